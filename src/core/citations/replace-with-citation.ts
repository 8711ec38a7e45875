import type { NoteOptions } from '../note/note';
import { parseNote } from '../note/parse-note';
import { composeEdits } from '../text/compose-edits';
import type { TextRange } from '../text/text-range';
import { type CitableSource, insertCitationEdits, type InsertedCitation, type InsertionOptions } from './insert-citation';

/** Plans a citation in place of what was typed to find its source: as if that had not been typed, and the cursor stood where it began. */
export function replaceWithCitation(text: string, typed: TextRange, source: CitableSource, options: InsertionOptions, noteOptions: NoteOptions): InsertedCitation {
  const before = text.slice(0, typed.from) + text.slice(typed.to);
  const inserted = insertCitationEdits(parseNote(before, noteOptions), { from: typed.from, to: typed.from }, source, options);
  if (inserted.kind === 'refused') return inserted;
  return { ...inserted, plan: { baseText: text, edits: composeEdits(text.length, [{ ...typed, text: '' }], inserted.plan.edits) } };
}
