import { removePropertyEdits } from '../note/property-edits';
import type { PropertyEditResult } from '../note/property-edits';
import { withSecondPlan } from '../text/second-plan';
import { noEdits, noteAfterEdits, notePropertyEdits, readAgain, refusedEdits } from './note-property-edits';
import type { FlaggedNote } from './publish-status';
import type { Publisher } from './publisher';

/**
 * Plans the edit that makes a note the home page, or an ordinary one. The mark is written as `true`, whatever it said, and
 * taken away whole. No edits where nothing has to change. Refused where the publisher knows no such mark, where the note
 * cannot be edited safely, and where it would stay what it is, such as a note that a tag makes the home page.
 */
export function homeEdits(publisher: Publisher, note: FlaggedNote, isHome: boolean): PropertyEditResult {
  const isRead = note.frontmatter.kind === 'none' || note.frontmatter.kind === 'parsed';
  const key = publisher.homeKey(note.form);
  if (isRead && publisher.isHome(note) === isHome && (!isHome || key === null)) return noEdits(note);
  if (key === null) return refusedEdits(`${publisher.name} has no property that makes a note the home page`);
  const result = isHome ? notePropertyEdits(note, key, true) : removePropertyEdits(note.text, key);
  if (result.kind === 'refused') return result;
  const after = noteAfterEdits(note, result);
  if (after === null || publisher.isHome(after) === isHome) return { kind: 'planned', plan: withSecondPlan(result.plan, (text) => homeEdits(publisher, readAgain(note, text), isHome)) };
  if (isHome) return refusedEdits(`\`${key}\` does not make this note the home page`);
  return refusedEdits(`Something other than \`${key}\` makes this note the home page, such as a tag, expected that to be removed first`);
}
