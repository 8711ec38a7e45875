import type { FootnoteDefinition } from '../note/block';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';

/** Where the label of a reference or definition stands, behind `[^`. */
export function labelRange({ from, label }: FootnoteReference | FootnoteDefinition): TextRange {
  return { from: from + 2, to: from + 2 + label.length };
}

/** `[^label]` of a reference or definition. */
export function markRange({ from, label }: FootnoteReference | FootnoteDefinition): TextRange {
  return { from, to: from + label.length + 3 };
}

/** True where neither a footnote nor a reference without one has that identifier. */
export function isFreeLabel({ footnotes: { definitions, undefinedReferences } }: Note, identifier: string): boolean {
  return [...definitions, ...undefinedReferences].every((footnote) => footnote.identifier !== identifier);
}
