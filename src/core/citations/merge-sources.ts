import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import { applyEdits } from '../text/apply-edits';
import { nothingSpared, type SparedPlaces, type TiedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { CitationChange } from './citation-change';
import type { CitationOptions } from './citation-options';
import { findDuplicateSources, type DuplicateSources } from './duplicate-sources';
import { footnoteMeaning, meaningFault } from './footnote-meaning';
import { leavingNothing } from './leaving-nothing';
import { movableDefinitions, type MovableUnit, unitsByDefinition } from './movable-definitions';
import { parseAgain } from './parse-again';
import { rangeAt } from './range-search';
import { labelEdits } from './relabelling';
import { removalEdits } from './removal-edits';
import { soundChoice } from './sound-choice';

/**
 * Plans how the references of footnotes that name one source come to one of them, and the others go (see findDuplicateSources for which).
 * A footnote that says more than the one that stays is left, with a remark; with tracking to be kept, one whose address tracks in another
 * way, too. The planned text is read again: each reference must come to a footnote of its source, and all else must be as it was. What is at a spared place stays.
 */
export function mergeSources(note: Note, options: CitationOptions, spared = nothingSpared): CitationChange {
  return leavingNothing(note, merged(note, options, spared), spared, (after) => merged(after, options, nothingSpared));
}

function merged(note: Note, options: CitationOptions, spared: SparedPlaces): CitationChange {
  const groups = findDuplicateSources(note);
  const { units } = movableDefinitions(note);
  const unitOf = unitsByDefinition(units);
  const merges = groups.map((group) => mergeOf(note, group, unitOf, options.stripTracking)).filter(({ leaving }) => leaving.length > 0);
  const placesOf = mergePlaces(note);
  const wanted = merges.filter((merge) => !spared.hold(placesOf(merge)));
  const { chosen, result } = soundChoice(wanted, note.text.length, (some) => soundEdits(note, some));
  const gone = chosen.flatMap(({ leaving }) => leaving);
  const changes = gone.length === 0 ? [] : [`Merged ${String(gone.length)} ${gone.length === 1 ? 'footnote' : 'footnotes'} into ${String(chosen.length)}`];
  const going = new Set(gone.map(({ definition }) => definition));
  const asked = new Set(wanted);
  const unasked = new Set(merges.flatMap((merge) => (asked.has(merge) ? [] : [merge.kept])));
  const left = groups.filter(({ kept }) => !unasked.has(kept)).flatMap(({ kept, merged, different }) => [...merged.filter((definition) => !going.has(definition)), ...different].map(({ label }) => remark(label, kept.label)));
  return { kind: 'planned', plan: { baseText: note.text, edits: result ?? [] }, changes, remarks: left, parts: chosen.map(placesOf) };
}

function remark(label: string, kept: string): string {
  if (label === kept) return `Footnote ${label} is defined more than once`;
  return `Left footnote ${label} beside ${kept}: it names the same source but says more, or cannot be taken away`;
}

/** What comes to one footnote. */
interface Merge {
  readonly kept: FootnoteDefinition;
  readonly leaving: readonly { readonly definition: FootnoteDefinition; readonly unit: MovableUnit }[];
}

/** Where a merge changes the text: what cites the footnotes that go. They go with it; where nothing cites one, its own place counts. */
function mergePlaces({ footnotes }: Note): (merge: Merge) => TiedPlaces {
  const references = new Map<string, TextRange[]>();
  for (const reference of footnotes.references) {
    const known = references.get(reference.identifier);
    if (known === undefined) references.set(reference.identifier, [reference]);
    else known.push(reference);
  }
  return ({ kept, leaving }) =>
    leaving.flatMap(({ definition, unit }) => (definition.identifier === kept.identifier ? [unit] : (references.get(definition.identifier) ?? [unit])));
}

function mergeOf(note: Note, { kept, merged }: DuplicateSources, unitOf: ReadonlyMap<FootnoteDefinition, MovableUnit>, stripsTracking: boolean): Merge {
  const going = stripsTracking ? merged : ofAddress(note, merged, addressOf(note, kept));
  const whole = new Set(going);
  const leaving = going.flatMap((definition) => {
    const unit = unitOf.get(definition);
    // A quote or list item goes with all its footnotes, or not at all.
    return unit === undefined || !unit.definitions.every((other) => whole.has(other)) ? [] : [{ definition, unit }];
  });
  const gone = new Set(leaving.map(({ definition }) => definition));
  const stays = new Set(going.filter((definition) => !gone.has(definition)).map(({ identifier }) => identifier));
  return { kept, leaving: leaving.filter(({ definition }) => !stays.has(definition.identifier)) };
}

function ofAddress(note: Note, definitions: readonly FootnoteDefinition[], url: string): readonly FootnoteDefinition[] {
  return definitions.filter((definition) => addressOf(note, definition) === url);
}

function addressOf({ text }: Note, { content }: FootnoteDefinition): string {
  return readSourceEntry(text.slice(content.from, content.to)).url;
}

function newLabels(merges: readonly Merge[]): ReadonlyMap<string, string> {
  return new Map(merges.flatMap(({ kept, leaving }) => leaving.filter(({ definition }) => definition.identifier !== kept.identifier).map(({ definition }) => [definition.identifier, kept.label])));
}

function mergeEdits(note: Note, merges: readonly Merge[]): readonly TextEdit[] {
  const units = [...new Set(merges.flatMap(({ leaving }) => leaving.map(({ unit }) => unit)))].sort((one, other) => one.from - other.from);
  const leaving = new Set(merges.flatMap((merge) => merge.leaving.map(({ definition }) => definition)));
  const ends = new Set(note.footnotes.definitions.filter((definition) => !leaving.has(definition)).flatMap(({ from, to }) => [from, to]));
  const removals = removalEdits(note, units, (offset) => ends.has(offset));
  const labels = labelEdits(note, newLabels(merges)).filter(({ from }) => rangeAt(removals, from) === undefined);
  return [...labels, ...removals].sort((one, other) => one.from - other.from);
}

/** The edits, where the planned text says the same; else null. */
function soundEdits(note: Note, merges: readonly Merge[]): readonly TextEdit[] | null {
  const edits = mergeEdits(note, merges);
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return null;
  const without = new Set(merges.flatMap(({ leaving }) => leaving.map(({ definition }) => definition)));
  const fault = meaningFault(footnoteMeaning(note, { labels: newLabels(merges), without }), footnoteMeaning(parseAgain(note, result.text)));
  return fault === null ? edits : null;
}
