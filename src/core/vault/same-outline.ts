import type { EntryFootnotes, EntryHeading, NoteEntry, VaultReference } from './note-entry';

/** Whether two entries have the same headings, block ids and references in the same order, where they stand does not count, and the same footnotes and marks of comments. */
export function sameOutline(left: NoteEntry, right: NoteEntry): boolean {
  if (left.headings.length !== right.headings.length || left.references.length !== right.references.length) return false;
  if (left.blockIds.length !== right.blockIds.length || !left.blockIds.every((id, index) => id === right.blockIds[index])) return false;
  if (!left.headings.every((heading, index) => sameHeading(heading, right.headings[index]))) return false;
  if (!sameFootnotes(left.footnotes, right.footnotes) || !sameMarks(left.commentMarks, right.commentMarks)) return false;
  let heading = 0;
  return left.references.every((reference, index) => {
    const other = right.references[index];
    if (other === undefined || !sameReference(reference, other)) return false;
    while ((left.headings[heading]?.from ?? Infinity) < reference.from) heading++;
    return (right.headings[heading - 1]?.from ?? -1) < other.from && (right.headings[heading]?.from ?? Infinity) >= other.from;
  });
}

/** Whose footnotes stand elsewhere is taken for changed: parts of it may show others. */
function sameFootnotes(left: EntryFootnotes | undefined, right: EntryFootnotes | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  const { definitions, references } = left;
  if (definitions.length !== right.definitions.length || references.length !== right.references.length) return false;
  return (
    references.every(({ label, from }, index) => label === right.references[index]?.label && from === right.references[index].from) &&
    definitions.every(({ label, text }, index) => label === right.definitions[index]?.label && text === right.definitions[index].text)
  );
}

/** Marks that stand elsewhere are taken for changed: they may be in another part. */
function sameMarks(left: NoteEntry['commentMarks'], right: NoteEntry['commentMarks']): boolean {
  return left?.length === right?.length && (left ?? []).every((mark, index) => mark === right?.[index]);
}

function sameHeading(left: EntryHeading, right: EntryHeading | undefined): boolean {
  return left.level === right?.level && left.text === right.text;
}

function sameReference(left: VaultReference, right: VaultReference): boolean {
  return left.kind === right.kind && left.place === right.place && left.target === right.target && left.subpath === right.subpath && left.style === right.style;
}
