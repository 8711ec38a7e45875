import { applyPlan } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { EditPlan, TextEdit } from '../text/text-edit';
import { findProperty, type Frontmatter, type ParsedFrontmatter, type PropertyValue } from './frontmatter';
import { addPropertyEdits } from './property-addition';
import { removalEdits } from './property-removal';
import { replacementEdits } from './property-replacement';
import { formatPropertyKey, formatPropertyValue } from './property-text';
import { readFrontmatter } from './read-frontmatter';
import { samePropertyValue } from './same-property-value';

/** What came of planning. `refused` means that the property cannot be edited without touching something else; `reason` is a sentence without a full stop. */
export type PropertyEditResult =
  | { readonly kind: 'planned'; readonly plan: EditPlan }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans the smallest edit that gives the property `key` the value, adding it, and the frontmatter, where there is none.
 * Comments, order, quotes, line endings and all else stay. The plan is proven before it is given: the edited text is read again.
 * No edits where the value is there already.
 */
export function setPropertyEdits(text: string, key: string, value: PropertyValue): PropertyEditResult {
  const { frontmatter, bodyFrom } = readFrontmatter(text);
  const refusal = unreadable(frontmatter);
  if (refusal !== null) return refusal;
  if (frontmatter.kind !== 'parsed') return proven(text, key, value, [newFrontmatter(text, bodyFrom, key, value)]);
  const property = findProperty(frontmatter, key);
  if (property === undefined) return proven(text, key, value, addPropertyEdits(text, frontmatter, key, value));
  if (samePropertyValue(property.value, value)) return planned(text, []);
  const result = proven(text, key, value, replacementEdits(text, frontmatter, property, value));
  const isReferredTo = result.kind === 'refused' && isReferred(text, property.valueRange.from);
  return isReferredTo ? refused(`The value of \`${key}\` has an anchor, an alias or a tag`) : result;
}

/** Plans the removal of the property with the comment on its line; comments on lines of their own stay. No edits where there is no such property. */
export function removePropertyEdits(text: string, key: string): PropertyEditResult {
  const { frontmatter } = readFrontmatter(text);
  const refusal = unreadable(frontmatter);
  if (refusal !== null) return refusal;
  const property = findProperty(frontmatter, key);
  if (frontmatter.kind !== 'parsed' || property === undefined) return planned(text, []);
  return proven(text, key, undefined, removalEdits(text, frontmatter, property));
}

function unreadable(frontmatter: Frontmatter): PropertyEditResult | null {
  if (frontmatter.kind === 'malformed') return refused(`The frontmatter cannot be read: ${frontmatter.message}`);
  if (frontmatter.kind === 'too-large') return refused(`The frontmatter is too large to edit: ${frontmatter.message}`);
  return null;
}

function newFrontmatter(text: string, at: number, key: string, value: PropertyValue): TextEdit {
  const ending = lineEndingOf(text);
  const style = { format: 'block', gap: ' ', quote: '' } as const;
  const line = formatPropertyKey(key, style) + formatPropertyValue(value, style);
  return { from: at, to: at, text: `---${ending}${line}${ending}---${ending}` };
}

/** True where the value is an alias, or begins with an anchor or a tag: no plain value begins so. */
function isReferred(text: string, valueFrom: number): boolean {
  return '&*!'.includes(text.charAt(valueFrom)) && valueFrom < text.length;
}

/** Gives the plan only if the edited note reads as wanted: `value` under the key, or no such key where it is undefined. */
function proven(text: string, key: string, value: PropertyValue | undefined, edits: readonly TextEdit[] | null): PropertyEditResult {
  const failure = refused(`The property \`${key}\` cannot be edited without changing something else`);
  if (edits === null) return failure;
  const plan: EditPlan = { baseText: text, edits };
  const applied = applyPlan(text, plan);
  if (applied.kind === 'refused') return refused(applied.reason);
  return isAsWanted(text, applied.text, key, value) ? { kind: 'planned', plan } : failure;
}

function isAsWanted(before: string, after: string, key: string, value: PropertyValue | undefined): boolean {
  const old = readFrontmatter(before);
  const now = readFrontmatter(after);
  if (now.frontmatter.kind !== 'parsed' || before.slice(old.bodyFrom) !== after.slice(now.bodyFrom)) return false;
  if (old.frontmatter.kind !== 'parsed') return samePropertyValue(valuesOf(now.frontmatter), wanted(new Map(), key, value));
  if (old.frontmatter.format === 'json' && now.frontmatter.format !== 'json') return false;
  return samePropertyValue(valuesOf(now.frontmatter), wanted(valuesOf(old.frontmatter), key, value));
}

function valuesOf(frontmatter: ParsedFrontmatter): ReadonlyMap<string, PropertyValue> {
  return new Map(frontmatter.properties.map((property) => [property.key, property.value]));
}

/** A key that a Map holds keeps its place when it is set, a new one comes last. */
function wanted(values: ReadonlyMap<string, PropertyValue>, key: string, value: PropertyValue | undefined): ReadonlyMap<string, PropertyValue> {
  const result = new Map(values);
  if (value === undefined) result.delete(key);
  else result.set(key, value);
  return result;
}

function planned(text: string, edits: readonly TextEdit[]): PropertyEditResult {
  return { kind: 'planned', plan: { baseText: text, edits } };
}

function refused(reason: string): PropertyEditResult {
  return { kind: 'refused', reason };
}
