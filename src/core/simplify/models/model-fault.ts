/** What can go wrong between the question and the whole answer. */
export type FaultKind =
  /** The settings name no model. */
  | 'no-model'
  /** The settings name no secret, or the secret storage of this device has none of that name. */
  | 'no-key'
  /** The endpoint is no address of the web, or holds a user name, a query or a fragment. */
  | 'bad-endpoint'
  /** Plain HTTP to another machine. */
  | 'insecure-endpoint'
  /** The user did not let text be sent to this host. */
  | 'not-allowed'
  | 'connection-refused'
  | 'unknown-host'
  | 'bad-certificate'
  | 'unreachable'
  | 'wrong-key'
  | 'missing-model'
  /** The host answers, but not as this wire does. */
  | 'wrong-address'
  /** The host sends on to another address; a key is not sent after it. */
  | 'redirected'
  /** Too many requests, or too much load. */
  | 'busy'
  /** The note does not fit into what the model can read at once. */
  | 'note-too-long'
  | 'bad-request'
  | 'server-error'
  /** The answer took too long in all. */
  | 'timeout'
  /** Nothing came any more. */
  | 'silence'
  | 'reply-too-large'
  /** The reply ended before the model did. */
  | 'cut-off'
  | 'malformed'
  /** The model answered without a word. */
  | 'empty'
  /** The model, or a filter behind it, would not answer. */
  | 'declined';

/** Why there is no answer. Never holds the key. */
export interface ModelFault {
  readonly kind: FaultKind;
  /** What the server said, on one line of at most 200 characters; empty where it said nothing. */
  readonly detail: string;
}

/** A fault without words of a server. */
export function faultOf(kind: FaultKind): ModelFault {
  return { kind, detail: '' };
}
