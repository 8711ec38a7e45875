import type { PropertyEditResult } from '../note/property-edits';
import { noEdits, noteAfterEdits, notePropertyEdits, refusedEdits } from './note-property-edits';
import type { FlaggedNote } from './publish-status';
import type { Publisher } from './publisher';

/**
 * Plans the edit that keeps a note at this address, by the publisher's own property. No edits where it is there already.
 * Refused where the publisher has no such property, where the note cannot be edited safely, and where it would end up
 * elsewhere all the same: the edited note is read again and its address predicted.
 */
export function keepUrlEdits(publisher: Publisher, note: FlaggedNote, url: string): PropertyEditResult {
  if (publisher.publicUrl(note) === url) return noEdits(note);
  const key = publisher.permalinkKey(note.form);
  if (key === null) return refusedEdits(`${publisher.name} has no property that keeps the address of a note`);
  const result = notePropertyEdits(note, key, url);
  const after = noteAfterEdits(note, result);
  if (after === null) return result;
  const kept = publisher.publicUrl(after);
  if (kept === url) return result;
  const place = kept === null ? 'nowhere' : `at \`${kept}\``;
  return refusedEdits(`${publisher.name} would show the note ${place} with \`${key}\`, not at \`${url}\``);
}
