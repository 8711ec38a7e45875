import { printable } from '../../problem/printable';
import { fieldAt, parseJson, textAt } from './json-field';
import { faultOf, type FaultKind, type ModelFault } from './model-fault';

/** How much of what a server said is kept, in UTF-16 code units. */
const longestDetail = 200;

/** Words by which servers say that the note was too long for the model's context. */
const tooLong = /context (?:length|window|size)|maximum context|context_length|exceeds? .{0,40}context|prompt is too long|too many tokens/i;

/** Words by which servers say that there is no such model. */
const noModel = /^model: |model.{0,80}(?:not found|does not exist|not exist|not available|no such|unknown|not loaded)|(?:unknown|invalid|no such|not a valid) model|no models? loaded|model_not_found/is;

/** Words by which servers speak of the key. */
const badKey = /api[ _-]?key|authentication|unauthori[sz]ed|permission_error|invalid[ _-]?token/i;

const busy = /overloaded|rate.?limit|too many requests|quota|busy/i;

/** What a reply with another status than 200 means; `body` is as much of it as was read. */
export function faultOfStatus(status: number, body: string): ModelFault {
  const said = errorText(parseJson(body));
  const kind = kindOfStatus(status, said, body);
  return { kind, detail: kind === 'wrong-key' ? '' : detailOf(said) };
}

/** The fault in a message of a stream, or in a body with status 200; null where it holds no error. */
export function faultInMessage(value: unknown): ModelFault | null {
  const said = errorText(value);
  if (said === '') return null;
  const kind = kindOfWords(said) ?? 'server-error';
  return { kind, detail: kind === 'wrong-key' ? '' : detailOf(said) };
}

function kindOfStatus(status: number, said: string, body: string): FaultKind {
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401 || status === 403) return 'wrong-key';
  if (status === 404) return noModel.test(said) ? 'missing-model' : 'wrong-address';
  if (status === 405) return 'wrong-address';
  if (status === 429 || status === 503 || status === 529) return 'busy';
  if (status === 413) return 'note-too-long';
  if (status >= 500) return kindOfWords(said) ?? 'server-error';
  if (body.trimStart().startsWith('<')) return 'wrong-address';
  return kindOfWords(said) ?? 'bad-request';
}

function kindOfWords(said: string): FaultKind | null {
  if (tooLong.test(said)) return 'note-too-long';
  if (noModel.test(said)) return 'missing-model';
  if (badKey.test(said)) return 'wrong-key';
  return busy.test(said) ? 'busy' : null;
}

/** All that an error says: `{"error": "..."}`, `{"error": {"message", "type", "code"}}`, or a list with one such. */
function errorText(value: unknown): string {
  const error = fieldAt(Array.isArray(value) ? value[0] : value, 'error');
  if (typeof error === 'string') return error;
  const message = textAt(error, 'message');
  const kind = [textAt(error, 'type'), textAt(error, 'code')].filter((text) => text !== '' && !message.includes(text));
  if (message === '' && kind.length === 0) return typeof error === 'object' && error !== null ? 'error' : '';
  return [message, ...kind].filter((text) => text !== '').join(', ');
}

/** One line without anything that could mislead a reader. */
function detailOf(said: string): string {
  const line = printable(said.replace(/\s+/g, ' ').trim());
  return line.length > longestDetail ? `${line.slice(0, longestDetail - 1)}…` : line;
}

/** What a failed connection means, by the words of the app's own request: it says what `fetch` keeps to itself. */
export function faultOfConnection(message: string): ModelFault {
  if (/REFUSED|could not connect|failed to connect/i.test(message)) return faultOf('connection-refused');
  if (/NAME_NOT_RESOLVED|ENOTFOUND|EAI_AGAIN|hostname could not be found|unable to resolve/i.test(message)) return faultOf('unknown-host');
  if (/CERT|SSL|TLS/i.test(message)) return faultOf('bad-certificate');
  return faultOf('unreachable');
}

/** Shorter keys are none: servers on this device take any word. */
const shortestKey = 8;

/** So many characters of a key in a row count as the key; fewer may be a prefix that all keys of a host have. */
const tellingLength = 12;

/** True where a text holds the key, or so much of it that it could be told. Servers quote keys in what they say. */
export function holdsKey(text: string, key: string | null): boolean {
  if (key === null || key.length < shortestKey) return false;
  for (let from = 0; from === 0 || from + tellingLength <= key.length; from++) {
    if (text.includes(key.slice(from, from + tellingLength))) return true;
  }
  return false;
}

/** The fault without the server's words where these hold the key. */
export function withoutKey(fault: ModelFault, key: string | null): ModelFault {
  return holdsKey(fault.detail, key) ? faultOf(fault.kind) : fault;
}
