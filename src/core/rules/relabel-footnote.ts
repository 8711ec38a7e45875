import type { FootnoteDefinition } from '../note/block';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';

/** Where the label of a reference or definition stands, behind `[^`. */
export function labelRange({ from, label }: FootnoteReference | FootnoteDefinition): TextRange {
  return { from: from + 2, to: from + 2 + label.length };
}

/** `[^label]` of a reference or definition. */
export function markRange({ from, label }: FootnoteReference | FootnoteDefinition): TextRange {
  return { from, to: from + label.length + 3 };
}

/**
 * Gives footnotes other labels, by identifier, in their definitions and in all their references; a footnote with no entry in `labels` stays. The new
 * labels must be free, or given up by the same edits.
 */
export function relabelEdits({ footnotes: { references, definitions } }: Note, labels: ReadonlyMap<string, string>): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const footnote of [...references, ...definitions]) {
    const label = labels.get(footnote.identifier);
    if (label !== undefined && label !== footnote.label) edits.push({ ...labelRange(footnote), text: label });
  }
  return edits.sort((left, right) => left.from - right.from);
}

/** True where neither a footnote nor a reference without one has that identifier. */
export function isFreeLabel({ footnotes: { definitions, undefinedReferences } }: Note, identifier: string): boolean {
  return [...definitions, ...undefinedReferences].every((footnote) => footnote.identifier !== identifier);
}
