import { parseAgain } from '../citations/parse-again';
import { findProperty, type Frontmatter, type PropertyValue } from '../note/frontmatter';
import { findFrontmatterLookalike, isMeantAsFrontmatter, lookalikeMessage } from '../note/frontmatter-lookalike';
import type { Note } from '../note/note';
import { setPropertyEdits } from '../note/property-edits';
import { applyEdits } from '../text/apply-edits';
import { composeEdits } from '../text/compose-edits';
import { withSecondPlan } from '../text/second-plan';
import type { EditPlan, TextEdit } from '../text/text-edit';
import type { Contract } from './contract';
import { demandsOf } from './demands-of';
import { hasValue } from './has-value';
import { isOfType } from './is-of-type';
import { type KnownValue, knownValues } from './known-values';

/** What is being prepared, and under what. */
export interface PreparationContext {
  /** The note's path in its vault, with `/` and extension. */
  readonly path: string;
  readonly contract: Contract;
}

/** What the note itself does not say. */
export interface PreparationValues {
  /** The day, as `2025-01-30`. */
  readonly today: string;
}

/** A note with what was missing filled in. */
export interface PreparedNote {
  readonly kind: 'prepared';
  /** No edits where nothing is missing that is known. */
  readonly plan: EditPlan;
  /** What is filled in, in the order of the properties. */
  readonly filled: readonly KnownValue[];
}

/** What came of planning. `refused` means that nothing can be filled in; `reason` is a sentence without a full stop. */
export type Preparation = PreparedNote | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans to fill in what a note misses before it is published, all in one: its title, description, date and tags, and what the
 * contract requires where only one value is possible. A property that has a value is never changed, and none is filled with
 * what the contract would not take. Frontmatter is made where there is none. Everything else stays as it is.
 */
export function prepareNoteEdits(note: Note, context: PreparationContext, values: PreparationValues): Preparation {
  const refusal = refusalOf(note);
  if (refusal !== null) return { kind: 'refused', reason: refusal };
  const missing = knownValues(note, context, values.today).filter((known) => isMissing(note.frontmatter, known.key) && isTaken(known, context));
  let text = note.text;
  let edits: readonly TextEdit[] = [];
  const filled: KnownValue[] = [];
  for (const known of missing) {
    const planned = setPropertyEdits(text, known.key, known.value);
    // A property that cannot be edited alone is left to the author; the others are filled in all the same.
    if (planned.kind === 'refused' || planned.plan.edits.length === 0) continue;
    const applied = applyEdits(text, planned.plan.edits);
    if (applied.kind === 'refused') continue;
    edits = composeEdits(note.text.length, edits, planned.plan.edits);
    text = applied.text;
    filled.push(known);
  }
  const proof = applyEdits(note.text, edits);
  if (proof.kind === 'refused' || proof.text !== text) return { kind: 'refused', reason: 'The properties cannot be filled in at once' };
  const plan = withSecondPlan({ baseText: note.text, edits }, (after) => prepareNoteEdits(parseAgain(note, after), context, values));
  return { kind: 'prepared', plan, filled };
}

function refusalOf({ frontmatter, text }: Note): string | null {
  if (frontmatter.kind === 'malformed') return `The frontmatter cannot be read: ${frontmatter.message}`;
  if (frontmatter.kind === 'too-large') return `The frontmatter is too large to edit: ${frontmatter.message}`;
  const lookalike = frontmatter.kind === 'none' ? findFrontmatterLookalike(text) : null;
  return lookalike === null || !isMeantAsFrontmatter(lookalike, 'title') ? null : lookalikeMessage(lookalike);
}

function isMissing(frontmatter: Frontmatter, key: string): boolean {
  const property = findProperty(frontmatter, key);
  return property === undefined || !hasValue(property.value);
}

/** Whether the contract takes the value, if it says anything about the property. */
function isTaken({ key, value }: KnownValue, { contract, path }: PreparationContext): boolean {
  const { types, values } = demandsOf(contract, path);
  const [type, allowed] = [types.get(key), values.get(key)];
  if (type !== undefined && !isOfType(value, type)) return false;
  return allowed === undefined || entriesOf(value).every((entry) => allowed.includes(String(entry)));
}

function entriesOf(value: PropertyValue): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
