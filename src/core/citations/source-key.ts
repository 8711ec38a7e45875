import { isTracking } from './strip-tracking';

/**
 * What two URLs of one source have in common: scheme, `www.`, a slash at the end, the default port, parameters that only track readers
 * and a text fragment (`#:~:text=`) do not count. Something that is no http or https URL is compared trimmed. Only for comparing, never for showing.
 */
export function sourceKey(url: string): string {
  const written = url.trim();
  const parsed = parseWebUrl(written);
  if (parsed === null) return written;
  const host = parsed.host.startsWith('www.') ? parsed.host.slice(4) : parsed.host;
  const path = parsed.pathname.endsWith('/') ? parsed.pathname.slice(0, -1) : parsed.pathname;
  const query = parsed.search.slice(1).split('&').filter((parameter) => parameter !== '' && !isTracking(parameter));
  const fragment = parsed.hash.startsWith('#:~:text=') ? '' : parsed.hash;
  return `${host}${path}${query.length === 0 ? '' : `?${query.join('&')}`}${fragment}`;
}

/** Longer ones are not read. */
const MAX_URL_LENGTH = 8192;

/** Reads an http or https URL; null for all else, for one with blanks in it and for one over 8,192 characters. */
export function parseWebUrl(url: string): URL | null {
  if (url.length > MAX_URL_LENGTH || /\s/.test(url) || !/^https?:\/\/./i.test(url)) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
