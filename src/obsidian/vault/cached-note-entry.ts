import type { CachedMetadata, CacheItem, FrontmatterLinkCache, Reference, ReferenceCache, SectionCache } from 'obsidian';
import { isSummaryHeading } from '../../core/note/find-summary-section';
import type { Frontmatter } from '../../core/note/frontmatter';
import { readDestinationText, splitTarget } from '../../core/note/link-target';
import type { TextRange } from '../../core/text/text-range';
import type { EntryFootnote, EntryFootnotes, EntrySummary, NoteEntry, ReferencePlace, VaultReference } from '../../core/vault/note-entry';
import { noteAliases } from '../../core/vault/note-aliases';
import { plainFrontmatter } from '../../core/vault/plain-frontmatter';

/**
 * What others need to know of a note, as far as the app's own index of it tells: it knows no sources, whether a link stands
 * in an inline comment, or where in the frontmatter a property stands. Null where the app may see less than is
 * there: properties that it cannot read, and lines at the top that look like some.
 */
export function cachedNoteEntry(path: string, cache: CachedMetadata, summaryHeading: string): NoteEntry | null {
  const { frontmatter, frontmatterPosition, headings = [], sections = [] } = cache;
  const first = sections[0]?.type;
  if (frontmatter === undefined && (first === 'yaml' || first === 'thematicBreak')) return null;
  const range = { from: 0, to: frontmatterPosition?.end.offset ?? 0 };
  const properties: Frontmatter = frontmatter === undefined ? { kind: 'none' } : plainFrontmatter(frontmatter);
  return {
    path,
    frontmatter: properties,
    aliases: noteAliases(properties),
    headings: headings.map(({ level, heading, position }) => ({ level, text: heading, from: position.start.offset })),
    blockIds: Object.keys(cache.blocks ?? {}).map((id) => id.toLowerCase()),
    references: cachedReferences(cache, range, sections),
    sources: [],
    ...cachedFootnotes(cache),
    summary: cachedSummary(headings.some(({ heading }) => isSummaryHeading(heading, summaryHeading))),
  };
}

/** The app keeps the labels in lower case, and no texts. */
function cachedFootnotes({ footnotes = [], footnoteRefs = [] }: CachedMetadata): { readonly footnotes?: EntryFootnotes } {
  if (footnotes.length === 0 || footnoteRefs.length === 0) return {};
  const markOf = ({ id, position }: CacheItem & { readonly id: string }): EntryFootnote => ({ label: id, from: position.start.offset });
  return { footnotes: { references: footnoteRefs.map(markOf), definitions: footnotes.map((footnote) => ({ ...markOf(footnote), text: null })) } };
}

/** Whether there is anything under the heading, the app's index does not say. */
function cachedSummary(hasHeading: boolean): EntrySummary {
  return { kind: hasHeading ? 'filled' : 'needless' };
}

function cachedReferences({ links = [], embeds = [], frontmatterLinks = [] }: CachedMetadata, frontmatter: TextRange, sections: readonly SectionCache[]): readonly VaultReference[] {
  const comments = sections.filter(({ type }) => type === 'comment').map(rangeOf);
  const inText = [...links.map((link) => textReferenceOf(link, 'link', comments)), ...embeds.map((embed) => textReferenceOf(embed, 'embed', comments))];
  const inProperties = frontmatterLinks.map((link: FrontmatterLinkCache) => referenceOf(link, 'link', 'property', frontmatter));
  return [...inProperties, ...inText.sort((left, right) => left.from - right.from)];
}

function textReferenceOf(cached: ReferenceCache, kind: 'link' | 'embed', comments: readonly TextRange[]): VaultReference {
  const range = rangeOf(cached);
  return referenceOf(cached, kind, isIn(comments, range.from) ? 'comment' : 'text', range);
}

/** Whether an offset lies in one of the ranges, which are in the order of the text. */
function isIn(ranges: readonly TextRange[], offset: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return (ranges[low]?.from ?? Infinity) <= offset;
}

function referenceOf(cached: Reference, kind: 'link' | 'embed', place: ReferencePlace, { from, to }: TextRange): VaultReference {
  const { link, original } = cached;
  const isWikilink = original.startsWith('[[') || original.startsWith('![[');
  const { target, subpath } = splitTarget(isWikilink ? link : readDestinationText(link));
  return { from, to, kind, style: isWikilink ? 'wikilink' : 'markdown', place, target, subpath, alias: isWikilink ? aliasOf(original) : markdownTextOf(original) };
}

function rangeOf({ position }: CacheItem): TextRange {
  return { from: position.start.offset, to: position.end.offset };
}

/** The app's own `displayText` is there for links without an alias, too. */
function aliasOf(original: string): string | null {
  const inside = original.slice(original.indexOf('[[') + 2, original.endsWith(']]') ? -2 : original.length);
  // A pipe right behind the brackets is a part of the name.
  const pipe = inside.indexOf('|', 1);
  return pipe === -1 ? null : inside.slice(pipe + 1);
}

function markdownTextOf(original: string): string | null {
  const open = original.indexOf('[');
  const close = original.lastIndexOf('](');
  return open === -1 || close < open ? null : original.slice(open + 1, close);
}
