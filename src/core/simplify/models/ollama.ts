import { fieldAt, parseJson, textAt, textsIn } from './json-field';
import type { ModelSettings, ModelWire } from './model-engine';
import { faultOf } from './model-fault';
import { replyReader, type ReplyForm, type ReplyPart } from './reply';
import { faultInMessage } from './server-fault';

/** The most tokens of an answer: more than any summary has, so that an endless one ends. */
const mostTokens = 2048;

/**
 * Ollama's own protocol. Through its OpenAI endpoint the context cannot be set, and a note longer than the model's context is cut without a word;
 * here the context is given, cutting is forbidden, and what was read is compared with it, since older versions cut all the same.
 */
export const ollama: ModelWire = {
  id: 'ollama',
  name: 'Ollama',
  endpoint: 'http://127.0.0.1:11434',
  needsKey: false,
  chat({ system, user }, base, { model, contextSize }) {
    const messages = [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ];
    const options = { num_ctx: contextSize, num_predict: mostTokens, temperature: 0.2 };
    const body = JSON.stringify({ model, messages, stream: true, think: false, truncate: false, shift: false, options });
    return { method: 'POST', url: `${base}/api/chat`, headers: { 'Content-Type': 'application/json' }, body, credential };
  },
  list: (base) => ({ method: 'GET', url: `${base}/api/tags`, headers: {}, body: null, credential }),
  reader: (settings, limits) => replyReader(formFor(settings), limits),
  readModels(body) {
    const list = fieldAt(parseJson(body), 'models');
    return Array.isArray(list) ? textsIn(list, 'name') : null;
  },
};

/** Only asked for by servers behind a proxy, and by Ollama's own in the cloud. */
const credential = { header: 'Authorization', prefix: 'Bearer ' } as const;

const formFor = ({ contextSize }: ModelSettings): ReplyForm => ({
  framing: 'lines',
  parts(value) {
    const fault = faultInMessage(value);
    if (fault !== null) return [{ kind: 'fault', fault }];
    const parts: ReplyPart[] = [{ kind: 'text', text: textAt(value, 'message', 'content') }];
    if (fieldAt(value, 'done') !== true) return parts;
    const read = fieldAt(value, 'prompt_eval_count');
    if (typeof read === 'number' && read >= contextSize) parts.push({ kind: 'fault', fault: faultOf('note-too-long') });
    parts.push({ kind: 'end', end: textAt(value, 'done_reason') === 'length' ? 'length' : 'stop' });
    return parts;
  },
});
