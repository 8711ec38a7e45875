import type { ProtectedKind } from '../../src/core/note/inline';
import { parseNote } from '../../src/core/note/parse-note';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { defaultSummaryWriting, simplifyNote, type SimplifyOptions } from '../../src/core/simplify/simplify-note';
import { applyChecked, protectedFaults } from './edit-invariants';
import type { Finding } from './invariants';

const options: SimplifyOptions = { ...defaultSummaryWriting, summarizer: plainSummarizer, date: null };

const frontmatter: ReadonlySet<ProtectedKind> = new Set<ProtectedKind>(['frontmatter']);

/** Simplifying touches the summary section and nothing else, and has nothing left to do. */
export function checkSimplifying(text: string): Finding {
  const note = parseNote(text);
  const simplified = simplifyNote(note, options);
  if (simplified.kind === 'refused') return { outcome: 'refused', violations: [] };
  const { plan } = simplified;
  if (plan.edits.length === 0) return { outcome: 'unchanged', violations: [] };
  const applied = applyChecked(note, plan);
  const after = parseNote(applied.text);
  const violations = [...applied.violations, ...protectedFaults(note, plan.edits, frontmatter)];
  const { summary } = note;
  const isInside = plan.edits.every((edit) => summary === null ? edit.from === edit.to : edit.from >= summary.from && edit.to <= summary.to);
  if (!isInside) violations.push('an edit lies outside the summary section');
  if (after.summary === null) violations.push('there is no summary section afterwards');
  for (const list of ['references', 'definitions'] as const) {
    if (after.footnotes[list].length !== note.footnotes[list].length) violations.push(`the number of footnote ${list} changed`);
  }
  if (after.citations.lists.length !== note.citations.lists.length) violations.push('the number of source lists changed');
  const again = simplifyNote(after, options);
  if (again.kind === 'refused') violations.push(`a second run is refused: ${again.reason}`);
  else if (again.plan.edits.length > 0) violations.push('a second run changes the note again');
  return { outcome: 'planned', violations };
}
