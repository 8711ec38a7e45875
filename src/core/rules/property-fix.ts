import type { PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import { setPropertyEdits } from '../note/property-edits';
import type { Fix } from '../problem/problem';

/** The property a fix writes, and how the fix is offered. */
export interface PropertyChange {
  readonly key: string;
  readonly value: PropertyValue;
  readonly title: string;
  readonly safe: boolean;
}

/** The fix that sets a property; none where the frontmatter cannot be edited without touching something else. */
export function propertyFix(note: Note, change: PropertyChange): readonly Fix[] {
  const result = setPropertyEdits(note.text, change.key, change.value);
  if (result.kind === 'refused' || result.plan.edits.length === 0) return [];
  return [{ title: change.title, safe: change.safe, edits: result.plan.edits }];
}
