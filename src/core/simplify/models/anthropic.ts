import { fieldAt, parseJson, textAt, textsIn } from './json-field';
import type { ModelSettings, ModelWire, WireRequest } from './model-engine';
import { faultOf } from './model-fault';
import { replyReader, type ReplyPart } from './reply';
import { faultInMessage } from './server-fault';

/** Required by the protocol; room for a summary of any length that can be asked for, and for reasoning. */
const mostTokens = 4096;

/** The version of the protocol that takes the key as `x-api-key`; later ones take it as a bearer token. */
const firstVersion = '2023-06-01';

/** The versions of Anthropic's protocol that the wire speaks. */
export const anthropicVersions = [firstVersion, '2026-10-21'] as const;

/** Anthropic's messages. From a web view the host answers only to those who say that they know what that means. */
export const anthropic: ModelWire = {
  id: 'anthropic',
  name: 'Anthropic',
  endpoint: 'https://api.anthropic.com',
  needsKey: true,
  chat({ system, user }, base, settings) {
    const body = JSON.stringify({ model: settings.model, max_tokens: mostTokens, system, messages: [{ role: 'user', content: user }], stream: true });
    return request('POST', `${base}/v1/messages`, body, settings);
  },
  list: (base, settings) => request('GET', `${base}/v1/models?limit=1000`, null, settings),
  reader: (_settings, limits) => replyReader({ framing: 'events', parts }, limits),
  readModels(body) {
    const list = fieldAt(parseJson(body), 'data');
    return Array.isArray(list) ? textsIn(list, 'id') : null;
  },
};

function request(method: WireRequest['method'], url: string, body: string | null, { anthropicVersion }: ModelSettings): WireRequest {
  const headers = {
    ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    'anthropic-version': anthropicVersion,
    'anthropic-dangerous-direct-browser-access': 'true',
  };
  const isFirst = anthropicVersion === firstVersion;
  return { method, url, headers, body, credential: isFirst ? { header: 'x-api-key', prefix: '' } : { header: 'Authorization', prefix: 'Bearer ' } };
}

/** Deltas of text, the reason to stop, and the end; deltas of reasoning and of all else say nothing. Without a stream the whole message comes at once. */
function parts(value: unknown): readonly ReplyPart[] {
  switch (textAt(value, 'type')) {
    case 'content_block_start':
      return [{ kind: 'text', text: textAt(value, 'content_block', 'text') }];
    case 'content_block_delta':
      return [{ kind: 'text', text: textAt(value, 'delta', 'text') }];
    case 'message_delta':
      return endOf(textAt(value, 'delta', 'stop_reason'));
    case 'message_stop':
      return [{ kind: 'end', end: 'stop' }];
    case 'message':
      return [{ kind: 'text', text: textsIn(fieldAt(value, 'content'), 'text').join('') }, ...endOf(textAt(value, 'stop_reason'))];
    default: {
      const fault = faultInMessage(value);
      return fault === null ? [] : [{ kind: 'fault', fault }];
    }
  }
}

function endOf(reason: string): readonly ReplyPart[] {
  if (reason === '') return [];
  if (reason === 'refusal') return [{ kind: 'fault', fault: faultOf('declined') }];
  return [{ kind: 'end', end: reason === 'max_tokens' || reason === 'model_context_window_exceeded' ? 'length' : 'stop' }];
}
