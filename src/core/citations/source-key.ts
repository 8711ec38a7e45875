import { isTracking } from './strip-tracking';

/**
 * What two URLs of one source have in common: scheme, `www.`, a slash at the end, the default port, parameters that track readers, the order
 * of the others and a text fragment (`#:~:text=`) do not count. Something that is no http or https URL is compared trimmed. Only for
 * comparing, never for showing.
 */
export function sourceKey(url: string): string {
  const written = url.trim();
  const plain = plainPage(written);
  if (plain !== null) return plain;
  const parsed = parseWebUrl(written);
  return parsed === null ? written : pageOf(parsed.host, parsed.pathname, parsed.search) + fragmentOf(parsed);
}

/**
 * Host, path and query of addresses that are their own normal form, as most are: reading them by `URL` takes several times as long. A last
 * name of letters is no number of an address, two hyphens may begin an encoded name, and no part of the path is made of dots.
 */
const PLAIN = /^https?:\/\/((?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,})((?:\/[\w~-][\w~.-]*)*\/?)(\?[\w=&~.-]*)?$/;

function plainPage(url: string): string | null {
  const plain = url.length > MAX_URL_LENGTH ? null : PLAIN.exec(url);
  return plain === null ? null : pageOf(plain[1] ?? '', plain[2] ?? '', plain[3] ?? '');
}

/** The same, without the fragment: it names a place on one page, unless it is a route of the page, as in `#/start` or `#!start`. */
export function pageKey(url: string): string {
  const written = url.trim();
  const plain = plainPage(written);
  if (plain !== null) return plain;
  const parsed = parseWebUrl(written);
  if (parsed === null) return written;
  const fragment = fragmentOf(parsed);
  return pageOf(parsed.host, parsed.pathname, parsed.search) + (/^#[/!]/.test(fragment) ? fragment : '');
}

/** The fragment of a URL, with its `#`; empty where there is none, or a text fragment. */
export function sourceFragment(url: string): string {
  const parsed = url.includes('#') ? parseWebUrl(url.trim()) : null;
  return parsed === null ? '' : fragmentOf(parsed);
}

function pageOf(host: string, path: string, search: string): string {
  return (host.startsWith('www.') ? host.slice(4) : host) + (path.endsWith('/') ? path.slice(0, -1) : path) + queryOf(search);
}

function queryOf(search: string): string {
  if (search === '') return '';
  const query = search.slice(1).split('&').filter((parameter) => parameter !== '' && !isTracking(parameter)).sort();
  return query.length === 0 ? '' : `?${query.join('&')}`;
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
