import { isDeepStrictEqual } from 'node:util';
import { findProperty, type Property } from '../../src/core/note/frontmatter';
import { findFrontmatterLookalike } from '../../src/core/note/frontmatter-lookalike';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import { publishers } from '../../src/core/publishers/index';
import { setPropertyEdits } from '../../src/core/note/property-edits';
import { type FlaggedNote, publishEdits, publishStatus } from '../../src/core/publishers/publish-status';
import type { Publisher } from '../../src/core/publishers/publisher';
import { applyPlan } from '../../src/core/text/apply-edits';
import type { TextEdit } from '../../src/core/text/text-edit';
import { applyChecked } from './edit-invariants';
import type { Finding } from './invariants';

/** More characters than any flag with its key takes. */
const largestChange = 64;

/** Toggling is one small edit that turns the status round and leaves every other property alone; twice is never. */
export function checkPublishing(text: string, path: string): Finding {
  const note = parseNote(text);
  const findings = publishers.map((publisher) => checkToggle(note, path, publisher));
  const outcome = findings.find((finding) => finding.outcome === 'planned')?.outcome ?? 'refused';
  return { outcome, violations: findings.flatMap((finding) => finding.violations) };
}

function checkToggle(note: Note, path: string, publisher: Publisher): Finding {
  const form = publisher.detectForm(path, note.frontmatter);
  const seen = (one: Note) => ({ text: one.text, path, frontmatter: one.frontmatter, form, settings: new Map() });
  const toggled = publishEdits(publisher, seen(note), 'toggle');
  if (toggled.kind === 'refused') {
    const isReadable = note.frontmatter.kind === 'parsed' || (note.frontmatter.kind === 'none' && findFrontmatterLookalike(note.text) === null);
    const isMoot = isReadable && !flagDecides(publisher, seen(note));
    return { outcome: 'refused', violations: isReadable && !isMoot ? [`refused readable frontmatter: ${toggled.reason}`] : [] };
  }
  const once = applyChecked(note, toggled.plan);
  const after = parseNote(once.text);
  const violations = [...once.violations, ...changeFaults(note, after, publisher, toggled.plan.edits)];
  if (publishStatus(publisher, seen(after)).published === publishStatus(publisher, seen(note)).published) {
    violations.push('the status is as it was');
  }
  const again = publishEdits(publisher, seen(after), 'toggle');
  if (again.kind === 'refused') return { outcome: 'planned', violations: [...violations, `cannot be toggled back: ${again.reason}`] };
  const twice = applyChecked(after, again.plan);
  const isPlain = typeof findProperty(note.frontmatter, publisher.flag(new Map()).key)?.value === 'boolean';
  if (isPlain && !isSameSpelling(note, publisher, twice.text)) violations.push('toggling twice does not give the text back');
  return { outcome: 'planned', violations: [...violations, ...twice.violations] };
}

/** Whether the note would be published with the flag set, and not without it: folders or names that are left out may decide instead. */
function flagDecides(publisher: Publisher, note: FlaggedNote): boolean {
  const { key, on, off } = publisher.flag(note.settings);
  const [published, takenBack] = [on, off].map((value) => {
    const result = setPropertyEdits(note.text, key, value);
    const applied = result.kind === 'planned' ? applyPlan(note.text, result.plan) : result;
    return applied.kind === 'applied' && publisher.isPublished({ ...note, frontmatter: parseNote(applied.text).frontmatter });
  });
  return published !== takenBack;
}

/** `True` comes back as `true`, and nothing else may differ. */
function isSameSpelling(note: Note, publisher: Publisher, text: string): boolean {
  const range = findProperty(note.frontmatter, publisher.flag(new Map()).key)?.valueRange;
  if (range === undefined) return text === note.text;
  const written = note.text.slice(range.from, range.to);
  const restored = note.text.slice(0, range.from) + written.toLowerCase() + note.text.slice(range.to);
  return text === (written === written.toLowerCase() ? note.text : restored);
}

function changeFaults(note: Note, after: Note, publisher: Publisher, edits: readonly TextEdit[]): string[] {
  const faults: string[] = [];
  if (edits.length !== 1) faults.push(`${String(edits.length)} edits instead of one`);
  const size = edits.reduce((sum, edit) => sum + edit.to - edit.from + edit.text.length, 0);
  if (size > largestChange) faults.push(`${String(size)} characters changed`);
  if (note.text.slice(note.bodyFrom) !== after.text.slice(after.bodyFrom)) faults.push('the body was altered');
  if (!isDeepStrictEqual(otherProperties(note, publisher), otherProperties(after, publisher))) faults.push('another property was altered');
  return faults;
}

function otherProperties({ frontmatter }: Note, publisher: Publisher): unknown[] {
  const properties: readonly Property[] = frontmatter.kind === 'parsed' ? frontmatter.properties : [];
  return properties.filter((property) => property.key !== publisher.flag(new Map()).key).map(({ key, value }) => [key, value]);
}
