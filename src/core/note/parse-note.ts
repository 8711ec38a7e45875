import type { TextRange } from '../text/text-range';
import { addBlockIds } from './block-id';
import type { ScannedBlocks } from './block-scanner';
import { findProtectedRanges } from './find-protected-ranges';
import { findSections } from './find-sections';
import { findSourceLists } from './find-source-lists';
import { findSummarySection } from './find-summary-section';
import { FoundInlines } from './found-inlines';
import type { CitationMark, ProtectedRange } from './inline';
import type { Definitions } from './inline-scanner';
import { directSource } from './inline-source';
import { MarkFinder } from './mark-finder';
import type { Note, NoteOptions } from './note';
import { readOwnFrontmatter } from './read-frontmatter';
import { scanBlocks } from './scan-blocks';
import { scanCommentBlock, scanJoined, stretchScanner } from './scan-inlines';
import type { Source, SourceList } from './source-list';
import { SpecialFinder } from './special-finder';

/** The heading of summary sections where none is named. */
export const defaultSummaryHeading = 'Simplify';

/**
 * Finds all that a note holds. Reads CommonMark with GFM's footnotes and tables and Obsidian's own marks, in time linear
 * in the length of the text; never throws, whatever the text.
 */
export function parseNote(text: string, options: NoteOptions = {}): Note {
  const { frontmatter, bodyFrom } = readOwnFrontmatter(text);
  const scanned = scanBlocks(text, bodyFrom);
  const { blocks, containers, headings, footnotes: definitions } = scanned;
  const found = findInlines(text, scanned);
  const sections = findSections(headings, text);
  const protectedRanges = findProtectedRanges(frontmatter, scanned.guarded, found.spans);
  const lists = listsOutside(findSourceLists(text, blocks), protectedRanges);
  return {
    text,
    frontmatter,
    bodyFrom,
    blocks,
    containers,
    headings,
    sections,
    links: inOrder(found.links),
    embeds: inOrder(found.embeds),
    tags: inOrder(found.tags),
    blockIds: found.blockIds,
    footnotes: {
      references: inOrder(found.references),
      undefinedReferences: inOrder(found.undefinedReferences),
      definitions,
      inline: inOrder(found.inlineFootnotes),
    },
    citations: { marks: marksOutside(inOrder(found.marks), lists), lists },
    summary: findSummarySection({ text, sections, citations: { lists }, containers, protectedRanges }, options.summaryHeading ?? defaultSummaryHeading),
    protectedRanges,
  };
}

const noFootnotes: ReadonlySet<string> = new Set();

function findInlines(text: string, { blocks, guarded, footnotes, stretches, joined, linkDefinitions }: ScannedBlocks): FoundInlines {
  const found = new FoundInlines();
  const definitions: Definitions = {
    text,
    footnotes: footnotes.length === 0 ? noFootnotes : new Set(footnotes.map((footnote) => footnote.identifier)),
    links: linkDefinitions,
    finder: new MarkFinder(text),
    specials: new SpecialFinder(text),
  };
  const scanStretch = stretchScanner(found, definitions);
  for (let index = 0; index + 1 < stretches.length; index += 2) scanStretch(stretches[index] ?? 0, stretches[index + 1] ?? 0);
  for (const source of joined) scanJoined(source, found, definitions);
  for (const block of guarded) if (block.kind === 'comment') scanCommentBlock(directSource(text, block.from + 2, block.to), found, definitions);
  addBlockIds(text, blocks, found.blockIds);
  return found;
}

/** Links are found where they end, and comments after all else, so they may come out of order. */
function inOrder<T extends TextRange>(ranges: T[]): readonly T[] {
  let previous = 0;
  for (const { from } of ranges) {
    if (from < previous) return ranges.sort((left, right) => left.from - right.from || right.to - left.to);
    previous = from;
  }
  return ranges;
}

/** Code, comments and tags may span lines of running text: what looks like a list of sources there is none. */
function listsOutside(lists: readonly SourceList[], protectedRanges: readonly ProtectedRange[]): readonly SourceList[] {
  let index = 0;
  const isOutside = ({ labelRange }: Source): boolean => {
    while (index < protectedRanges.length && (protectedRanges[index]?.to ?? 0) <= labelRange.from) index++;
    const range = protectedRanges[index];
    return range === undefined || labelRange.from < range.from;
  };
  return lists.filter(({ sources }) => sources.every(isOutside));
}

/** The numbers in a source list name its entries; they cite nothing. */
function marksOutside(marks: readonly CitationMark[], lists: readonly SourceList[]): readonly CitationMark[] {
  if (lists.length === 0) return marks;
  let index = 0;
  return marks.filter((mark) => {
    while (index < lists.length && (lists[index]?.to ?? 0) <= mark.from) index++;
    const list = lists[index];
    return list === undefined || mark.from < list.from;
  });
}
