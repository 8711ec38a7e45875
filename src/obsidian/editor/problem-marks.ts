import { type EditorState, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Problem, Severity } from '../../core/problem/problem';
import type { TextRange } from '../../core/text/text-range';
import { drawnRange } from './drawn-range';

/** A mark in the text of an editor, and the problems that it stands for, the worst one first; never none. */
export interface Mark extends TextRange {
  readonly problems: readonly Problem[];
}

/** Puts marks in the place of all that are there. */
export const setMarks = StateEffect.define<DecorationSet>();

/** The marks of an editor. They go along with what is typed; what is deleted takes its marks along. */
export const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects }) => effects.reduce((now, effect) => (effect.is(setMarks) ? effect.value : now), marks.map(changes)),
  provide: (field) => EditorView.decorations.from(field),
});

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The problems that each mark stands for. */
const problemsOfMark = new WeakMap<Decoration, readonly Problem[]>();

/** The marks for the problems of a text. Those that would be drawn in the same place are one mark. */
export function marksFor(doc: Text, problems: readonly Problem[]): DecorationSet {
  const byPlace = new Map<string, { readonly range: TextRange; readonly problems: Problem[] }>();
  for (const problem of problems) {
    const range = drawnRange(doc, problem);
    const key = `${range.from} ${range.to}`;
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, { range, problems: [problem] });
    else known.problems.push(problem);
  }
  const marks = Array.from(byPlace.values(), ({ range, problems: here }) => markOf(here, range.from === range.to).range(range.from, range.to));
  return RangeSet.of(marks, true);
}

function markOf(problems: readonly Problem[], isEmptyLine: boolean): Decoration {
  const sorted = [...problems].sort((left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity));
  const given = { class: `${markClass} ${severityClasses[worstOf(sorted)]}` };
  const mark = isEmptyLine ? Decoration.line(given) : Decoration.mark(given);
  problemsOfMark.set(mark, sorted);
  return mark;
}

/** The class of whatever is drawn for a problem. */
export const markClass = 'preflight-mark';

const severityClasses: Readonly<Record<Severity, string>> = { error: 'preflight-mark-error', warning: 'preflight-mark-warning', info: 'preflight-mark-info' };

/** How severe the worst of some problems is. */
export function worstOf(problems: readonly Problem[]): Severity {
  return severities.find((severity) => problems.some((problem) => problem.severity === severity)) ?? 'info';
}

/** The marks that a range touches, in the order of the text, no more than `most`. */
export function marksIn(state: EditorState, { from, to }: TextRange, most = 50): readonly Mark[] {
  const found: Mark[] = [];
  state.field(marksField, false)?.between(from, to, (start, end, mark) => {
    found.push({ from: start, to: end, problems: problemsOfMark.get(mark) ?? [] });
    return found.length < most ? undefined : false;
  });
  return found;
}

/** What is wrong at a place: all marks that it touches as one, as wide as the narrowest of them; null where there is none. */
export function markAt(state: EditorState, offset: number): Mark | null {
  const marks = marksIn(state, { from: offset, to: offset });
  const [narrowest] = [...marks].sort((left, right) => left.to - left.from - (right.to - right.from));
  return narrowest === undefined ? null : { ...narrowest, problems: marks.flatMap(({ problems }) => problems) };
}

/** How many marks there are. */
export function countMarks(state: EditorState): number {
  return state.field(marksField, false)?.size ?? 0;
}

/** The first mark that begins behind an offset, or before it the last one; around the end of the text where there is none. Null where there is none at all. */
export function nextMark(state: EditorState, offset: number, direction: 'forward' | 'backward'): number | null {
  const marks = state.field(marksField, false) ?? Decoration.none;
  const isWanted = (start: number): boolean => (direction === 'forward' ? start > offset : start < offset);
  let first: number | null = null;
  let last: number | null = null;
  let wanted: number | null = null;
  const at = marks.iter();
  while (at.value !== null) {
    first ??= at.from;
    last = at.from;
    if (isWanted(at.from) && (direction === 'backward' || wanted === null)) wanted = at.from;
    at.next();
  }
  return wanted ?? (direction === 'forward' ? first : last);
}
