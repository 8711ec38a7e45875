import type { CitationMark } from './inline';
import { findLoneNumbers, isLoneSource } from './lone-source';
import type { Citations } from './note';
import type { Source, SourceList } from './source-list';

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
  /** Why nothing was found, as in `No source is numbered 7`; null where all was. */
  readonly reason: string | null;
  /** The list that would have answered it and lacks one of its numbers; absent for all other marks. */
  readonly lacking?: SourceList;
}

/**
 * Finds the sources that marks cite, for all marks in their order. The only list of a note answers every mark; of several, the first
 * one that begins behind the mark does, since an answer is followed by its sources. Nothing is guessed: a mark behind the last of several
 * lists, a number that its list lacks and a number with two URLs stay unresolved. So do a lone source (see isLoneSource) and the marks
 * that it, or a numbered list without a label, may answer: those between it and the list before it. Link definitions are no targets: they make real links.
 * `text` is what the ranges refer to.
 */
export function resolveMarks(citations: Citations, text: string): readonly ResolvedMark[] {
  const lists = citations.lists.filter((list) => list.style !== 'definitions').map((list) => new NumberedList(list));
  const lone = new Set(citations.marks.filter((mark) => isLoneSource(text, mark)));
  const numbers = citations.marks.length === 0 || lists.length === 0 ? [] : findLoneNumbers(text, citations.lists);
  const answers = [...lists, ...lone, ...numbers.map((from) => ({ from }))].sort((one, other) => one.from - other.from);
  let next = 0;
  return citations.marks.map((mark) => {
    while (answers.length > 1 && next < answers.length && (answers[next]?.from ?? 0) < mark.to) next++;
    const answer = answers[next];
    if (lone.has(mark)) return unresolved(mark, 'The mark numbers a source and cites none');
    if (answer instanceof NumberedList) return answer.resolve(mark);
    if (lists.length === 0) return unresolved(mark, 'The note has no list of sources');
    return unresolved(mark, answer === undefined ? 'No list of sources follows' : 'A single source follows, which is no list');
  });
}

class NumberedList {
  readonly list: SourceList;
  readonly from: number;
  readonly #sources = new Map<string, Source>();
  readonly #ambiguous = new Set<string>();
  /** What marks of one label cite: most are, and many name the same few. */
  readonly #cited = new Map<string, readonly CitedSource[]>();

  constructor(list: SourceList) {
    this.list = list;
    this.from = list.from;
    for (const source of list.sources) {
      const first = this.#sources.get(source.label);
      if (first === undefined) this.#sources.set(source.label, source);
      else if (first.url !== source.url || first.url === '') this.#ambiguous.add(source.label);
    }
  }

  resolve(mark: CitationMark): ResolvedMark {
    const [label] = mark.labels;
    if (label === undefined || mark.labels.length > 1) return this.#resolveAll(mark);
    const known = this.#cited.get(label);
    if (known !== undefined) return { mark, targets: known, reason: null };
    const resolved = this.#resolveAll(mark);
    if (resolved.reason === null) this.#cited.set(label, resolved.targets);
    return resolved;
  }

  #resolveAll(mark: CitationMark): ResolvedMark {
    const targets: CitedSource[] = [];
    for (const label of mark.labels) {
      const source = this.#sources.get(label);
      if (source === undefined) return { ...unresolved(mark, `No source is numbered ${label}`), lacking: this.list };
      if (this.#ambiguous.has(label)) return unresolved(mark, `Two sources are numbered ${label}`);
      targets.push({ label, list: this.list, source });
    }
    return targets.length === 0 ? unresolved(mark, 'The mark names no source') : { mark, targets, reason: null };
  }
}

function unresolved(mark: CitationMark, reason: string): ResolvedMark {
  return { mark, targets: [], reason };
}
