import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { editSpans } from './edit-spans';
import { firstFrom, rangeAt } from './range-search';

/** Something a note holds, with what it is. */
interface Part extends TextRange {
  readonly what: string;
}

/**
 * Compares what a note held with what it holds after the edits: all that stands apart from them must still be the same thing at its
 * shifted place, of blocks and footnotes there must be as many as before, and no edit may cut into code, math, a URL or the like.
 * Returns what would be damaged, as a sentence without a full stop; null when nothing is.
 */
export function findDamage(before: Note, after: Note, edits: readonly TextEdit[]): string | null {
  for (const { from, to } of edits) {
    if (cuts(before, from) || cuts(before, to)) return 'The change would cut into code, math, a link or a comment';
  }
  const spans = editSpans(edits);
  const kept = apart(partsOf(before), spans.before, spans.after);
  const found = apart(partsOf(after), spans.after, spans.after);
  if (kept.length !== found.length || kept.some((part, index) => part !== found[index])) {
    return 'The change would give other text of the note another meaning';
  }
  const blocks = counts(blocksOf(before), spans.before);
  const left = counts(blocksOf(after), spans.after);
  for (const what of new Set([...blocks.keys(), ...left.keys()])) {
    if (blocks.get(what) !== left.get(what)) return `The change would make or undo a ${what}`;
  }
  return null;
}

/** True when `offset` stands inside a protected range, not at its ends. */
function cuts(note: Note, offset: number): boolean {
  const range = rangeAt(note.protectedRanges, offset);
  return range !== undefined && range.from < offset;
}

function partsOf(note: Note): readonly (readonly Part[])[] {
  return [
    blocksOf(note),
    note.links.map(({ kind, from, to, target, subpath }) => ({ from, to, what: `${kind} ${target}${subpath}` })),
    note.embeds.map(({ kind, from, to, target }) => ({ from, to, what: `${kind} ${target}` })),
    note.tags.map(({ from, to, name }) => ({ from, to, what: name })),
    note.blockIds.map(({ from, to, id }) => ({ from, to, what: id })),
    note.protectedRanges.map(({ from, to, kind }) => ({ from, to, what: kind })),
  ];
}

/** Blocks that edits may not make or undo, and footnotes. A paragraph may be parted by a list's removal, so it is not counted. */
function blocksOf(note: Note): readonly Part[] {
  const leaves = note.blocks.filter(({ kind }) => kind !== 'paragraph');
  return [
    ...leaves.map(({ from, to, kind }) => ({ from, to, what: kind.replace('-', ' ') })),
    ...note.containers.map(({ from, to, kind }) => ({ from, to, what: kind.replace('-', ' ') })),
    ...note.footnotes.references.map(({ from, to }) => ({ from, to, what: 'footnote reference' })),
    ...note.footnotes.undefinedReferences.map(({ from, to }) => ({ from, to, what: 'footnote reference without definition' })),
  ];
}

/** The parts that no span touches, written down with the places they have after the edits. */
function apart(lists: readonly (readonly Part[])[], spans: readonly TextRange[], after: readonly TextRange[]): readonly string[] {
  const found: string[] = [];
  for (const parts of lists) {
    for (const { from, to, what } of parts) {
      const next = firstReaching(spans, from);
      if ((spans[next]?.from ?? Infinity) <= to) continue;
      const shift = (after[next - 1]?.to ?? 0) - (spans[next - 1]?.to ?? 0);
      found.push(`${from + shift} ${to + shift} ${what}`);
    }
  }
  return found;
}

/** How many parts of each kind do not lie within a span. */
function counts(parts: readonly Part[], spans: readonly TextRange[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { from, to, what } of parts) {
    const span = spans[firstFrom(spans, from + 1) - 1];
    if (span === undefined || span.to < to) found.set(what, (found.get(what) ?? 0) + 1);
  }
  return found;
}

/** The index of the first span that ends at `offset` or behind it. */
function firstReaching(spans: readonly TextRange[], offset: number): number {
  const index = firstFrom(spans, offset);
  return (spans[index - 1]?.to ?? -1) >= offset ? index - 1 : index;
}
