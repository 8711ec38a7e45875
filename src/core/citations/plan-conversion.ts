import type { Note } from '../note/note';
import type { Source, SourceList } from '../note/source-list';
import { lineEndingOf } from '../text/line-ending';
import { nothingSpared, type SparedPlaces } from '../text/spared-places';
import type { TextRange } from '../text/text-range';
import type { CitationOptions } from './citation-options';
import { defaultCitationOptions } from './citation-options';
import type { CitedFootnote, CitedFootnotes } from './cited-footnotes';
import { gatherFootnotes } from './cited-footnotes';
import { conversionEdits } from './conversion-edits';
import type { ConversionOptions } from './conversion-options';
import type { PlannedConversion } from './conversion-parts';
import { findPasted } from './find-pasted';
import type { HostNote, NamedFootnote } from './name-footnotes';
import { nameFootnotes } from './name-footnotes';
import type { FoundCitations, PastedMark } from './pasted-style';
import { rangeAt } from './range-search';
import type { SortedMarks } from './sort-marks';
import { isStillList, sortMarks, waitingEntries } from './sort-marks';

/** Decides what becomes of the pasted citations of a note. With `host`, labels fit that note, and footnotes that it has are not defined again. */
export function planConversion(note: Note, given: ConversionOptions, host: HostNote | null): PlannedConversion {
  const options: CitationOptions = { ...defaultCitationOptions, ...given };
  const { range, spared = nothingSpared } = given;
  const ending = lineEndingOf(note.text);
  const gluedDigits = given.gluedDigits === true;
  const pastedCitations = findPasted(note, given);
  const isPart = range !== undefined || spared.hold(pastedCitations.marks);
  const found = isPart || !spared.areNone ? convertedPart(pastedCitations, range, spared, isPart) : pastedCitations;
  const sorted = sortMarks(note, found.marks, range, spared);
  const takesAll = (list: SourceList): boolean => options.uncited === 'definitions' && !isPart && (list.style !== 'definitions' || found.lists.includes(list));
  const cited = gatherFootnotes(note, sorted.convertible, [...note.citations.lists, ...found.lists], takesAll);
  const waited = waitedEntries(note, found, sorted, cited, isPart);
  const removed = removedEntries(note, found, cited, waited, options.uncited === 'drop' && !isPart);
  const going = goingRanges(found, sorted, removed);
  const pasted = [...found.lists].sort((left, right) => left.from - right.from);
  const naming = { options, host, ending, goes: ({ from }: TextRange) => rangeAt(going, from) !== undefined, isPasted: ({ from }: TextRange) => rangeAt(pasted, from) !== undefined };
  const named = nameFootnotes(note, cited.footnotes, naming);
  const settled = settledEntries(note, found, named);
  for (const entry of settled) removed.delete(entry);
  const footnotes = settled.size === 0 ? named : unsettled(named, settled);
  const left = { removed, waited: settled.size === 0 ? waited : new Set([...waited, ...settled]) };
  const parts = { note, options, removesTokens: given.removeArtefacts === true, gluedDigits, found, sorted, cited, ...left, footnotes, ending };
  return { ...parts, edits: conversionEdits(parts) };
}

/** While a part is converted, only its decoration goes, and references to exported footnotes with plain numbers stay: they are what would be made of them. */
function convertedPart(found: FoundCitations, range: TextRange | undefined, spared: SparedPlaces, isPart: boolean): FoundCitations {
  const lists = new Set(found.lists);
  const isFootnote = ({ sources }: PastedMark): boolean => sources?.every(({ entry, label }) => entry !== null && lists.has(entry.list) && /^\d+$/.test(label)) === true;
  const decoration = found.decoration.filter((place) => (range === undefined || (place.from >= range.from && place.to <= range.to)) && !spared.hold([place]));
  return { ...found, decoration, marks: lists.size === 0 || !isPart ? found.marks : found.marks.filter((mark) => !isFootnote(mark)) };
}

/** Entries that marks cite which stay, that links use, or that only readers of the source see while a part is converted. */
function waitedEntries(note: Note, found: FoundCitations, sorted: SortedMarks, { byEntry }: CitedFootnotes, isPart: boolean): ReadonlySet<Source> {
  const waited = new Set(waitingEntries(note.citations.lists, [...sorted.outside, ...sorted.fixed], byEntry));
  if (isPart) for (const { sources } of found.lists) for (const source of sources) waited.add(source);
  const definitions = note.citations.lists.filter(({ style }) => style === 'definitions');
  if (definitions.length === 0) return waited;
  const marks = sorted.convertible.map(({ mark }) => mark);
  const used = new Set<string>();
  for (const { kind, from, destination } of note.links) {
    if (kind === 'reference' && rangeAt(marks, from) === undefined) used.add(note.text.slice(destination.from, destination.to));
  }
  for (const { kind, destination, from } of note.embeds) {
    if (kind === 'image' && rangeAt(marks, from) === undefined) used.add(note.text.slice(destination.from, destination.to));
  }
  for (const { sources } of definitions) for (const source of sources) if (used.has(source.label)) waited.add(source);
  return waited;
}

function removedEntries(note: Note, found: FoundCitations, { byEntry }: CitedFootnotes, waited: ReadonlySet<Source>, drops: boolean): Set<Source> {
  const removed = new Set(byEntry.keys());
  if (drops) {
    const answering = [...note.citations.lists.filter(({ sources }) => sources.some((source) => removed.has(source))), ...found.lists];
    for (const list of answering) {
      const kept = list.sources.filter((source) => waited.has(source));
      if (kept.length === 0 || isStillList(list, kept)) for (const source of list.sources) removed.add(source);
    }
  }
  for (const source of waited) removed.delete(source);
  return removed;
}

/** The entries of those lists of footnotes that say already, one by one, what they are to say. */
function settledEntries(note: Note, { lists }: FoundCitations, named: ReadonlyMap<CitedFootnote, NamedFootnote>): ReadonlySet<Source> {
  if (lists.length === 0) return new Set();
  const wanted = new Map<Source, string>();
  for (const [{ entries }, { label, content }] of named) {
    const [entry] = entries;
    if (entry !== undefined && entries.length === 1 && content !== null) wanted.set(entry, `[^${label}]: ${content.text}`);
  }
  const settled = lists.filter(({ sources }) => sources.every((source) => wanted.get(source) === note.text.slice(source.from, source.to)));
  return new Set(settled.flatMap(({ sources }) => sources));
}

/** The footnotes, without what is to be written for those that say it already. */
function unsettled(named: ReadonlyMap<CitedFootnote, NamedFootnote>, settled: ReadonlySet<Source>): ReadonlyMap<CitedFootnote, NamedFootnote> {
  return new Map(Array.from(named, ([one, { label, content }]) => [one, { label, content: one.entries.some((entry) => settled.has(entry)) ? null : content }]));
}

/** What goes from the text, and with it the labels that it uses. */
function goingRanges(found: FoundCitations, sorted: SortedMarks, removed: ReadonlySet<Source>): readonly TextRange[] {
  const definitions = found.lists.flatMap(({ sources }) => sources.filter((source) => removed.has(source)));
  return [...sorted.convertible.map(({ mark }) => mark), ...found.decoration, ...definitions].sort((left, right) => left.from - right.from);
}
