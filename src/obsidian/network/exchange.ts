import { requestUrl } from 'obsidian';
import type { WireRequest } from '../../core/simplify/models/model-engine';

/** The beginning of a reply, and the way to the rest of it. */
export interface Exchange {
  /** 300 for any redirect: none is followed. */
  readonly status: number;
  /** The `Retry-After` header; null where there is none. */
  readonly retryAfter: string | null;
  /** The next bytes; null at the end. Rejects where the connection breaks. */
  read(): Promise<Uint8Array | null>;
  /** Lets the rest go. */
  close(): void;
}

/**
 * Sends a request through the web view: the reply comes as it is written, and stops when `signal` says so. The key is in the request alone. The only
 * use of `fetch`: the app's own request can neither stream nor be stopped. Rejects with a `TypeError` where the host cannot be reached, or does not let web pages reach it.
 */
export async function openStream(request: WireRequest, key: string | null, signal: AbortSignal): Promise<Exchange> {
  const { method, url, body } = request;
  const response = await window.fetch(url, {
    method, body, signal, headers: headersOf(request, key), redirect: 'manual', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
  });
  const reader = response.body?.getReader();
  return {
    status: response.type === 'opaqueredirect' ? 300 : response.status,
    retryAfter: response.headers.get('retry-after'),
    async read() {
      const next = await reader?.read();
      return next === undefined || next.done ? null : next.value;
    },
    close: () => void reader?.cancel().catch(() => undefined),
  };
}

/**
 * Sends a request as the app itself does: any host may be reached, but the reply comes whole, nothing stops it, and the app may follow a redirect.
 * Rejects where the host cannot be reached.
 */
export async function requestWhole(request: WireRequest, key: string | null): Promise<Exchange> {
  const { method, url, body } = request;
  const response = await requestUrl({ url, method, headers: headersOf(request, key), throw: false, ...(body === null ? {} : { body }) });
  let rest: Uint8Array | null = new Uint8Array(response.arrayBuffer);
  const retryAfter = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? null;
  return {
    status: response.status,
    retryAfter,
    read() {
      const bytes = rest;
      rest = null;
      return Promise.resolve(bytes);
    },
    close: () => undefined,
  };
}

function headersOf({ headers, credential }: WireRequest, key: string | null): Record<string, string> {
  return key === null ? { ...headers } : { ...headers, [credential.header]: credential.prefix + key };
}
