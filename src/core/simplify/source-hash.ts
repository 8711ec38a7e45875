import type { Note } from '../note/note';
import { textHash } from '../text/text-hash';
import type { TextRange } from '../text/text-range';
import { isSourceHeading } from './source-heading';

/** What only gives words a shape: emphasis, headings, quotes, tables, escapes, brackets. */
const shape = /[*_~=`#>|[\]\\]+/g;

/**
 * The hash of what a note says: of its headings, running text, tables, code and formulas as readers see them. Frontmatter, the summary,
 * lists of sources, sections such as `References`, footnotes and marks, comments, HTML, embeds, block ids, addresses, list markers and
 * rules do not count, nor do white space, emphasis and where links lead: a summary stays fresh when any of these change. It rests on
 * nothing but the note's parts, so that it means the same in every version. Linear.
 */
export function sourceHash(note: Note): string {
  const hash = textHash();
  const { text } = note;
  let at = note.bodyFrom;
  for (const { from, to, shown } of leftOut(note)) {
    if (to <= at) continue;
    if (from > at) hash.add(withoutShape(text.slice(at, from)));
    if (from >= at) hash.add(withoutShape(shown));
    at = to;
  }
  hash.add(withoutShape(text.slice(at)));
  return hash.digest();
}

/** What no engine writes and an author means something by: a link to a note, struck text, a tag, a task. */
const ownMark = /(?:^|[^\\])(?:\[\[|~~)|(?:^|\s)#[\p{L}_]|^[> \t]*[-*+] \[[ xX]\] /gmu;

/** The hash of a summary as it is written; quote marks of a callout, list markers, white space and emphasis do not count. Links to notes, struck text, tags and tasks do. */
export function summaryHash(markdown: string): string {
  const hash = textHash();
  hash.add(withoutShape(markdown.replace(/^[> \t]*-[ \t]/gm, '')));
  for (const [mark] of markdown.matchAll(ownMark)) hash.add(JSON.stringify(mark.trim()));
  return hash.digest();
}

function withoutShape(text: string): string {
  return text.replace(shape, '');
}

interface LeftOut extends TextRange {
  readonly shown: string;
}

/** Sorted by where they begin, outer ones first. */
function leftOut(note: Note): readonly LeftOut[] {
  const { footnotes, citations, containers, sections, summary } = note;
  const ranges: TextRange[] = [
    ...(summary === null ? [] : [summary]),
    ...citations.lists.map(({ label, from, to }) => ({ from: Math.min(from, label?.from ?? from), to })),
    ...sections.filter(({ heading }) => isSourceHeading(heading.text)),
    ...[...citations.marks, ...footnotes.references, ...footnotes.inline, ...footnotes.definitions, ...note.blockIds, ...note.embeds],
    ...containers.flatMap((container) => (container.kind === 'list-item' ? [container.marker] : [])),
    ...note.blocks.filter(({ kind }) => kind === 'link-definition' || kind === 'thematic-break'),
    ...note.protectedRanges.filter(({ kind }) => kind === 'comment' || kind === 'html' || kind === 'url' || kind === 'link-destination'),
  ];
  const nothing = ranges.map(({ from, to }): LeftOut => ({ from, to, shown: '' }));
  const wikilinks = note.links.filter(({ kind }) => kind === 'wikilink');
  const links = wikilinks.map(({ from, to, alias, target, subpath }): LeftOut => ({ from, to, shown: alias ?? nameOf(target === '' ? subpath : target) }));
  return [...nothing, ...links].sort((left, right) => left.from - right.from || right.to - left.to);
}

/** A note by its name, wherever it lies. */
function nameOf(target: string): string {
  return target.slice(Math.max(target.lastIndexOf('/'), target.lastIndexOf('#')) + 1);
}
