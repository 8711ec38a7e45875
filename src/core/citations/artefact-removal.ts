import { isBlank, isBlankOrEnding, isLineEnding } from '../note/character';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import type { TextEdit } from '../text/text-edit';
import type { Artefact } from './artefact';
import { findDamage } from './find-damage';
import { beginsBlock } from './free-place';
import { touchingAsOne } from './removed-ranges';

/**
 * What takes artefacts out of a note, in the order of the text: a line with nothing else on it goes whole, and blanks that stood in front of a mark go where
 * nothing needs them any more. Null where that would change what anything else in the note is, or leave nothing. The artefacts must be disjoint and sorted.
 */
export function artefactRemoval(note: Note, artefacts: readonly Artefact[]): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { from, to } of touchingAsOne(artefacts)) {
    const removal = removalOf(note, from, to, edits.at(-1)?.to ?? note.bodyFrom);
    edits.push({ ...removal, text: '' });
  }
  if (edits.reduce((length, edit) => length + edit.to - edit.from, 0) === note.text.length) return null;
  const planned = applyEdits(note.text, edits);
  if (planned.kind === 'refused' || findDamage(note, parseNote(planned.text), edits) !== null) return null;
  return edits;
}

function removalOf(note: Note, from: number, to: number, free: number): { readonly from: number; readonly to: number } {
  const { text } = note;
  let start = from;
  let end = to;
  while (start > free && isBlank(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  const beginsLine = start === 0 || isLineEnding(text.charCodeAt(start - 1));
  const endsLine = end === text.length || isLineEnding(text.charCodeAt(end));
  if (beginsLine && endsLine) return { from: start, to: end + endingLength(text, end) };
  if (beginsLine) return { from, to: end };
  const isNeedless = (endsLine || end > to || '.,;:!?)'.includes(text.charAt(to))) && !beginsBlock(note, from);
  return { from: isNeedless && !isBlankOrEnding(text.charCodeAt(from)) ? start : from, to };
}

function endingLength(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return 2;
  return at < text.length ? 1 : 0;
}
