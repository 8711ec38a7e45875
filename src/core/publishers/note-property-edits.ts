import type { PropertyValue } from '../note/frontmatter';
import { findFrontmatterLookalike, isMeantAsFrontmatter, lookalikeMessage } from '../note/frontmatter-lookalike';
import { setPropertyEdits } from '../note/property-edits';
import type { PropertyEditResult } from '../note/property-edits';
import { readFrontmatter } from '../note/read-frontmatter';
import { applyPlan } from '../text/apply-edits';
import type { PublishedNote } from './publisher';

/** A note with its whole text. */
interface WholeNote extends PublishedNote {
  readonly text: string;
}

/** The edits that give a note a property; refused, too, where new frontmatter would turn properties that are not seen as such into text of the page. */
export function notePropertyEdits(note: WholeNote, key: string, value: PropertyValue): PropertyEditResult {
  const lookalike = note.frontmatter.kind === 'none' ? findFrontmatterLookalike(note.text) : null;
  if (lookalike !== null && isMeantAsFrontmatter(lookalike, key)) return refusedEdits(lookalikeMessage(lookalike));
  return setPropertyEdits(note.text, key, value);
}

/** The note as its publisher will see it after the edits; null where they were refused or do not fit the note's text. */
export function noteAfterEdits(note: WholeNote, result: PropertyEditResult): PublishedNote | null {
  const applied = result.kind === 'refused' ? result : applyPlan(note.text, result.plan);
  if (applied.kind === 'refused') return null;
  return { path: note.path, form: note.form, settings: note.settings, frontmatter: readFrontmatter(applied.text).frontmatter };
}

/** The same note with another text. */
export function readAgain(note: WholeNote, text: string): WholeNote {
  return { ...note, text, frontmatter: readFrontmatter(text).frontmatter };
}

/** No edits for a note that is as it should be. */
export function noEdits(note: WholeNote): PropertyEditResult {
  return { kind: 'planned', plan: { baseText: note.text, edits: [] } };
}

/** A refusal; `reason` is a sentence without a full stop. */
export function refusedEdits(reason: string): PropertyEditResult & { readonly kind: 'refused' } {
  return { kind: 'refused', reason };
}
