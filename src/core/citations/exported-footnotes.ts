import type { FootnoteDefinition } from '../note/block';
import type { InlineFootnote } from '../note/inline';
import type { Note } from '../note/note';
import type { SparedPlaces, TiedPlaces } from '../text/spared-places';
import type { TextRange } from '../text/text-range';
import { definitionsByIdentifier, footnoteOrder, referencesByPlace } from './footnote-order';
import { hiddenLabels } from './hidden-labels';
import { movableDefinitions, type MovableUnit, unitsByDefinition } from './movable-definitions';
import { firstFrom } from './range-search';

/** A footnote that can be written in another form: a definition that leaves with its unit, or an inline one. */
export interface ExportedFootnote {
  readonly source: { readonly kind: 'definition'; readonly definition: FootnoteDefinition; readonly unit: MovableUnit } | { readonly kind: 'inline'; readonly inline: InlineFootnote };
  /** What refers to it, in the order of the text: for an inline footnote, itself. */
  readonly references: readonly TextRange[];
}

/** The footnotes of a note that can be written in another form, in the order of their first appearance, and why others cannot. */
export interface SortedFootnotes {
  readonly footnotes: readonly ExportedFootnote[];
  readonly remarks: readonly string[];
}

/**
 * Finds the footnotes that can be written in another form. `canCarry` says whether that form may stand at the place of a reference. Footnotes
 * that nothing cites stay, since no page shows them; so do those that are defined twice, are empty, hold other definitions or inline
 * footnotes, cannot leave their place, or whose references cannot all go.
 */
export function exportedFootnotes(note: Note, faultOf: (definition: FootnoteDefinition) => string | null, canCarry: (reference: TextRange) => boolean): SortedFootnotes {
  const remarks: string[] = [];
  const { units } = movableDefinitions(note);
  const unitOf = unitsByDefinition(units);
  const references = referencesOf(note);
  const found: ExportedFootnote[] = [];
  const hidden = hiddenLabels(note);
  const { cited, uncited } = footnoteOrder(note);
  const definitions = definitionsByIdentifier(note);
  for (const identifier of cited) {
    const [definition, second] = definitions.get(identifier) ?? [];
    if (definition === undefined) continue;
    const unit = unitOf.get(definition);
    const own = references.get(identifier) ?? [];
    const fault = second !== undefined ? 'it is defined more than once' : (plainFault(note, definition) ?? faultOf(definition));
    const place = unit === undefined ? 'it cannot leave its place' : own.every(canCarry) ? null : 'it is cited where only a footnote can stand';
    if (fault === null && place === null && unit !== undefined) found.push({ source: { kind: 'definition', definition, unit }, references: own });
    else remarks.push(`Left footnote ${definition.label}: ${fault ?? place ?? ''}`);
    if (hidden.has(identifier)) remarks.push(`A comment, code, an image or a link still names footnote ${definition.label}`);
  }
  if (uncited.length > 0) remarks.push(`Left ${String(uncited.length)} ${uncited.length === 1 ? 'footnote' : 'footnotes'} that nothing cites`);
  return { footnotes: byAppearance(note, [...wholeUnits(found, remarks), ...inlineFootnotes(note, canCarry, remarks)]), remarks };
}

/** Where a footnote is cited: it is written in another form at all of these places, or at none. Its definition follows. */
export function placesOf({ references }: ExportedFootnote): TiedPlaces {
  return references;
}

/** Those of which no place is spared, nor what their definition says; of footnotes that leave together, all or none. */
export function unspared(footnotes: readonly ExportedFootnote[], spared: SparedPlaces): readonly ExportedFootnote[] {
  if (spared.areNone) return footnotes;
  const units = new Set<MovableUnit>();
  for (const { source, references } of footnotes) if (source.kind === 'definition' && spared.hold([...references, source.unit])) units.add(source.unit);
  return footnotes.filter(({ source, references }) => (source.kind === 'definition' ? !units.has(source.unit) : !spared.hold(references)));
}

function referencesOf({ footnotes }: Note): ReadonlyMap<string, readonly TextRange[]> {
  const found = new Map<string, TextRange[]>();
  for (const reference of footnotes.references) {
    const known = found.get(reference.identifier);
    if (known === undefined) found.set(reference.identifier, [reference]);
    else known.push(reference);
  }
  return found;
}

function plainFault({ footnotes }: Note, definition: FootnoteDefinition): string | null {
  const { from, to, content } = definition;
  if (content.from === content.to) return 'it is empty';
  const holds = (ranges: readonly TextRange[]): boolean => (ranges[firstFrom(ranges, from + 1)]?.from ?? Infinity) < to;
  if (holds(footnotes.definitions)) return 'another one is defined in it';
  return holds(footnotes.inline) ? 'it holds another one' : null;
}

/** A quote or list item that holds only definitions goes with all of them, or not at all. */
function wholeUnits(found: readonly ExportedFootnote[], remarks: string[]): readonly ExportedFootnote[] {
  const going = new Set(found.flatMap(({ source }) => (source.kind === 'definition' ? [source.definition] : [])));
  return found.filter(({ source }) => {
    if (source.kind === 'inline' || source.unit.definitions.every((definition) => going.has(definition))) return true;
    remarks.push(`Left footnote ${source.definition.label}: it cannot leave its place`);
    return false;
  });
}

/** Inline footnotes of one line that hold and stand in no other footnote. */
function inlineFootnotes({ text, footnotes }: Note, canCarry: (reference: TextRange) => boolean, remarks: string[]): readonly ExportedFootnote[] {
  const { inline, references, undefinedReferences, definitions } = footnotes;
  let reach = 0;
  const reaches = definitions.map(({ to }) => (reach = Math.max(reach, to)));
  const able = inline.filter((footnote, index) => {
    const { from, to, content } = footnote;
    const holds = [references, undefinedReferences].some((ranges) => (ranges[firstFrom(ranges, from)]?.from ?? Infinity) < to);
    const isNested = (inline[index + 1]?.from ?? Infinity) < to || (inline[index - 1]?.to ?? 0) > from;
    const isInside = (reaches[firstFrom(definitions, from) - 1] ?? 0) > from;
    return !holds && !isNested && !isInside && text.slice(content.from, content.to).trim() !== '' && !/[\r\n]/.test(text.slice(from, to)) && canCarry(footnote);
  });
  if (able.length < inline.length) remarks.push(`Left ${String(inline.length - able.length)} inline ${inline.length - able.length === 1 ? 'footnote' : 'footnotes'}`);
  return able.map((footnote) => ({ source: { kind: 'inline', inline: footnote }, references: [footnote] }));
}

/** By the first reference in the text; those that only footnotes cite come last, in the order in which they are come upon. */
function byAppearance(note: Note, footnotes: readonly ExportedFootnote[]): readonly ExportedFootnote[] {
  const inText = new Set<TextRange>(referencesByPlace(note).body);
  const place = ({ source, references }: ExportedFootnote): number => {
    const first = source.kind === 'inline' ? source.inline : references.find((reference) => inText.has(reference));
    return first?.from ?? Infinity;
  };
  const places = new Map(footnotes.map((footnote) => [footnote, place(footnote)]));
  return [...footnotes].sort((one, other) => {
    const [left, right] = [places.get(one) ?? Infinity, places.get(other) ?? Infinity];
    return left === right ? 0 : left - right;
  });
}
