import { readSourceEntry } from '../note/source-entry';
import { bracketSafe, isPlainUrl, linkDestination } from './link-text';
import { parseWebUrl } from './source-key';

/**
 * A source as an inline link: `[title](url)`, with its host in place of a title that it has not. Null where what is written says more than
 * an address and a title, or has no address, or cannot be a link.
 */
export function sourceLink(written: string): string | null {
  if (/[\r\n]/.test(written)) return null;
  const { url, title, whole } = readSourceEntry(written);
  const parsed = parseWebUrl(url);
  const destination = linkDestination(url);
  if (!whole || parsed === null || destination === null) return null;
  if (title !== '' && written.startsWith('[') && written.endsWith(')')) return written;
  const words = bracketSafe(title === '' ? siteName(parsed) : title);
  return words === null ? null : `[${words}](${destination})`;
}

/** What a footnote says about the source of an inline link, as `sourceLink` wrote it: the link, or the address alone where its words are only the host, or nothing. */
export function linkSource(link: string): string {
  const { url, title } = readSourceEntry(link);
  const parsed = parseWebUrl(url);
  if (parsed !== null && (title === '' || title === siteName(parsed)) && isPlainUrl(url)) return url;
  return title === '' && linkDestination(url) !== null ? `<${url}>` : link;
}

/** The host of a URL; without `www.`, which would make a link of its own. */
export function siteName({ host }: URL): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}
