import type { FootnoteDefinition } from '../note/block';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { rangeAt } from './range-search';

/**
 * Where to go from `offset`: from a reference to the text of its footnote, the first where it is defined more than once; from a footnote to the
 * first reference to it. Asked again there, with `previous` as the offset in the footnote that the last jump began at, it goes on to the next
 * reference, and from the last one back to the text. Null where neither stands at the offset, or nothing cites the footnote. An offset at the
 * end of a reference counts as in it.
 */
export function findJumpTarget(note: Note, offset: number, previous: number | null = null): TextRange | null {
  const { references, definitions } = note.footnotes;
  const reference = rangeAt(references, offset) ?? rangeAt(references, offset - 1);
  if (reference === undefined) {
    const definition = innermost(definitions, offset);
    return definition === null ? null : (references.find(({ identifier }) => identifier === definition.identifier) ?? null);
  }
  const cameFrom = previous === null ? null : innermost(definitions, previous);
  const next = cameFrom?.identifier === reference.identifier ? nextReference(references, reference) : undefined;
  return next ?? definitions.find(({ identifier }) => identifier === reference.identifier)?.content ?? null;
}

function nextReference(references: readonly FootnoteReference[], { identifier, from }: FootnoteReference): FootnoteReference | undefined {
  return references.find((reference) => reference.identifier === identifier && reference.from > from);
}

function innermost(definitions: readonly FootnoteDefinition[], offset: number): FootnoteDefinition | null {
  return definitions.filter(({ from, to }) => from <= offset && offset <= to).at(-1) ?? null;
}
