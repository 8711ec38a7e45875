import { parseWebUrl } from './source-key';

/** Second levels under which countries register names, as in `bbc.co.uk`. */
const SECOND_LEVELS: ReadonlySet<string> = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gov', 'go', 'gouv', 'govt', 'mil', 'ne', 'net', 'nhs', 'or', 'org']);

/** The name that a site is known by, for a footnote's label: `nature` for `https://www.nature.com/articles/1`; null where the URL has no such name. */
export function hostLabel(url: string): string | null {
  const parsed = parseWebUrl(url);
  if (parsed === null) return null;
  const parts = parsed.hostname.toLowerCase().split('.').filter((part) => /^[a-z\d_-]+$/.test(part));
  const last = parts.at(-1);
  if (last === undefined) return null;
  if (parts.length === 1) return nameOr(last, parts);
  if (/^\d+$/.test(last)) return parts.join('-');
  const second = parts.at(-2) ?? last;
  const isSuffix = last.length === 2 && parts.length > 2 && SECOND_LEVELS.has(second);
  return nameOr(isSuffix ? (parts.at(-3) ?? second) : second, parts);
}

/** A name of digits alone would look like a number. */
function nameOr(name: string, parts: readonly string[]): string | null {
  if (!/^\d+$/.test(name)) return name;
  return parts.length > 1 ? parts.join('-') : null;
}
