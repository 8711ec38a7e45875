import type { ModelLimits, ReplyReader, WireRequest } from '../../core/simplify/models/model-engine';
import { faultOf, type ModelFault } from '../../core/simplify/models/model-fault';
import { faultOfStatus, holdsKey, withoutKey } from '../../core/simplify/models/server-fault';
import type { Exchange } from './exchange';
import { openExchange, readText } from './open-exchange';
import { Patience } from './patience';

/** One question to a model. */
export interface ModelQuestion {
  readonly request: WireRequest;
  readonly key: string | null;
  readonly limits: ModelLimits;
  /** A new reader for each try. */
  readonly reader: () => ReplyReader;
  /** Stops it. */
  readonly signal: AbortSignal | undefined;
  /** Gets all that the model has said so far, each time it has said more; never again once it was cancelled. */
  readonly onText: (text: string) => void;
}

/** What came of a question. `isWhole`: it came in one piece, by the app's own request. */
export type Reply =
  | { readonly kind: 'answered'; readonly text: string; readonly end: 'stop' | 'length'; readonly isWhole: boolean }
  | { readonly kind: 'failed'; readonly fault: ModelFault }
  | { readonly kind: 'cancelled' };

/**
 * Asks a model. Where the web view cannot reach the host (no connection, or the host does not allow web pages), the app's own request tries once, whole;
 * never after the host has answered. A busy host is asked again after as long as it says. Never throws; no error holds the key.
 */
export async function askModel(question: ModelQuestion): Promise<Reply> {
  const patience = new Patience(question.limits, question.signal);
  try {
    return await ask(question, patience);
  } finally {
    patience.done();
  }
}

async function ask(question: ModelQuestion, patience: Patience): Promise<Reply> {
  const { limits } = question;
  for (let attempt = 0; ; attempt++) {
    const opened = await openExchange(question.request, question.key, patience);
    if (opened === null) return stopped(patience);
    if (opened.kind === 'failed') return opened;
    const { exchange, isWhole } = opened;
    const reply = await readReply(question, exchange, isWhole, patience);
    const isBusy = reply.kind === 'failed' && reply.fault.kind === 'busy' && exchange.status !== 200;
    if (!isBusy || isWhole || attempt >= limits.retries) return reply;
    const wait = waitFor(exchange.retryAfter, limits.firstWait * 2 ** attempt);
    if (wait >= patience.left) return reply;
    if (!(await patience.wait(wait))) return stopped(patience);
  }
}

async function readReply(question: ModelQuestion, exchange: Exchange, isWhole: boolean, patience: Patience): Promise<Reply> {
  try {
    if (exchange.status === 200) return await readAnswer(question, exchange, isWhole, patience);
    const body = await readText(exchange, patience, longestBody);
    return patience.stopped === null ? failed(withoutKey(faultOfStatus(exchange.status, body), question.key)) : stopped(patience);
  } catch {
    return failed(faultOf('cut-off'));
  } finally {
    exchange.close();
  }
}

async function readAnswer({ reader: newReader, onText, key }: ModelQuestion, exchange: Exchange, isWhole: boolean, patience: Patience): Promise<Reply> {
  const reader = newReader();
  let said = '';
  for (;;) {
    const bytes = await patience.upToSilence(exchange.read());
    if (patience.stopped !== null) return stopped(patience);
    const state = bytes === null ? reader.end() : reader.push(bytes);
    if (holdsKey(state.text, key)) return failed(faultOf('malformed'));
    if (state.text !== said) {
      said = state.text;
      onText(said);
    }
    if (state.kind === 'complete') return { kind: 'answered', text: state.text, end: state.end, isWhole };
    if (state.kind === 'failed') return failed(withoutKey(state.fault, key));
  }
}

/** As much of a body as errors need, in bytes. */
const longestBody = 16 * 1024;

function failed(fault: ModelFault): Reply {
  return { kind: 'failed', fault };
}

function stopped({ stopped: reason }: Patience): Reply {
  return reason === null || reason === 'cancelled' ? { kind: 'cancelled' } : failed(faultOf(reason));
}

/** How long a busy host asks to wait, in milliseconds: a number of seconds, else as long as we think right. */
function waitFor(retryAfter: string | null, otherwise: number): number {
  const seconds = retryAfter !== null && /^\d{1,6}(?:\.\d{1,3})?$/.test(retryAfter.trim()) ? Number(retryAfter) : null;
  return seconds === null ? otherwise : Math.max(otherwise, seconds * 1000);
}
