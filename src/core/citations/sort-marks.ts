import type { CitationMark } from '../note/inline';
import type { Note } from '../note/note';
import type { CitedSource, ResolvedMark } from '../note/resolve-marks';
import { resolveMarks } from '../note/resolve-marks';
import type { Source, SourceList } from '../note/source-list';
import type { UnresolvedMark } from './conversion';
import { listPlaceFault, markPlaceFault } from './place-faults';

/** The marks of a note, parted in those that can become footnotes and those that stay, each in the order of the text. */
export interface SortedMarks {
  readonly convertible: readonly ResolvedMark[];
  readonly unresolved: readonly UnresolvedMark[];
}

/** Parts the marks: one that cites nothing certain, stands where no footnote may, or cites a list that cannot give up its entries stays. */
export function sortMarks(note: Note): SortedMarks {
  const markFault = markPlaceFault(note);
  const listFault = remembered(listPlaceFault(note));
  const waiting: CitationMark[] = [];
  const resolved = resolveMarks(note.citations, note.text).map((found) => {
    const place = markFault(found.mark);
    const reason = place ?? found.reason ?? targetFault(found.targets, listFault);
    if (place === null && reason !== null) waiting.push(found.mark);
    return { ...found, reason };
  });
  const misleading = listsThatMislead(note, resolved, waiting);
  const sorted = resolved.map((found) => {
    const list = found.targets[0]?.list;
    if (found.reason !== null || list === undefined || !misleading.has(list)) return found;
    return { ...found, reason: 'Without its list, other marks would seem to cite another list' };
  });
  return {
    convertible: sorted.filter(({ reason }) => reason === null),
    unresolved: sorted.flatMap(({ mark, reason }) => (reason === null ? [] : [{ ...mark, reason }])),
  };
}

function targetFault(targets: readonly CitedSource[], listFault: (list: SourceList) => string | null): string | null {
  for (const { list, source } of targets) {
    const fault = listFault(list);
    if (fault !== null) return fault;
    if (source.url === '' && source.title === '') return `Source ${source.label} is empty`;
  }
  return null;
}

/**
 * A list that loses every source goes away, and one that keeps a single entry without a label is none any more: the entry's number is then
 * a mark. Marks without a source would belong to the next list, or to the only one left. Where that would answer one of them, the lists
 * that would go must stay.
 */
function listsThatMislead(note: Note, resolved: readonly ResolvedMark[], waiting: readonly CitationMark[]): ReadonlySet<SourceList> {
  const cited = citedSources(resolved);
  const reduced = note.citations.lists.map((list) => ({ list, left: list.sources.filter((source) => !cited.has(source)) }));
  const going = reduced.filter(({ list, left }) => left.length < list.sources.length && !isStillList(list, left));
  if (going.length === 0) return new Set();
  const gone = new Set(going);
  const staying = reduced.filter((one) => !gone.has(one)).map(({ list, left }) => ({ ...list, sources: left }));
  const entries = going.flatMap(({ left }) => left.map(({ label, labelRange }) => ({ from: labelRange.from - 1, to: labelRange.to + 1, labels: [label] })));
  const marks = [...waiting, ...entries].sort((one, other) => one.from - other.from);
  const answered = resolveMarks({ marks, lists: staying }, note.text).some(({ reason }) => reason === null);
  return new Set(answered ? going.map(({ list }) => list) : []);
}

function isStillList(list: SourceList, left: readonly Source[]): boolean {
  return list.label === null ? left.length > 1 : left.some(({ url }) => url !== '');
}

/** The sources that marks without a fault cite. */
export function citedSources(marks: readonly ResolvedMark[]): ReadonlySet<Source> {
  return new Set(marks.flatMap(({ targets, reason }) => (reason === null ? targets.map(({ source }) => source) : [])));
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
