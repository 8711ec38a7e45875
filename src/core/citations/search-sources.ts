import { parseWebUrl, sourceKey } from './source-key';

/** A source that can be cited, with what it is found by. */
export interface FoundSource {
  readonly url: string;
  /** Empty where there is none. */
  readonly title: string;
  /** What the note calls it; null where it is another note's. */
  readonly label: string | null;
  /** The path of the note that names it; null for the note that is written in. */
  readonly path: string | null;
}

/** All sources once, by `sourceKey`: of two the first stays, and takes over a title that it has not got itself. */
export function distinctSources(sources: Iterable<FoundSource>): readonly FoundSource[] {
  const found = new Map<string, FoundSource>();
  for (const source of sources) {
    const key = sourceKey(source.url);
    const known = found.get(key);
    if (known === undefined) found.set(key, source);
    else if (known.title === '' && source.title !== '') found.set(key, { ...known, title: source.title });
  }
  return [...found.values()];
}

/** The sources whose title, address, host or label holds every word of the query, in their order; all of them where the query is empty. At most `limit`. */
export function searchSources(sources: readonly FoundSource[], query: string, limit: number): readonly FoundSource[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found: FoundSource[] = [];
  for (const source of sources) {
    if (found.length >= limit) break;
    const text = `${source.title}\n${source.url}\n${source.label ?? ''}`.toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(source);
  }
  return found;
}

/** The host of an address as people know it, without `www.`; the address itself where it is none of the web. */
export function hostOf(url: string): string {
  const host = parseWebUrl(url)?.host ?? url;
  return host.startsWith('www.') ? host.slice(4) : host;
}
