import type { Note } from '../note/note';
import { applyEdits } from '../text/apply-edits';
import type { SparedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { findDamage } from './find-damage';
import { markerMoves } from './marker-moves';
import { parseAgain } from './parse-again';
import { soundChoice } from './sound-choice';
import type { TidyStep } from './tidy-step';
import { titleFootnotes } from './title-footnotes';

/** Takes footnotes out of headings and titles of callouts, as one step of tidying. */
export function emptyTitles(note: Note, spared: SparedPlaces): TidyStep {
  const { moves: all, left } = titleFootnotes(note);
  const moves = all.filter(({ edits }) => !spared.hold(edits));
  const { chosen, edits, after } = soundMoves(note, moves);
  const moved = sum(chosen.map(({ footnotes }) => footnotes));
  const stay = left + sum(moves.map(({ footnotes }) => footnotes)) - moved;
  const remark = `Left ${String(stay)} ${stay === 1 ? 'footnote' : 'footnotes'} in a title: no text below can take ${stay === 1 ? 'it' : 'them'}`;
  return { edits, after, changes: new Map([['untitled', moved]]), remarks: stay === 0 ? [] : [remark], parts: chosen.map((move) => move.edits) };
}

/** Sets references behind or before punctuation, as one step of tidying. */
export function placeMarkers(note: Note, marker: 'after' | 'before' | 'as-written', spared: SparedPlaces): TidyStep {
  const moves = marker === 'as-written' ? [] : markerMoves(note, marker).filter(({ edits: places }) => !spared.hold(places));
  const { chosen, edits, after } = soundMoves(note, moves);
  return { edits, after, changes: new Map([['marked', sum(chosen.map(({ references }) => references))]]), remarks: [], parts: chosen.map((move) => move.edits) };
}

/** The moves that can be made together, their edits, and the note with them. */
function soundMoves<Move extends { readonly edits: readonly TextEdit[] }>(note: Note, moves: readonly Move[]): { chosen: readonly Move[]; edits: readonly TextEdit[]; after: Note } {
  const { chosen, result } = soundChoice(moves, note.text.length, (some) => {
    const edits = some.flatMap((move) => move.edits).sort((one, other) => one.from - other.from || one.to - other.to);
    const after = checked(note, edits);
    return after === null ? null : { edits, after };
  });
  return { chosen, ...(result ?? { edits: [], after: note }) };
}

/** The note with the edits, where it holds the same footnotes and, apart from them and from blanks, the same characters in the same order; else null. */
function checked(note: Note, edits: readonly TextEdit[]): Note | null {
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return null;
  const after = parseAgain(note, result.text);
  const isSound = findDamage(note, after, edits) === null && footnoteTexts(note) === footnoteTexts(after) && wordsOf(note) === wordsOf(after);
  return isSound ? after : null;
}

/** All footnotes as they are written, whatever their order. */
function footnoteTexts({ text, footnotes }: Note): string {
  const written = (ranges: readonly TextRange[]): string => ranges.map(({ from, to }) => text.slice(from, to)).sort().join('\n');
  return [footnotes.references, footnotes.undefinedReferences, footnotes.inline].map(written).join('\n\n');
}

function wordsOf({ text, footnotes }: Note): string {
  let words = '';
  let at = 0;
  for (const { from, to } of [...footnotes.references, ...footnotes.undefinedReferences, ...footnotes.inline].sort((one, other) => one.from - other.from)) {
    if (from > at) words += text.slice(at, from);
    at = Math.max(at, to);
  }
  return (words + text.slice(at)).replace(/\s+/g, '');
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
