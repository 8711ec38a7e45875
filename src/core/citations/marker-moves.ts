import { isLineEnding } from '../note/character';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { isListed } from './listed-runs';
import { rangeAt, rangeBefore } from './range-search';
import { lastWord } from '../text/without-end';

/** What changes the place of references that stand side by side to the punctuation beside them: the punctuation is deleted and inserted. */
export interface MarkerMove {
  readonly edits: readonly TextEdit[];
  readonly references: number;
}

/** What ends a sentence or a part of one. A colon is left out: behind a reference at the start of a line it would define it. */
const PUNCTUATION = '.,;!?…。，；！？、';

/** Marks behind which a reference would be something else, or that are no end of a word. */
const NO_WORD = '\\^![:-–—/&#(<';

/** Marks that would take a reference, or the punctuation, for their own. */
const TAKING = '[({:^!/\\';

/** The moves that set references behind the punctuation that follows, or before the one in front of them; sorted, disjoint. Those of a list stay. */
export function markerMoves(note: Note, marker: 'after' | 'before'): readonly MarkerMove[] {
  const moves: MarkerMove[] = [];
  const runs = referenceRuns(note);
  for (const [number, run] of runs.entries()) {
    if (isProtected(note, run) || isListed(note.text, runs, number)) continue;
    const move = marker === 'after' ? moveBehind(note, run) : moveBefore(note.text, run);
    if (move !== null && !isProtected(note, { from: move[0]?.from ?? run.from, to: move[1]?.to ?? run.to })) moves.push({ edits: move, references: run.count });
  }
  return moves;
}

interface ReferenceRun extends TextRange {
  readonly count: number;
}

function referenceRuns({ footnotes, blocks }: Note): readonly ReferenceRun[] {
  const runs: { from: number; to: number; count: number }[] = [];
  const all = [...footnotes.references, ...footnotes.undefinedReferences].sort((one, other) => one.from - other.from);
  for (const { from, to } of all) {
    const open = runs.at(-1);
    if (open?.to === from) {
      open.to = to;
      open.count++;
    } else runs.push({ from, to, count: 1 });
  }
  return runs.filter(({ from }) => {
    const kind = rangeAt(blocks, from)?.kind;
    return kind === 'paragraph' || kind === 'table';
  });
}

/** True where the stretch shares characters with what no edit may touch, or follows a bare URL, which would take the punctuation for its own. */
function isProtected({ protectedRanges, footnotes }: Note, { from, to }: TextRange): boolean {
  const last = rangeBefore(protectedRanges, to);
  if (last !== undefined && (last.to > from || (last.to === from && last.kind === 'url'))) return true;
  return rangeAt(footnotes.inline, from) !== undefined || rangeBefore(footnotes.inline, from)?.to === from;
}

function moveBehind({ text, footnotes }: Note, { from, to }: ReferenceRun): readonly TextEdit[] | null {
  let end = to;
  while (end < text.length && isPunctuation(text, end)) end++;
  const isFollowed = rangeAt(footnotes.references, end)?.from === end;
  if (end === to || !endsWord(text, from) || !(isFollowed || canFollow(text, end))) return null;
  return [{ from, to: from, text: text.slice(to, end) }, { from: to, to: end, text: '' }];
}

function moveBefore(text: string, { from, to }: ReferenceRun): readonly TextEdit[] | null {
  let start = from;
  while (start > 0 && isPunctuation(text, start - 1)) start--;
  if (start === from || !endsWord(text, start) || !canFollow(text, to) || isPartOfWord(text, start, from)) return null;
  return [{ from: start, to: from, text: '' }, { from: to, to, text: text.slice(start, from) }];
}

function isPunctuation(text: string, offset: number): boolean {
  return PUNCTUATION.includes(text.charAt(offset) || ' ');
}

function endsWord(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  return before !== '' && !/\s/.test(before) && !NO_WORD.includes(before) && !PUNCTUATION.includes(before);
}

/** A letter or a bracket that follows makes more than an end of what stands in front of it; scripts without blanks go on at once. */
function canFollow(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (offset >= text.length || isLineEnding(unit) || unit >= 0x2e80) return true;
  const after = text.charAt(offset);
  return !TAKING.includes(after) && !/[\p{L}\p{N}\p{M}]/u.test(after) && !PUNCTUATION.includes(after);
}

/** `e.g.` and `&amp;`: that mark is no end of a sentence. Looks back no further than a word may be long. */
function isPartOfWord(text: string, start: number, from: number): boolean {
  const word = lastWord(text.slice(Math.max(0, start - 80), start));
  return (text.startsWith('.', start) && from - start === 1 && word.includes('.')) || (text.startsWith(';', start) && word.includes('&'));
}
