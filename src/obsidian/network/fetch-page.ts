import { requestUrl } from 'obsidian';
import { words } from '../words';

/** What a host answered, or why there is no answer, as a sentence without a full stop. */
export type Fetched =
  | { readonly kind: 'answered'; readonly status: number; readonly contentType: string; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string };

/** What is asked for. `url` has been checked: see `checkPublicAddress`. */
export interface PageRequest {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  /** What kinds of answers are wanted. */
  readonly accept: string;
}

/** How long an answer is waited for, in milliseconds. What comes later is ignored: the app has no way to stop a request. */
const patience = 20_000;

/**
 * Asks for one page through the app, without cookies or anything else that would tell who asks. Where the answer came from after redirects, the
 * app does not say. Never rejects.
 */
export async function fetchPage(request: PageRequest): Promise<Fetched> {
  let timer = 0;
  const late = new Promise<Fetched>((resolve) => {
    timer = window.setTimeout(() => { resolve({ kind: 'failed', reason: words.noAnswer }); }, patience);
  });
  try {
    return await Promise.race([askFor(request), late]);
  } finally {
    window.clearTimeout(timer);
  }
}

async function askFor({ url, method, accept }: PageRequest): Promise<Fetched> {
  try {
    const { status, headers, arrayBuffer } = await requestUrl({ url, method, headers: { Accept: accept }, throw: false });
    return { kind: 'answered', status, contentType: headerOf(headers, 'content-type'), bytes: new Uint8Array(arrayBuffer) };
  } catch {
    return { kind: 'failed', reason: words.offline };
  }
}

/** Names of headers have no case. */
function headerOf(headers: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
}
