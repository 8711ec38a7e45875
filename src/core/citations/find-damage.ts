import type { Block, Container } from '../note/block';
import { isDigit } from '../note/character';
import type { Link } from '../note/inline';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { EditSpans } from './edit-spans';
import { editSpans } from './edit-spans';
import { rangeAt } from './range-search';
import { SpanWalk } from './span-walk';

/**
 * Compares what a note held with what it holds after the edits: all that stands apart from them must still be the same thing at its
 * shifted place, of blocks and footnotes there must be as many as before, list items must keep their boxes, and no edit may cut into code, math, a URL or the like.
 * Returns what would be damaged, as a sentence without a full stop; null when nothing is.
 */
export function findDamage(before: Note, after: Note, edits: readonly TextEdit[]): string | null {
  for (const { from, to } of edits) {
    if (cuts(before, from) || (to !== from && cuts(before, to))) return 'The change would cut into code, math, a link or a comment';
  }
  const spans = editSpans(edits);
  const made = new Map<string, number>();
  if (!keepsBlocks(before, after, spans, made) || !keepsInlines(before, after, spans)) return 'The change would give other text of the note another meaning';
  for (const [what, count] of made) if (count !== 0) return `The change would make or undo a ${what}`;
  return null;
}

/** True when `offset` stands inside a protected range, not at its ends. */
function cuts(note: Note, offset: number): boolean {
  const range = rangeAt(note.protectedRanges, offset);
  return range !== undefined && range.from < offset;
}

/** Blocks that edits may not make or undo, and footnotes. A paragraph may be parted by a list's removal, so it does not count. `made` gets how many more of each kind there are. */
function keepsBlocks(before: Note, after: Note, spans: EditSpans, made: Map<string, number>): boolean {
  const add = (what: string, count: number): void => void made.set(what, (made.get(what) ?? 0) + count);
  const counted = (one: Block | Container, count: number): void => { add(one.kind.replace('-', ' '), count); };
  const boxes = { before: '', after: '' };
  const boxed = (one: Container, count: number): void => {
    counted(one, count);
    if (one.kind !== 'list-item') return;
    // A number is text as well, a mark where nothing stands behind it.
    boxes[count < 0 ? 'before' : 'after'] += one.task === null || isDigit(one.task.charCodeAt(0)) ? 'none' : one.task;
  };
  const [one, other] = [before.footnotes, after.footnotes];
  const isKept =
    keeps(before.blocks, after.blocks, spans, { isSame: isSameKind, passes: isParagraph, counted }) &&
    keeps(before.containers, after.containers, spans, { isSame: isSameKind, counted: boxed }) &&
    keeps(one.references, other.references, spans, { counted: (_, count) => { add('footnote reference', count); } }) &&
    keeps(one.undefinedReferences, other.undefinedReferences, spans, { counted: (_, count) => { add('footnote reference without definition', count); } });
  if (boxes.before !== boxes.after) add('task', 1);
  return isKept;
}

function keepsInlines(before: Note, after: Note, spans: EditSpans): boolean {
  return (
    keeps(before.links, after.links, spans, { isSame: isSameLink }) &&
    keeps(before.embeds, after.embeds, spans, { isSame: (one, other) => one.kind === other.kind && one.target === other.target }) &&
    keeps(before.tags, after.tags, spans, { isSame: (one, other) => one.name === other.name }) &&
    keeps(before.blockIds, after.blockIds, spans, { isSame: (one, other) => one.id === other.id }) &&
    keeps(before.protectedRanges, after.protectedRanges, spans, { isSame: isSameKind })
  );
}

function isSameKind(one: { readonly kind: string }, other: { readonly kind: string }): boolean {
  return one.kind === other.kind;
}

function isSameLink(one: Link, other: Link): boolean {
  return one.kind === other.kind && one.target === other.target && one.subpath === other.subpath;
}

function isParagraph({ kind }: Block): boolean {
  return kind === 'paragraph';
}

/** How parts of one sort are compared. */
interface Comparison<Part> {
  /** Whether two at one place are the same thing; always, where it is absent. */
  readonly isSame?: (one: Part, other: Part) => boolean;
  /** Those that do not count; none by default. */
  readonly passes?: (part: Part) => boolean;
  /** Told of those that edits reach and do not hold, with -1 for one before and 1 for one after. */
  readonly counted?: (part: Part, count: number) => void;
}

/** Whether the parts that no span touches are the same before and after, each at its shifted place. Both lists are walked once, and nothing is written down. */
function keeps<Part extends TextRange>(before: readonly Part[], after: readonly Part[], spans: EditSpans, { isSame, passes, counted }: Comparison<Part>): boolean {
  const old = new SpanWalk(spans.before);
  const fresh = new SpanWalk(spans.after);
  let next = 0;
  const nextApart = (): Part | undefined => {
    for (let part = after[next++]; part !== undefined; part = after[next++]) {
      if (passes?.(part) === true) continue;
      if (!fresh.touches(part)) return part;
      if (counted !== undefined && !fresh.holds(part)) counted(part, 1);
    }
    return undefined;
  };
  for (const part of before) {
    if (passes?.(part) === true) continue;
    if (old.touches(part)) {
      if (counted !== undefined && !old.holds(part)) counted(part, -1);
      continue;
    }
    const other = nextApart();
    if (other === undefined) return false;
    const shift = old.passedEnd(spans.after) - old.passedEnd(spans.before);
    if (other.from !== part.from + shift || other.to !== part.to + shift || isSame?.(part, other) === false) return false;
  }
  return nextApart() === undefined;
}
