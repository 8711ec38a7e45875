import { altReferences } from '../citations/alt-references';
import { sourceKey } from '../citations/source-key';
import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import type { TextEdit } from '../text/text-edit';
import { definitionRemoval } from './definition-removal';
import { overlapsAny } from './range-before';
import { labelRange } from './mark-range';

/** A footnote of a source that another one names already. */
export interface RepeatedSource {
  readonly definition: FootnoteDefinition;
  /** The first footnote of that source. */
  readonly first: FootnoteDefinition;
  /** True where the first says all that it says. */
  readonly isCovered: boolean;
}

interface FootnoteSource {
  readonly definition: FootnoteDefinition;
  readonly title: string;
}

/** Of one address that is cited under more titles, no more are compared. */
const mostTitles = 20;

/** Footnotes that say nothing but an address, with a title or without, and name one that another footnote names, in the order of the text. Two titles of one address may speak of two of its pages. */
export function findRepeatedSources({ text, footnotes }: Note): readonly RepeatedSource[] {
  const known = new Map<string, FootnoteSource[]>();
  const repeated: RepeatedSource[] = [];
  const seen = new Set<string>();
  for (const [index, definition] of footnotes.definitions.entries()) {
    // What holds another footnote says more than an address, and reading it once for each that it stands in would take too long.
    if ((footnotes.definitions[index + 1]?.from ?? Infinity) < definition.content.to) continue;
    const { url, title, whole } = readSourceEntry(text.slice(definition.content.from, definition.content.to));
    if (url === '' || !whole || seen.has(definition.identifier)) continue;
    seen.add(definition.identifier);
    const key = sourceKey(url);
    const sources = known.get(key) ?? [];
    known.set(key, sources);
    const first = sources.slice(0, mostTitles).find((other) => other.title === '' || title === '' || isSameTitle(other.title, title));
    if (first === undefined) sources.push({ definition, title });
    else repeated.push({ definition, first: first.definition, isCovered: title === '' || isSameTitle(first.title, title) });
  }
  return repeated;
}

function isSameTitle(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Brings the references of repeated footnotes to the first ones and takes their definitions out; null where that might lose or move anything else. */
export function mergeEdits(note: Note, repeated: readonly RepeatedSource[]): readonly TextEdit[] | null {
  const { text, footnotes } = note;
  const going = repeated.map(({ definition }) => definition);
  const removals = definitionRemoval(text, going);
  const isPlain = repeated.every(({ isCovered }) => isCovered) && altReferences(note).length === 0;
  if (removals === null || !isPlain || !areDefinedOnce(note, repeated)) return null;
  const labels = new Map(repeated.map(({ definition, first }) => [definition.identifier, first.label]));
  if (footnotes.references.some((reference) => overlapsAny(removals, reference))) return null;
  const moved = footnotes.references.flatMap((reference) => {
    const label = labels.get(reference.identifier);
    return label === undefined ? [] : [{ ...labelRange(reference), text: label }];
  });
  return [...moved, ...removals].sort((left, right) => left.from - right.from);
}

function areDefinedOnce({ footnotes }: Note, repeated: readonly RepeatedSource[]): boolean {
  const counts = new Map<string, number>();
  for (const { identifier } of footnotes.definitions) counts.set(identifier, (counts.get(identifier) ?? 0) + 1);
  return repeated.every(({ definition, first }) => counts.get(definition.identifier) === 1 && counts.get(first.identifier) === 1);
}
