import type { ReplyState } from '../../../../src/core/simplify/models/model-engine';

/** A body that a server sends, and what its reader makes of it. */
export interface RecordedStream {
  readonly wire: 'openai-compatible' | 'ollama' | 'anthropic';
  readonly title: string;
  readonly body: string;
  readonly state: ReplyState;
  /** True where the wire's own SDK reads the same text without an error. */
  readonly sdkAgrees: boolean;
}

const said = '深度求索 says “yes” 🪴 and é.';
const pieces = ['深度', '求索 says ', '“yes” 🪴', ' and é.'];

const chunk = (delta: object, reason: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: reason }] })}`;
const openai = (deltas: readonly string[], end = '\n\n'): string => deltas.map((line) => line + end).join('');
const openaiText = pieces.map((content) => chunk({ content }));

const line = (fields: object): string => JSON.stringify({ model: 'm', created_at: '2026-01-01T00:00:00Z', ...fields });
const ollamaText = pieces.map((content) => line({ message: { role: 'assistant', content }, done: false }));
const ollamaDone = (fields: object = {}): string => line({ message: { role: 'assistant', content: '' }, done: true, done_reason: 'stop', prompt_eval_count: 40, eval_count: 9, ...fields });

const event = (value: { readonly type: string }): string => `event: ${value.type}\ndata: ${JSON.stringify(value)}`;
const anthropicStart = [
  event({ type: 'message_start', ...{ message: { id: 'm', type: 'message', role: 'assistant', content: [], model: 'm', stop_reason: null, stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } } } }),
  event({ type: 'content_block_start', ...{ index: 0, content_block: { type: 'text', text: '' } } }),
  event({ type: 'ping' }),
];
const anthropicDelta = (text: string): string => event({ type: 'content_block_delta', ...{ index: 0, delta: { type: 'text_delta', text } } });
const anthropicStop = (reason: string): readonly string[] => [
  event({ type: 'content_block_stop', ...{ index: 0 } }),
  event({ type: 'message_delta', ...{ delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 5 } } }),
  event({ type: 'message_stop' }),
];
const anthropic = (events: readonly string[]): string => events.map((one) => `${one}\n\n`).join('');

const complete = (text: string, end: 'stop' | 'length' = 'stop'): ReplyState => ({ kind: 'complete', text, end });
const failed = (kind: Extract<ReplyState, { kind: 'failed' }>['fault']['kind'], text = '', detail = ''): ReplyState => ({ kind: 'failed', text, fault: { kind, detail } });

/** Streams that servers of each wire send, good and bad ones. */
export const recordedStreams: readonly RecordedStream[] = [
  { wire: 'openai-compatible', title: 'a stream', sdkAgrees: true, state: complete(said), body: openai([chunk({ role: 'assistant', content: '' }), ...openaiText, chunk({}, 'stop'), 'data: [DONE]']) },
  { wire: 'openai-compatible', title: 'a stream with CRLF', sdkAgrees: true, state: complete(said), body: openai([...openaiText, chunk({}, 'stop'), 'data: [DONE]'], '\r\n\r\n') },
  { wire: 'openai-compatible', title: 'a stream with CR', sdkAgrees: true, state: complete(said), body: openai([...openaiText, chunk({}, 'stop'), 'data: [DONE]'], '\r\r') },
  { wire: 'openai-compatible', title: 'comments, ids and a blank line in front', sdkAgrees: true, state: complete(said), body: openai([': OPENROUTER PROCESSING', 'id: 1\nretry: 5', ...openaiText, chunk({}, 'stop'), 'data: [DONE]']) },
  { wire: 'openai-compatible', title: 'no blank behind the colon', sdkAgrees: true, state: complete(said), body: openai([...openaiText, chunk({}, 'stop'), 'data: [DONE]']).replaceAll('data: ', 'data:') },
  { wire: 'openai-compatible', title: 'an end without a reason', sdkAgrees: true, state: complete(said), body: openai([...openaiText, 'data: [DONE]']) },
  { wire: 'openai-compatible', title: 'a reason without an end', sdkAgrees: true, state: complete(said), body: openai([...openaiText, chunk({}, 'stop')]) },
  { wire: 'openai-compatible', title: 'a chunk of usage', sdkAgrees: true, state: complete(said), body: openai([...openaiText, chunk({}, 'stop'), 'data: {"choices":[],"usage":{"prompt_tokens":1}}', 'data: [DONE]']) },
  { wire: 'openai-compatible', title: 'a last event that no blank line ends', sdkAgrees: false, state: complete(said), body: `${openai(openaiText.slice(0, -1))}${chunk({ content: ' and é.' }, 'stop')}` },
  { wire: 'openai-compatible', title: 'data on two lines', sdkAgrees: true, state: complete('a'), body: 'data: {"choices":[{"index":0,\ndata: "delta":{"content":"a"},"finish_reason":"stop"}]}\n\n' },
  { wire: 'openai-compatible', title: 'reasoning in a field of its own', sdkAgrees: true, state: complete('a'), body: openai([chunk({ reasoning: 'hm' }), chunk({ reasoning_content: 'hm' }), chunk({ content: 'a' }, 'stop')]) },
  { wire: 'openai-compatible', title: 'a limit', sdkAgrees: true, state: complete(said, 'length'), body: openai([...openaiText, chunk({}, 'length'), 'data: [DONE]']) },
  { wire: 'openai-compatible', title: 'parts instead of a text', sdkAgrees: false, state: complete('ab'), body: openai([chunk({ content: [{ type: 'text', text: 'a' }, { type: 'text', text: 'b' }] }, 'stop')]) },
  { wire: 'openai-compatible', title: 'a filter', sdkAgrees: false, state: failed('declined', 'a'), body: openai([chunk({ content: 'a' }), chunk({}, 'content_filter')]) },
  { wire: 'openai-compatible', title: 'a refusal', sdkAgrees: false, state: failed('declined'), body: openai([chunk({ refusal: 'No.' })]) },
  { wire: 'openai-compatible', title: 'an error in the middle', sdkAgrees: false, state: failed('busy', 'a', 'Rate limit reached, 429'), body: openai([chunk({ content: 'a' }), 'data: {"error":{"message":"Rate limit reached","code":"429"}}']) },
  { wire: 'openai-compatible', title: 'an error of the provider behind', sdkAgrees: false, state: failed('server-error', 'a', 'Provider disconnected'), body: openai([chunk({ content: 'a' }), `data: ${JSON.stringify({ error: { code: 502, message: 'Provider disconnected' }, choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }] })}`]) },
  { wire: 'openai-compatible', title: 'an error as the body', sdkAgrees: false, state: failed('missing-model', '', 'The model `x` does not exist, model_not_found'), body: '{\n  "error": {\n    "message": "The model `x` does not exist",\n    "code": "model_not_found"\n  }\n}\n' },
  { wire: 'openai-compatible', title: 'a whole answer as the body', sdkAgrees: false, state: complete('a'), body: '{"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"a"},"finish_reason":"stop"}]}' },
  { wire: 'openai-compatible', title: 'a page', sdkAgrees: false, state: failed('wrong-address'), body: '\n<!doctype html>\n<html><body>Hello</body></html>\n' },
  { wire: 'openai-compatible', title: 'no JSON', sdkAgrees: false, state: failed('malformed', 'a'), body: openai([chunk({ content: 'a' }), 'data: {"choices":[{']) },
  { wire: 'openai-compatible', title: 'an end in the middle', sdkAgrees: false, state: failed('cut-off', 'a'), body: openai([chunk({ content: 'a' })]) },
  { wire: 'openai-compatible', title: 'nothing', sdkAgrees: false, state: failed('empty'), body: '' },
  { wire: 'openai-compatible', title: 'no words', sdkAgrees: false, state: failed('empty'), body: openai([chunk({ content: ' ' }), chunk({}, 'stop')]) },
  { wire: 'openai-compatible', title: 'reasoning between marks', sdkAgrees: false, state: complete('a < b'), body: openai([chunk({ content: '<thi' }), chunk({ content: 'nk>hm </th' }), chunk({ content: 'ink>\n\na ' }), chunk({ content: '< b' }), chunk({}, 'stop')]) },
  { wire: 'openai-compatible', title: 'reasoning that was never opened', sdkAgrees: false, state: complete('a'), body: openai([chunk({ content: 'hm, hm </think>' }), chunk({ content: 'a' }, 'stop')]) },
  { wire: 'openai-compatible', title: 'reasoning that never ends', sdkAgrees: false, state: failed('empty'), body: openai([chunk({ content: '<think>hm' }), chunk({}, 'length')]) },

  { wire: 'ollama', title: 'a stream', sdkAgrees: true, state: complete(said), body: [...ollamaText, ollamaDone(), ''].join('\n') },
  { wire: 'ollama', title: 'a stream with CRLF and blank lines', sdkAgrees: false, state: complete(said), body: [...ollamaText, '', ollamaDone(), ''].join('\r\n') },
  { wire: 'ollama', title: 'a last line without an end', sdkAgrees: true, state: complete(said), body: [...ollamaText, ollamaDone()].join('\n') },
  { wire: 'ollama', title: 'thinking in a field of its own', sdkAgrees: true, state: complete('a'), body: [line({ message: { role: 'assistant', content: '', thinking: 'hm' }, done: false }), line({ message: { role: 'assistant', content: 'a' }, done: false }), ollamaDone()].join('\n') },
  { wire: 'ollama', title: 'a limit', sdkAgrees: true, state: complete(said, 'length'), body: [...ollamaText, ollamaDone({ done_reason: 'length' })].join('\n') },
  { wire: 'ollama', title: 'a note that was cut', sdkAgrees: false, state: failed('note-too-long', said), body: [...ollamaText, ollamaDone({ prompt_eval_count: 8192 })].join('\n') },
  { wire: 'ollama', title: 'an error in the middle', sdkAgrees: false, state: failed('server-error', 'a', 'unexpected EOF'), body: [line({ message: { content: 'a' }, done: false }), '{"error":"unexpected EOF"}', ''].join('\n') },
  { wire: 'ollama', title: 'no such model', sdkAgrees: false, state: failed('missing-model', '', "model 'x' not found"), body: '{"error":"model \'x\' not found"}' },
  { wire: 'ollama', title: 'no JSON', sdkAgrees: false, state: failed('malformed', 'a'), body: [line({ message: { content: 'a' }, done: false }), '{"mess', ''].join('\n') },
  { wire: 'ollama', title: 'an end in the middle', sdkAgrees: false, state: failed('cut-off', 'a'), body: `${line({ message: { content: 'a' }, done: false })}\n` },
  { wire: 'ollama', title: 'a page', sdkAgrees: false, state: failed('wrong-address'), body: '<html></html>' },

  { wire: 'anthropic', title: 'a stream', sdkAgrees: true, state: complete(said), body: anthropic([...anthropicStart, ...pieces.map(anthropicDelta), ...anthropicStop('end_turn')]) },
  { wire: 'anthropic', title: 'reasoning in a block of its own', sdkAgrees: true, state: complete('a'), body: anthropic([anthropicStart[0] ?? '', event({ type: 'content_block_start', ...{ index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } } }), event({ type: 'content_block_delta', ...{ index: 0, delta: { type: 'thinking_delta', thinking: 'hm' } } }), event({ type: 'content_block_stop', ...{ index: 0 } }), event({ type: 'content_block_start', ...{ index: 1, content_block: { type: 'text', text: '' } } }), event({ type: 'content_block_delta', ...{ index: 1, delta: { type: 'text_delta', text: 'a' } } }), ...anthropicStop('end_turn')]) },
  { wire: 'anthropic', title: 'a limit', sdkAgrees: true, state: complete('a', 'length'), body: anthropic([...anthropicStart, anthropicDelta('a'), ...anthropicStop('max_tokens')]) },
  { wire: 'anthropic', title: 'a refusal', sdkAgrees: false, state: failed('declined', 'a'), body: anthropic([...anthropicStart, anthropicDelta('a'), ...anthropicStop('refusal')]) },
  { wire: 'anthropic', title: 'too much load in the middle', sdkAgrees: false, state: failed('busy', 'a', 'Overloaded, overloaded_error'), body: anthropic([...anthropicStart, anthropicDelta('a'), event({ type: 'error', ...{ error: { type: 'overloaded_error', message: 'Overloaded' } } })]) },
  { wire: 'anthropic', title: 'a whole answer as the body', sdkAgrees: false, state: complete('a'), body: '{"type":"message","content":[{"type":"text","text":"a"}],"stop_reason":"end_turn"}' },
  { wire: 'anthropic', title: 'an error as the body', sdkAgrees: false, state: failed('wrong-key'), body: '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}' },
  { wire: 'anthropic', title: 'an end in the middle', sdkAgrees: false, state: failed('cut-off', 'a'), body: anthropic([...anthropicStart, anthropicDelta('a')]) },
];
