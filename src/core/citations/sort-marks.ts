import type { CitationMark } from '../note/inline';
import type { Note } from '../note/note';
import { resolveMarks } from '../note/resolve-marks';
import type { Source, SourceList } from '../note/source-list';
import { nothingSpared } from '../text/spared-places';
import type { TextRange } from '../text/text-range';
import type { UnresolvedMark } from './conversion';
import type { PastedMark, PastedSource } from './pasted-style';
import { listPlaceFault, markPlaceFault } from './place-faults';
import { rangeAt } from './range-search';

/** A mark with the sources that it cites, of which there is one at least. */
export interface ConvertibleMark {
  readonly mark: PastedMark;
  readonly sources: readonly PastedSource[];
}

/** The marks of a note, parted in those that can become footnotes and those that stay, each in the order of the text. */
export interface SortedMarks {
  readonly convertible: readonly ConvertibleMark[];
  readonly unresolved: readonly UnresolvedMark[];
  /** Those of the unresolved ones that mean nothing to readers. */
  readonly tokens: readonly PastedMark[];
  /** Those that could be converted, but lie outside of the range or are spared. */
  readonly outside: readonly ConvertibleMark[];
  /** Those that only their place keeps as they are, such as a heading: they go on meaning their lists, whatever number a footnote gets on the page. */
  readonly fixed: readonly ConvertibleMark[];
}

/** A mark with what is known of it: its sources, or the reason why it stays. */
interface Resolved {
  readonly mark: PastedMark;
  readonly sources: readonly PastedSource[];
  readonly reason: string | null;
}

/**
 * Parts the marks: one that cites nothing certain, stands where no footnote may, or cites a list that cannot give up its entries stays, as
 * do those outside of `range` and at places that are spared.
 */
export function sortMarks(note: Note, marks: readonly PastedMark[], range: TextRange | undefined, spared = nothingSpared): SortedMarks {
  const markFault = markPlaceFault(note);
  const listFault = remembered(listPlaceFault(note));
  const isAsked = (mark: TextRange): boolean => (range === undefined || (mark.from >= range.from && mark.to <= range.to)) && !spared.hold([mark]);
  const waiting: CitationMark[] = [];
  const outside: ConvertibleMark[] = [];
  const fixed: ConvertibleMark[] = [];
  const resolved = resolveAll(note, marks).map((found, index): Resolved => {
    const before = marks[index - 1]?.to ?? -1;
    const place = rangeAt(note.footnotes.references, found.mark.from) === undefined ? markFault(found.mark, before) : null;
    const reason = place ?? found.reason ?? sourceFault(found.sources, listFault);
    const isOutside = reason === null && !isAsked(found.mark);
    if (isOutside) outside.push(found);
    else if (place !== null && found.reason === null && found.mark.sources === null && !found.mark.token) fixed.push(found);
    if (place === null && reason !== null && found.mark.sources === null) waiting.push(found.mark);
    const staying = isOutside ? OUTSIDE : reason;
    return staying === found.reason ? found : { ...found, reason: staying };
  });
  const misleading = listsThatMislead(note, resolved, waiting, [...outside, ...fixed]);
  const sorted = misleading.size === 0 ? resolved : resolved.map((found) => {
    if (found.reason !== null || !found.sources.some(({ entry }) => entry !== null && misleading.has(entry.list))) return found;
    return { ...found, reason: 'Without its list, other marks would seem to cite another list' };
  });
  const left = sorted.filter(({ reason, mark }) => reason !== null && isAsked(mark));
  return {
    convertible: sorted.filter(({ reason }) => reason === null),
    unresolved: left.map(({ mark: { from, to, labels }, reason }) => ({ from, to, labels, reason: reason ?? '' })),
    tokens: left.flatMap(({ mark }) => (mark.token ? [mark] : [])),
    outside,
    fixed,
  };
}

const OUTSIDE = 'It stands outside of the selection';

/** The sources of marks that name them, and those that lists answer to the others. */
function resolveAll(note: Note, marks: readonly PastedMark[]): readonly Resolved[] {
  const numbered = marks.filter(({ sources, reason }) => sources === null && reason === null);
  const answers = resolveMarks(note, { marks: numbered, lists: note.citations.lists });
  let next = 0;
  return marks.map((mark) => {
    if (mark.sources !== null || mark.reason !== null) return { mark, sources: mark.sources ?? [], reason: mark.reason };
    const { targets, reason } = answers[next++] ?? { targets: [], reason: 'The mark names no source' };
    const sources = targets.map(({ label, list, source }) => ({ label, url: source.url, title: source.title, entry: { list, source } }));
    return { mark, sources, reason };
  });
}

function sourceFault(sources: readonly PastedSource[], listFault: (list: SourceList) => string | null): string | null {
  for (const { entry, url, title, label } of sources) {
    const fault = entry === null ? null : listFault(entry.list);
    if (fault !== null) return fault;
    if (url === '' && title === '') return `Source ${label} is empty`;
  }
  return sources.length === 0 ? 'The mark names no source' : null;
}

/**
 * A list that loses every source goes away, and one that keeps a single entry without a label is none any more: the entry's number is then
 * a mark. Marks without a source would belong to the next list, or to the only one left. Where that would answer one of them, the lists
 * that would go must stay.
 */
function listsThatMislead(note: Note, resolved: readonly Resolved[], waiting: readonly CitationMark[], held: readonly ConvertibleMark[]): ReadonlySet<SourceList> {
  const cited = entriesOf(resolved.filter(({ reason }) => reason === null));
  const waited = waitingEntries(note.citations.lists, held, cited);
  const reduced = note.citations.lists.map((list) => ({ list, left: list.sources.filter((source) => !cited.has(source) || waited.has(source)) }));
  const going = reduced.filter(({ list, left }) => left.length < list.sources.length && !isStillList(list, left));
  if (going.length === 0) return new Set();
  const gone = new Set(going);
  const staying = reduced.filter((one) => !gone.has(one)).map(({ list, left }) => ({ ...list, sources: left }));
  const entries = going.flatMap(({ left }) => left.map(({ label, labelRange }) => ({ from: labelRange.from - 1, to: labelRange.to + 1, labels: [label] })));
  const marks = [...waiting, ...entries].sort((one, other) => one.from - other.from);
  const answered = resolveMarks(note, { marks, lists: staying }, note.citations.lists).some(({ reason }) => reason === null);
  return new Set(answered ? going.map(({ list }) => list) : []);
}

/** The entries that marks cite. */
function entriesOf(marks: readonly Pick<ConvertibleMark, 'sources'>[]): Set<Source> {
  const entries = new Set<Source>();
  for (const { sources } of marks) for (const { entry } of sources) if (entry !== null) entries.add(entry.source);
  return entries;
}

/** The entries that marks need which stay: those that they cite, and all of a list that would be none any more without the cited ones. */
export function waitingEntries(lists: readonly SourceList[], staying: readonly ConvertibleMark[], cited: Pick<ReadonlySet<Source>, 'has'>): ReadonlySet<Source> {
  const waiting = entriesOf(staying);
  if (waiting.size === 0) return waiting;
  for (const list of lists) {
    const isNeeded = list.sources.some((source) => waiting.has(source));
    if (isNeeded && !isStillList(list, list.sources.filter((source) => !cited.has(source) || waiting.has(source)))) for (const source of list.sources) waiting.add(source);
  }
  return waiting;
}

/** Whether what is left of a list is read as one: under a label, an address makes it one; else two entries do. */
export function isStillList(list: SourceList, left: readonly Source[]): boolean {
  return list.label === null ? left.length > 1 : left.some(({ url }) => url !== '');
}

/** Asks once for each list. */
function remembered(ask: (list: SourceList) => string | null): (list: SourceList) => string | null {
  const answers = new Map<SourceList, string | null>();
  return (list) => {
    const known = answers.get(list);
    if (known !== undefined) return known;
    const answer = ask(list);
    answers.set(list, answer);
    return answer;
  };
}
