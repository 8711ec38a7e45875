/** The origin of the app's pages, which a host must allow before they may read its replies. */
const origin = 'app://obsidian.md';

/** Headers that a page may send anywhere without asking first. */
const plainHeaders = new Set(['accept']);

/** All that went out, by either way, for tests to look at. */
export const sent: { readonly by: 'fetch' | 'preflight' | 'app'; readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }[] = [];

/**
 * `fetch` as a page has it: a request that is not plain is preceded by one that asks whether it is allowed, and a reply that does not allow the app's
 * origin is a `TypeError` like a host that cannot be reached. Redirects that are not to be followed show nothing but that they are there.
 */
export async function pageFetch(url: string, init: RequestInit): Promise<Response> {
  const headers = init.headers as Record<string, string>;
  const names = Object.keys(headers).map((name) => name.toLowerCase()).filter((name) => !plainHeaders.has(name));
  if (names.length > 0 || !['GET', 'POST'].includes(init.method ?? 'GET')) await askFirst(url, init.method ?? 'GET', names, init.signal ?? null);
  note('fetch', init.method ?? 'GET', url, headers, init.body);
  const response = await globalThis.fetch(url, { ...init, headers: { ...headers, origin } });
  if (!isAllowed(response)) {
    void response.body?.cancel();
    throw new TypeError('Failed to fetch');
  }
  if (init.redirect === 'manual' && response.status >= 300 && response.status < 400) return opaqueRedirect();
  return response;
}

async function askFirst(url: string, method: string, names: readonly string[], signal: AbortSignal | null): Promise<void> {
  const asking = { origin, 'access-control-request-method': method, 'access-control-request-headers': names.join(',') };
  note('preflight', 'OPTIONS', url, asking, null);
  const answer = await globalThis.fetch(url, { method: 'OPTIONS', headers: asking, redirect: 'manual', signal });
  await answer.body?.cancel();
  const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  const isComplete = names.every((name) => allowed.includes(name) || (allowed.includes('*') && name !== 'authorization'));
  if (!answer.ok || !isAllowed(answer) || !isComplete) throw new TypeError('Failed to fetch');
}

function isAllowed(response: Response): boolean {
  return ['*', origin].includes(response.headers.get('access-control-allow-origin') ?? '');
}

function opaqueRedirect(): Response {
  return Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 } });
}

interface AppRequest { readonly url: string; readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string; readonly throw?: boolean }

/** The app's own request: no page's rules hold for it, redirects are followed, the reply comes whole, and nothing stops it. Errors are worded as in the app. */
export async function requestUrl(request: AppRequest): Promise<{ readonly status: number; readonly headers: Record<string, string>; readonly arrayBuffer: ArrayBuffer; readonly text: string }> {
  const { url, method = 'GET', headers = {}, body } = request;
  note('app', method, url, headers, body);
  const response = await globalThis.fetch(url, { method, headers, ...(body === undefined ? {} : { body }) }).catch((error: unknown) => {
    throw new Error(netError(error));
  });
  const arrayBuffer = await response.arrayBuffer().catch(() => { throw new Error('net::ERR_CONTENT_LENGTH_MISMATCH'); });
  if (response.status >= 400 && request.throw !== false) throw new Error(`Request failed, status ${String(response.status)}`);
  return { status: response.status, headers: Object.fromEntries(response.headers), arrayBuffer, text: new TextDecoder().decode(arrayBuffer) };
}

function netError(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { readonly code?: string } | undefined)?.code : undefined;
  switch (cause) {
    case 'ECONNREFUSED':
      return 'net::ERR_CONNECTION_REFUSED';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'net::ERR_NAME_NOT_RESOLVED';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return 'net::ERR_CERT_AUTHORITY_INVALID';
    default:
      return 'net::ERR_FAILED';
  }
}

function note(by: 'fetch' | 'preflight' | 'app', method: string, url: string, headers: Readonly<Record<string, string>>, body: unknown): void {
  sent.push({ by, method, url, headers, body: typeof body === 'string' ? body : '' });
}
