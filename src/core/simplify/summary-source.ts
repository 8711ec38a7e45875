import type { Container, Heading, Paragraph } from '../note/block';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { mergeRanges } from './merge-ranges';
import { plainTextReader, type PlainTextReader } from './plain-text';
import { isSourceHeading } from './source-heading';
import { findSourceRanges } from './source-ranges';
import type { SummaryBlock, SummarySource } from './summarizer';

/**
 * What a summary of the note is made from: its paragraphs and list items in order, as plain text on one line each.
 * Left out are frontmatter, headings, code, tables, formulas, embeds, comments, HTML, block quotes and callouts, footnotes,
 * source lists, sections such as `References` or `External links`, strong lines that head a paragraph, blocks that are only links or tags, and the summary there is.
 * `title` names the note; where it is empty the first heading of level 1 does. Linear in the note's length.
 */
export function summarySource(note: Note, title: string): SummarySource {
  const reader = plainTextReader(note);
  const sources = findSourceRanges(note, reader);
  const skipped = mergeRanges(note.summary === null ? sources : [...sources, note.summary]);
  const blocks: SummaryBlock[] = [];
  let skip = 0;
  let heading = 0;
  let section = '';
  for (const block of note.blocks) {
    if (block.kind !== 'paragraph' || !isRead(block.container)) continue;
    for (let next = note.headings[heading]; next !== undefined && next.from < block.from; next = note.headings[++heading]) {
      if (next.container === null) section = headingText(next, reader);
    }
    for (let range = skipped[skip]; range !== undefined && range.to <= block.from; range = skipped[skip]) skip++;
    const range = outside(block, skipped[skip]);
    const said = range === null ? null : withoutRunInHeading(note.text, range);
    const plain = said === null ? null : paragraphText(block, said, reader);
    if (said === null || plain === null) continue;
    blocks.push({ kind: block.container === null ? 'paragraph' : 'list-item', section, ...plain, range: { from: said.from, to: said.to } });
  }
  return { title: title.trim() === '' ? firstTitle(note, reader) : title.trim(), blocks };
}

/** True when nothing around a block is a quote, a callout or a footnote. */
export function isRead(container: Container | null): boolean {
  for (let outer = container; outer !== null; outer = outer.parent) {
    if (outer.kind !== 'list-item') return false;
  }
  return true;
}

/** The part of a paragraph in front of a skipped range or behind it; null where nothing is left. */
function outside(block: TextRange, skipped: TextRange | undefined): TextRange | null {
  if (skipped === undefined || skipped.from >= block.to) return block;
  if (skipped.from > block.from) return { from: block.from, to: skipped.from };
  return skipped.to < block.to ? { from: skipped.to, to: block.to } : null;
}

/** A line of nothing but strong text at the start of a paragraph: its heading. */
const runInHeading = /^[ \t]*(\*\*|__)[^*_\n]{1,200}\1:?[ \t]*(?:\\|<br ?\/?>)?\r?\n/;

/** The paragraph behind such a line. */
export function withoutRunInHeading(text: string, range: TextRange): TextRange {
  // Most begin with a letter.
  if (!' \t*_'.includes(text.charAt(range.from))) return range;
  const heading = runInHeading.exec(text.slice(range.from, Math.min(range.to, range.from + 240)));
  return heading === null ? range : { from: range.from + heading[0].length, to: range.to };
}

/** The text of a paragraph without its task box; null where it says nothing. */
function paragraphText(block: Paragraph, range: TextRange, reader: PlainTextReader): Pick<SummaryBlock, 'text' | 'omissions'> | null {
  const { text, hasOwnWords, omissions } = reader.read(range);
  if (!hasOwnWords || !/\p{L}/u.test(text) || isSourceHeading(text)) return null;
  const box = block.container?.kind === 'list-item' && block.container.task !== null ? (/^\[.\] /u.exec(text)?.[0].length ?? 0) : 0;
  return { text: text.slice(box), omissions: omissions.map(({ at, from, to }) => ({ at: Math.max(0, at - box), from, to })) };
}

function firstTitle(note: Note, reader: PlainTextReader): string {
  const heading = note.headings.find(({ level }) => level === 1);
  return heading === undefined ? '' : headingText(heading, reader);
}

function headingText(heading: Heading, reader: PlainTextReader): string {
  return reader.read(heading.content).text;
}
