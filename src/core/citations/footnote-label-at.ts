import type { Note } from '../note/note';
import { firstFrom, rangeAt } from './range-search';

/** The label, as written, of the reference or the footnote's text at `offset`, its ends included; null where neither stands there. */
export function footnoteLabelAt({ footnotes }: Note, offset: number): string | null {
  for (const references of [footnotes.references, footnotes.undefinedReferences]) {
    const reference = rangeAt(references, offset) ?? rangeAt(references, offset - 1);
    if (reference !== undefined) return reference.label;
  }
  const definition = footnotes.definitions[firstFrom(footnotes.definitions, offset + 1) - 1];
  return definition !== undefined && offset <= definition.to ? definition.label : null;
}
