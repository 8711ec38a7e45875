import type { WireRequest } from '../../core/simplify/models/model-engine';
import { faultOf, type ModelFault } from '../../core/simplify/models/model-fault';
import { faultOfConnection } from '../../core/simplify/models/server-fault';
import { type Exchange, openStream, requestWhole } from './exchange';
import type { Patience } from './patience';

/** A host that answers, or why none does. `isWhole`: the app's own request got through where the web view did not. */
export type OpenedExchange =
  | { readonly kind: 'opened'; readonly exchange: Exchange; readonly isWhole: boolean }
  | { readonly kind: 'failed'; readonly fault: ModelFault };

/** Sends a request, and once more as the app itself does where the web view cannot reach the host. Null once it is given up: what comes later is let go. */
export async function openExchange(request: WireRequest, key: string | null, patience: Patience): Promise<OpenedExchange | null> {
  try {
    const exchange = await patience.upTo(openStream(request, key, patience.signal));
    return exchange === null ? null : { kind: 'opened', exchange, isWhole: false };
  } catch (error) {
    if (!isTypeError(error)) return { kind: 'failed', fault: faultOf('unreachable') };
  }
  try {
    const exchange = await patience.upTo(requestWhole(request, key));
    return exchange === null ? null : { kind: 'opened', exchange, isWhole: true };
  } catch (error) {
    return { kind: 'failed', fault: faultOfConnection(String(error)) };
  }
}

/** The text of a reply, as far as it comes in time, and about `most` bytes of it. Rejects where the connection breaks. */
export async function readText(exchange: Exchange, patience: Patience, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < most) {
    const bytes = await patience.upToSilence(exchange.read());
    if (bytes === null) break;
    text += decoder.decode(bytes.subarray(0, most), { stream: true });
  }
  return text;
}

/** By its name, since the error may come from another window. */
function isTypeError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'name') === 'TypeError';
}
