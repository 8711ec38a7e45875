import { fieldAt, parseJson, textAt, textsIn } from './json-field';
import type { ModelWire } from './model-engine';
import { faultOf } from './model-fault';
import { replyReader, type ReplyForm, type ReplyPart } from './reply';
import { faultInMessage } from './server-fault';

/** Room for the reasoning of models that reason, too. */
const mostTokens = 4096;

/** Low, so that a model keeps to the note. */
const temperature = 0.2;

/**
 * OpenAI's chat completions, which LM Studio, llama.cpp, OpenRouter, Gemini's OpenAI endpoint and many others speak. OpenAI's own newer models
 * refuse `max_tokens` and a temperature; the others know no other name for the limit. Fields that only some servers know are not sent.
 */
export const openaiCompatible: ModelWire = {
  id: 'openai-compatible',
  name: 'OpenAI-compatible',
  endpoint: 'https://api.openai.com/v1',
  needsKey: false,
  chat({ system, user }, base, { model }) {
    const isOpenai = new URL(base).hostname === 'api.openai.com';
    const limits = isOpenai ? { max_completion_tokens: mostTokens } : { max_tokens: mostTokens, temperature };
    const messages = [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ];
    return { method: 'POST', url: `${base}/chat/completions`, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ model, messages, stream: true, ...limits }), credential };
  },
  list: (base) => ({ method: 'GET', url: `${base}/models`, headers: {}, body: null, credential }),
  reader: (_settings, limits) => replyReader(form, limits),
  readModels(body) {
    const list = fieldAt(parseJson(body), 'data');
    return Array.isArray(list) ? textsIn(list, 'id') : null;
  },
};

const credential = { header: 'Authorization', prefix: 'Bearer ' } as const;

const form: ReplyForm = {
  framing: 'events',
  parts(value) {
    const fault = faultInMessage(value);
    if (fault !== null) return [{ kind: 'fault', fault }];
    const choice = fieldAt(value, 'choices', 0);
    const said = fieldAt(choice, 'delta') ?? fieldAt(choice, 'message');
    const parts: ReplyPart[] = [{ kind: 'text', text: contentOf(fieldAt(said, 'content')) }];
    if (textAt(said, 'refusal') !== '') parts.push({ kind: 'fault', fault: faultOf('declined') });
    const reason = textAt(choice, 'finish_reason');
    if (reason !== '') parts.push(endOf(reason));
    return parts;
  },
};

/** Text, or a list of parts with text, as some servers have it. */
function contentOf(content: unknown): string {
  return typeof content === 'string' ? content : textsIn(content, 'text').join('');
}

function endOf(reason: string): ReplyPart {
  if (reason === 'content_filter') return { kind: 'fault', fault: faultOf('declined') };
  if (reason === 'error') return { kind: 'fault', fault: faultOf('server-error') };
  return { kind: 'end', end: reason === 'length' ? 'length' : 'stop' };
}
