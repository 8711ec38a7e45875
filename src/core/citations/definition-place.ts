import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { blankLineAtEnd } from './blank-lines';
import type { PlannedEdit } from './planned-edit';
import { plainEdit } from './planned-edit';
import { rangeAt } from './range-search';

/** The edit that puts footnotes behind the last one at the top of the note that stays, or at the note's end, a blank line apart. */
export function definitionsAtEnd(note: Note, definitions: readonly string[], going: readonly TextRange[], ending: string): PlannedEdit {
  const { text, footnotes, bodyFrom } = note;
  const block = definitions.join(ending);
  const last = footnotes.definitions.filter(({ parent, from }) => parent === null && rangeAt(going, from) === undefined).at(-1);
  if (last !== undefined) return plainEdit(last.to, last.to, ending + block);
  const after = text.endsWith('\n') || text.endsWith('\r') ? ending : '';
  return plainEdit(text.length, text.length, blankLineAtEnd(text, bodyFrom, ending) + block + after);
}
