import type { SourceList } from '../note/source-list';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { CitedFootnote } from './cited-footnotes';
import type { ConversionParts, PlannedConversion } from './conversion-parts';
import { definitionsAtEnd } from './definition-place';
import { listConversions } from './list-conversions';
import { listHolder } from './list-holder';
import { markEdits } from './mark-edits';
import type { NamedFootnote } from './name-footnotes';
import type { PlannedEdit } from './planned-edit';
import { removedRangeEdits } from './removed-ranges';
import { quotedListEdits, sourceListEdits } from './source-list-edits';

/** The edits of a conversion, sorted and disjoint. Some may leave the text as it is: they, too, say what must stand at their places. */
export function conversionEdits(parts: ConversionParts): readonly PlannedEdit[] {
  const edits = inOrder([...referenceEdits(parts), ...listEdits(parts)]);
  return inOrder([...edits, ...removedRangeEdits(parts.note, removedRanges(parts), edits)]);
}

/** Those edits that change the text. */
export function changingEdits({ note, edits }: PlannedConversion): readonly TextEdit[] {
  const isChange = ({ from, to, text }: TextEdit): boolean => to - from !== text.length || !note.text.startsWith(text, from);
  return edits.filter(isChange).map(({ from, to, text }) => ({ from, to, text }));
}

function referenceEdits({ note, sorted, cited, footnotes, options }: ConversionParts): readonly PlannedEdit[] {
  const marks = sorted.convertible.map((convertible) => {
    const { from, to } = convertible.mark;
    const labels = labelsOf(cited.cited.get(convertible) ?? [], footnotes);
    return { from, to, labels };
  });
  return markEdits(note, marks, options.marker);
}

function labelsOf(cited: readonly CitedFootnote[], footnotes: ReadonlyMap<CitedFootnote, NamedFootnote>): readonly string[] {
  const labels: string[] = [];
  for (const footnote of cited) {
    const label = footnotes.get(footnote)?.label;
    if (label !== undefined) labels.push(label);
  }
  return labels.length < 2 ? labels : Array.from(new Set(labels));
}

/** Footnotes stand behind the list that their source comes from; those without one go with the last of these, else to the end of the note. */
function listEdits(parts: ConversionParts): readonly PlannedEdit[] {
  const { note, found, removed, waited, options, ending } = parts;
  const { atLists, atEnd } = placedDefinitions(parts);
  const lists = listConversions(note, { lists: note.citations.lists, hidden: found.lists, removed, waited, definitions: atLists }, options, ending);
  const edits = lists.flatMap((conversion) => (listHolder(note, conversion.list) === null ? sourceListEdits(note.text, conversion) : quotedListEdits(note.text, conversion)));
  if (atEnd.length === 0) return edits;
  const going = found.lists.flatMap(({ sources }) => sources.filter((source) => removed.has(source)));
  return [...edits, definitionsAtEnd(note, atEnd, going, ending)];
}

interface PlacedDefinitions {
  readonly atLists: ReadonlyMap<SourceList, readonly string[]>;
  readonly atEnd: readonly string[];
}

function placedDefinitions({ note, footnotes }: ConversionParts): PlacedDefinitions {
  const atLists = new Map<SourceList, string[]>();
  const atEnd: string[] = [];
  for (const [{ entry }, { label, content }] of Array.from(footnotes).sort(([left], [right]) => left.from - right.from)) {
    if (content === null) continue;
    const line = `[^${label}]: ${content.text}`;
    const list = entry === null || listHolder(note, entry.list) !== null ? null : entry.list;
    if (list === null) atEnd.push(line);
    else {
      const lines = atLists.get(list);
      if (lines === undefined) atLists.set(list, [line]);
      else lines.push(line);
    }
  }
  const last = Array.from(atLists.keys()).sort((left, right) => left.from - right.from).at(-1);
  if (last === undefined) return { atLists, atEnd };
  atLists.set(last, [...(atLists.get(last) ?? []), ...atEnd]);
  return { atLists, atEnd: [] };
}

function removedRanges({ found, sorted, removesTokens }: ConversionParts): readonly TextRange[] {
  const tokens = removesTokens ? sorted.tokens : [];
  return [...found.decoration, ...tokens].sort((left, right) => left.from - right.from);
}

/** Insertions stand before what begins at the same place. */
function inOrder(edits: readonly PlannedEdit[]): readonly PlannedEdit[] {
  return [...edits].sort((left, right) => left.from - right.from || left.to - right.to);
}
