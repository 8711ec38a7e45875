import { isTracking } from './strip-tracking';

/**
 * What two URLs of one source have in common: scheme, `www.`, a slash at the end, the default port, parameters that track readers, the order
 * of the others and a text fragment (`#:~:text=`) do not count. Something that is no http or https URL is compared trimmed. Only for
 * comparing, never for showing.
 */
export function sourceKey(url: string): string {
  const parsed = parseWebUrl(url.trim());
  return parsed === null ? url.trim() : pageOf(parsed) + fragmentOf(parsed);
}

/** The same, without the fragment: it names a place on one page, unless it is a route of the page, as in `#/start` or `#!start`. */
export function pageKey(url: string): string {
  const parsed = parseWebUrl(url.trim());
  if (parsed === null) return url.trim();
  const fragment = fragmentOf(parsed);
  return pageOf(parsed) + (/^#[/!]/.test(fragment) ? fragment : '');
}

/** The fragment of a URL, with its `#`; empty where there is none, or a text fragment. */
export function sourceFragment(url: string): string {
  const parsed = parseWebUrl(url.trim());
  return parsed === null ? '' : fragmentOf(parsed);
}

function pageOf(url: URL): string {
  const host = url.host.startsWith('www.') ? url.host.slice(4) : url.host;
  const path = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname;
  const query = url.search.slice(1).split('&').filter((parameter) => parameter !== '' && !isTracking(parameter)).sort();
  return `${host}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function fragmentOf({ hash }: URL): string {
  return hash.startsWith('#:~:text=') || hash === '#' ? '' : hash;
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
