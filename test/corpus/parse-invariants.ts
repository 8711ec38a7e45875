import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import type { TextRange } from '../../src/core/text/text-range';
import type { Finding } from './invariants';
import { shownRange } from './shown-range';

/** Parsing keeps the text; all ranges lie in it, in order, and what cannot overlap does not. */
export function checkParsing(text: string): Finding {
  const note = parseNote(text);
  const violations = note.text === text ? [] : ['the note does not hold the text it was made from'];
  if (note.bodyFrom < 0 || note.bodyFrom > text.length) violations.push(`bodyFrom ${String(note.bodyFrom)} is out of bounds`);
  for (const [name, ranges] of rangesOf(note)) violations.push(...rangeFaults(name, ranges, text.length, false));
  for (const [name, ranges] of disjointRangesOf(note)) violations.push(...rangeFaults(name, ranges, text.length, true));
  return { outcome: 'unchanged', violations, counts: { blocks: note.blocks.length } };
}

function rangesOf(note: Note): [string, readonly TextRange[]][] {
  const { footnotes, citations, frontmatter } = note;
  return [
    ['frontmatter', frontmatter.kind === 'none' ? [] : [frontmatter]],
    ['properties', frontmatter.kind === 'parsed' ? frontmatter.properties : []],
    ['containers', note.containers],
    ['sections', note.sections],
    ['links', note.links],
    ['tags', note.tags],
    ['embeds', note.embeds],
    ['block ids', note.blockIds],
    ['footnote references', footnotes.references],
    ['undefined footnote references', footnotes.undefinedReferences],
    ['footnote definitions', footnotes.definitions],
    ['inline footnotes', footnotes.inline],
    ['citation marks', citations.marks],
    ['source lists', citations.lists],
    ...citations.lists.map((list): [string, readonly TextRange[]] => ['sources', list.sources]),
    ['summary', note.summary === null ? [] : [note.summary]],
  ];
}

function disjointRangesOf(note: Note): [string, readonly TextRange[]][] {
  return [
    ['blocks', note.blocks],
    ['headings', note.headings],
    ['protected ranges', note.protectedRanges],
  ];
}

/** What is wrong with a list of ranges: out of bounds, out of order, and where they must not, overlapping. */
export function rangeFaults(name: string, ranges: readonly TextRange[], length: number, isDisjoint: boolean): string[] {
  const faults: string[] = [];
  let previous: TextRange = { from: 0, to: 0 };
  for (const range of ranges) {
    const shown = `${name}: ${shownRange(range)}`;
    if (range.from < 0 || range.to < range.from || range.to > length) faults.push(`${shown} lies outside 0 to ${String(length)}`);
    if (range.from < previous.from) faults.push(`${shown} comes after ${shownRange(previous)}`);
    if (isDisjoint && range.from < previous.to) faults.push(`${shown} overlaps ${shownRange(previous)}`);
    previous = range;
  }
  return faults;
}
