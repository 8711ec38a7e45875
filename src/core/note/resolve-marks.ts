import type { CitationMark } from './inline';
import { findFrontmatterFence, markLength } from './frontmatter-fence';
import { isLoneSource } from './lone-source';
import type { Citations, Note } from './note';
import { findNumberedLines, isCheckbox } from './numbered-lines';
import type { Source, SourceList } from './source-list';
import { findInlineSources, findUnreadSources } from './unread-sources';

/** The source that one label of a mark names. */
export interface CitedSource {
  readonly label: string;
  readonly list: SourceList;
  readonly source: Source;
}

/** A mark with what it cites: all of its labels, in their order, or none of them and the reason. */
export interface ResolvedMark {
  readonly mark: CitationMark;
  readonly targets: readonly CitedSource[];
  /** What it may cite, where that is not certain; else empty. */
  readonly candidates: readonly CitedSource[];
  /** Why nothing was found, as in `No source is numbered 7`; null where all was. */
  readonly reason: string | null;
  /** The list that would have answered it and lacks one of its numbers; absent for all other marks. */
  readonly lacking?: SourceList;
}

/**
 * Finds the sources that marks cite, for all marks in their order. The only list of a note answers every mark; of several, the first
 * one that begins behind the mark does, since an answer is followed by its sources. Nothing is guessed: a mark behind the last of several
 * lists, one of another answer than that which the only list ends, a number that its list lacks and a number with two URLs stay unresolved.
 * So do numbers of lines and tasks, and the marks that other lines may answer than those of lists: a lone source (see isLoneSource), sources
 * that are no list (see findUnreadSources), a list without addresses. Where lists do not follow their marks, or follow each other, which list
 * a mark means is not certain. Link definitions are no targets: they make real links. `marks` and `lists` stand for those of the note; in
 * `listed`, the lists that the note holds, no other sources are looked for.
 */
export function resolveMarks(note: Note, { marks, lists: all }: Citations = note.citations, listed: Citations['lists'] = all): readonly ResolvedMark[] {
  const { text } = note;
  const lists = all.filter((list) => list.style !== 'definitions').map((list) => new NumberedList(list));
  const reasons = numberingMarks(marks, lists.length > 0, text);
  const answers = marks.length === 0 || lists.length === 0 ? [] : answersOf(marks, lists, listed, reasons, text);
  const doubt = doubtOf(marks, lists, note);
  const unlisted = lists.length === 0 && marks.length > 0 ? unlistedReason(text, listed) : '';
  let next = 0;
  let nearest = 0;
  return marks.map((mark) => {
    while (answers.length > 1 && next < answers.length && (answers[next]?.from ?? 0) < mark.to) next++;
    while (nearest < lists.length - 1 && (lists[nearest]?.from ?? 0) < mark.to) nearest++;
    const answer = answers[next];
    const doubted = (why: string, list = lists[nearest]) => unresolved(mark, why, supposed(list?.resolve(mark)));
    const reason = reasons.get(mark);
    if (reason !== undefined) return unresolved(mark, reason);
    if (lists.length === 0) return unresolved(mark, unlisted);
    if (answer === undefined) return doubted('No list of sources follows');
    if (!(answer instanceof NumberedList)) return doubted(answer.reason);
    const resolved = answer.resolve(mark);
    const uncertain = resolved.reason === null ? doubt(mark, answer) : null;
    return uncertain === null ? resolved : doubted(uncertain, answer);
  });
}

/** Something that is no list, and which marks in front of it may mean. */
interface Barrier {
  readonly from: number;
  readonly reason: string;
}

const LONE = 'The mark numbers a source and cites none';
const NUMBERS = 'The mark numbers what follows it and cites nothing';

/** The marks that cite nothing wherever they stand, each with the reason. */
function numberingMarks(marks: Citations['marks'], isListed: boolean, text: string): ReadonlyMap<CitationMark, string> {
  const reasons = new Map<CitationMark, string>();
  if (isListed) {
    for (const mark of marks) if (isCheckbox(text, mark)) reasons.set(mark, 'The number in brackets is the checkbox of a task');
    for (const mark of findNumberedLines(text, marks)) reasons.set(mark, NUMBERS);
  }
  for (const mark of marks) if (isLoneSource(text, mark)) reasons.set(mark, LONE);
  for (const mark of findInlineSources(text, marks)) reasons.set(mark, LONE);
  return reasons;
}

/** Why marks of a note without a list that could answer them stay as they are. */
function unlistedReason(text: string, listed: Citations['lists']): string {
  return findUnreadSources(text, listed).length > 0 ? 'The sources of the note are not in a form that is read' : 'The note has no list of sources';
}

/** The lists, and what else may answer marks, in the order of the text. */
function answersOf(marks: Citations['marks'], lists: readonly NumberedList[], listed: Citations['lists'], reasons: ReadonlyMap<CitationMark, string>, text: string): readonly (NumberedList | Barrier)[] {
  const barriers = findUnreadSources(text, listed).map((from): Barrier => ({ from, reason: 'The sources that follow are not in a form that is read' }));
  for (const mark of marks) {
    const reason = reasons.get(mark);
    if (reason === LONE) barriers.push({ from: mark.from, reason: 'A single source follows, which is no list' });
    else if (reason === NUMBERS) barriers.push({ from: mark.from, reason: 'The list that follows has no addresses' });
  }
  return [...lists, ...barriers].sort((one, other) => one.from - other.from);
}

/** Says why it is not certain that a list which answers a mark is the one that it means; null where it is. */
function doubtOf(marks: Citations['marks'], lists: readonly NumberedList[], note: Note): (mark: CitationMark, list: NumberedList) => string | null {
  const [first] = lists;
  const last = lists.at(-1);
  if (first === undefined || last === undefined) return () => null;
  const { text } = note;
  if (first === last) {
    const reach = reachOf(first.list, marks[0], note);
    const summary = note.summary?.content;
    return ({ from }) => (from < reach || (summary !== undefined && from >= summary.from && from < summary.to) ? null : 'The list of sources stands under another heading');
  }
  const isAbove = (marks[0]?.from ?? 0) > first.from && ((marks.at(-1)?.from ?? 0) > last.from || beginsText(text, first.from));
  if (isAbove) return () => 'The sources stand above the text, and others below it';
  const following = new Map(lists.flatMap((list, index) => {
    const behind = lists[index + 1];
    return behind !== undefined && text.slice(list.list.to, behind.from).trim() === '' ? [[list, behind] as const] : [];
  }));
  return (mark, list) => (following.get(list)?.resolve(mark).reason === null ? 'Two lists of sources follow each other' : null);
}

/** Where the only list of a note ends to answer: behind the section that holds both the list and the first that cites anything. */
function reachOf({ from, to }: SourceList, mark: CitationMark | undefined, { citations, footnotes, sections }: Note): number {
  // A mark that was converted is a footnote by now, and says as much about what the list is for.
  const first = Math.min(...[mark, citations.marks[0], footnotes.references[0]].map((one) => one?.from ?? from));
  const section = sections.filter((one) => one.from <= first && one.to >= to).at(-1);
  return first === from || section === undefined ? Infinity : section.to;
}

/** True where nothing but frontmatter and headings stands in front. */
function beginsText(text: string, from: number): boolean {
  const head = text.slice(findFrontmatterFence(text)?.bodyFrom ?? markLength(text), from);
  return head.split(/[\r\n]/).every((line) => line.startsWith('#') || line.trim() === '');
}

class NumberedList {
  readonly list: SourceList;
  readonly from: number;
  /** By label; several where their addresses differ or are missing. */
  readonly #sources = new Map<string, Source[]>();
  /** What marks of one label cite: most are, and many name the same few. */
  readonly #cited = new Map<string, readonly CitedSource[]>();

  constructor(list: SourceList) {
    this.list = list;
    this.from = list.from;
    for (const source of list.sources) {
      const known = this.#sources.get(source.label);
      if (known === undefined) this.#sources.set(source.label, [source]);
      else if (known[0]?.url !== source.url || source.url === '') known.push(source);
    }
  }

  resolve(mark: CitationMark): ResolvedMark {
    const [label] = mark.labels;
    if (label === undefined || mark.labels.length > 1) return this.#resolveAll(mark);
    const known = this.#cited.get(label);
    if (known !== undefined) return { mark, targets: known, candidates: [], reason: null };
    const resolved = this.#resolveAll(mark);
    if (resolved.reason === null) this.#cited.set(label, resolved.targets);
    return resolved;
  }

  #resolveAll(mark: CitationMark): ResolvedMark {
    const targets: CitedSource[] = [];
    let shared: string | null = null;
    for (const label of mark.labels) {
      const sources = this.#sources.get(label);
      if (sources === undefined) return { ...unresolved(mark, `No source is numbered ${label}`), lacking: this.list };
      if (sources.length > 1) shared ??= label;
      targets.push(...sources.map((source) => ({ label, list: this.list, source })));
    }
    if (shared !== null) return unresolved(mark, `Two sources are numbered ${shared}`, targets);
    return targets.length === 0 ? unresolved(mark, 'The mark names no source') : { mark, targets, candidates: [], reason: null };
  }
}

function unresolved(mark: CitationMark, reason: string, candidates: readonly CitedSource[] = []): ResolvedMark {
  return { mark, targets: [], candidates, reason };
}

/** What a mark cites if it means the list that resolves it so. */
function supposed(resolved: ResolvedMark | undefined): readonly CitedSource[] {
  return resolved === undefined || resolved.targets.length === 0 ? (resolved?.candidates ?? []) : resolved.targets;
}
