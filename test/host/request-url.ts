import { hasManner } from './manners';
import { requestUrl as askServer } from './network';

interface Request { readonly url: string; readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string; readonly throw?: boolean }

/** What a host of the web answers. */
export interface Answer { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array }

/**
 * What the web answers by address: an answer, `offline`, or `never` where nothing comes; and what was asked for. Until `emptyWeb` is called, requests
 * go to real servers instead, which tests start on this machine.
 */
export const web: { readonly answers: Map<string, Answer | 'offline' | 'never'>; readonly requests: Request[]; isMade: boolean } = { answers: new Map(), requests: [], isMade: false };

/** A web of which the test says all: nobody has asked, and nothing answers. */
export function emptyWeb(): void {
  web.isMade = true;
  web.answers.clear();
  web.requests.length = 0;
}

/** The app's way to the web: no limits of size or time, cookies or redirects to be seen. By default it throws where the status is 400 or more. */
export async function requestUrl(given: Request | string): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly arrayBuffer: ArrayBuffer; readonly text: string }> {
  const request = typeof given === 'string' ? { url: given } : given;
  if (!web.isMade) return askServer(request);
  web.requests.push(request);
  await Promise.resolve();
  const answer = web.answers.get(request.url) ?? 'offline';
  if (answer === 'never' && hasManner('endless-request')) return new Promise(() => undefined);
  if (answer === 'never') throw new Error('net::ERR_TIMED_OUT');
  if (answer === 'offline') throw new Error('net::ERR_INTERNET_DISCONNECTED');
  const { status = 200, headers = {}, body = '' } = answer;
  if (status >= 400 && (request.throw !== false || !hasManner('tame-request'))) throw new Error(`Request failed, status ${String(status)}`);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const text = new TextDecoder().decode(bytes);
  return { status, headers, arrayBuffer: Uint8Array.from(bytes).buffer, text };
}
