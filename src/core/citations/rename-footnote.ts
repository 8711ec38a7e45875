import { normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';
import { applyEdits } from '../text/apply-edits';
import { nothingSpared } from '../text/spared-places';
import type { CitationChange } from './citation-change';
import { footnoteMeaning, meaningFault } from './footnote-meaning';
import { hiddenLabels } from './hidden-labels';
import { leavingNothing } from './leaving-nothing';
import { parseAgain } from './parse-again';
import { labelEdits } from './relabelling';

/**
 * Plans a new label for a footnote, in its definitions and in all its references, whatever the case they are written in: a site may tell
 * cases apart, so all become the same. Refused where the note has no such footnote, where the new label cannot be one everywhere, and where
 * it names something already.
 */
export function renameFootnote(note: Note, label: string, newLabel: string): CitationChange {
  return leavingNothing(note, renamed(note, label, newLabel), nothingSpared, (after) => renamed(after, label, newLabel));
}

function renamed(note: Note, label: string, newLabel: string): CitationChange {
  const wanted = newLabel.trim();
  const identifier = normalizeLabel(label.trim());
  const reason = definedFault(note, identifier, label.trim()) ?? labelFault(wanted) ?? collision(note, identifier, wanted);
  if (reason !== null) return { kind: 'refused', reason };
  const labels = new Map([[identifier, wanted]]);
  const edits = labelEdits(note, labels);
  const remarks = edits.length > 0 && hiddenLabels(note).has(identifier) ? [`A comment, code, an image or a link still names footnote ${label.trim()}`] : [];
  if (edits.length === 0) return { kind: 'planned', plan: { baseText: note.text, edits }, changes: [], remarks };
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return result;
  const fault = meaningFault(footnoteMeaning(note, { labels }), footnoteMeaning(parseAgain(note, result.text)));
  if (fault !== null) return { kind: 'refused', reason: fault };
  return { kind: 'planned', plan: { baseText: note.text, edits }, changes: [`Renamed footnote ${label.trim()} to ${wanted}`], remarks };
}

function definedFault({ footnotes }: Note, identifier: string, label: string): string | null {
  return footnotes.definitions.some((definition) => definition.identifier === identifier) ? null : `The note has no footnote ${label}`;
}

/** Why a label cannot be one in Obsidian, on GitHub and on every site; null where it can. */
function labelFault(label: string): string | null {
  if (label === '') return 'A footnote needs a label';
  if (/\s/.test(label)) return 'A label holds no blanks: write a hyphen instead';
  if (/[[\]^]/.test(label)) return 'A label holds no brackets and no caret';
  if (/[#|\\`<>&$%*~\p{C}]/u.test(label)) return 'A label holds no signs that mean something else in a note, such as # or |';
  return label.length > 100 ? 'The label is too long' : null;
}

function collision(note: Note, identifier: string, label: string): string | null {
  const wanted = normalizeLabel(label);
  if (wanted === identifier) return null;
  const { definitions, undefinedReferences } = note.footnotes;
  if (definitions.some((definition) => definition.identifier === wanted)) return `The note has a footnote ${label} already`;
  if (undefinedReferences.some((reference) => reference.identifier === wanted)) return `A reference without a footnote is called ${label} already`;
  return hiddenLabels(note).has(wanted) ? `A comment, code, an image or a link names footnote ${label} already` : null;
}
