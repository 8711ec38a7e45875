import type { TFile } from 'obsidian';
import type { Problem, Severity } from '../../../core/problem/problem';
import type { NoteProblems } from '../../checks/vault-checks';
import { type PanelState, severities } from './panel-state';

/** The head of a group of problems. */
export interface GroupRow {
  readonly kind: 'group';
  /** The path of the note, or the id of the rule. */
  readonly key: string;
  readonly count: number;
  readonly isOpen: boolean;
  /** The gravest of its problems. */
  readonly severity: Severity;
  /** The note; null where the group is one of a rule. */
  readonly file: TFile | null;
}

/** A problem. */
export interface ProblemRow {
  readonly kind: 'problem';
  readonly note: NoteProblems;
  readonly problem: Problem;
  /** Its place among those of its group, from 1, and how many these are. */
  readonly place: number;
  readonly size: number;
}

/** A row of the panel. */
export type PanelRow = GroupRow | ProblemRow;

/** What the panel lists. */
export interface PanelRows {
  readonly rows: readonly PanelRow[];
  /** Whether there are heads of groups: there are none where all is about one note. */
  readonly isGrouped: boolean;
  /** Whether it is about several notes. */
  readonly isAcrossNotes: boolean;
  /** How many problems of each severity hold the text that is looked for, those that are left out included. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many problems are shown. */
  readonly shown: number;
  /** How many there are in all. */
  readonly all: number;
}

interface Found {
  readonly note: NoteProblems;
  readonly problem: Problem;
}

/** The rows for what was found in notes; groups whose key is among the `folded` are only a head. */
export function problemRows(notes: readonly NoteProblems[], state: PanelState, folded: ReadonlySet<string>): PanelRows {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const found: Found[] = [];
  let all = 0;
  const isAsked = textFilter(state);
  for (const note of notes) {
    for (const problem of note.problems) {
      all += 1;
      if (!isAsked(note.file, problem)) continue;
      counts[problem.severity] += 1;
      if (!state.hidden.includes(problem.severity)) found.push({ note, problem });
    }
  }
  const isAcrossNotes = state.scope === 'marked';
  const isGrouped = state.grouping === 'rule' || isAcrossNotes;
  const rows = isGrouped ? groupsOf(found, state).flatMap((group) => rowsOf(group, folded)) : rowsOfProblems(found);
  return { rows, isGrouped, isAcrossNotes, counts, shown: found.length, all };
}

/** Whether a problem holds the text that is looked for, as it is shown or in the path of its note. */
export function textFilter({ query, scope }: PanelState): (file: TFile, problem: Problem) => boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return () => true;
  return ({ path }, { message, rule }) => `${message}\n${rule}\n${scope === 'marked' ? path : ''}`.toLowerCase().includes(wanted);
}

interface Group {
  readonly key: string;
  readonly file: TFile | null;
  readonly severity: Severity;
  readonly found: Found[];
}

function groupsOf(found: readonly Found[], { grouping }: PanelState): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of found) {
    const { note, problem } = one;
    const key = grouping === 'note' ? note.file.path : problem.rule;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { key, file: grouping === 'note' ? note.file : null, severity: problem.severity, found: [one] });
    else {
      known.found.push(one);
      if (weight(problem.severity) < weight(known.severity)) groups.set(key, { ...known, severity: problem.severity });
    }
  }
  const all = [...groups.values()];
  // Notes stand in the order in which they were checked: by path.
  return grouping === 'note' ? all : all.sort((left, right) => weight(left.severity) - weight(right.severity) || (left.key < right.key ? -1 : 1));
}

function weight(severity: Severity): number {
  return severities.indexOf(severity);
}

function rowsOf({ key, file, severity, found }: Group, folded: ReadonlySet<string>): readonly PanelRow[] {
  const isOpen = !folded.has(key);
  const head: GroupRow = { kind: 'group', key, file, severity, count: found.length, isOpen };
  return isOpen ? [head, ...rowsOfProblems(found)] : [head];
}

function rowsOfProblems(found: readonly Found[]): readonly ProblemRow[] {
  return found.map(({ note, problem }, at) => ({ kind: 'problem', note, problem, place: at + 1, size: found.length }));
}

/** The row among these that stands for the same as another one did, nearest to where that was; -1 where there is none. */
export function sameRow(rows: readonly PanelRow[], wanted: PanelRow, near: number): number {
  for (let distance = 0; distance < Math.max(rows.length, near + 1); distance++) {
    for (const at of distance === 0 ? [near] : [near - distance, near + distance]) {
      const row = rows[at];
      if (row !== undefined && isSame(row, wanted)) return at;
    }
  }
  return -1;
}

function isSame(row: PanelRow, wanted: PanelRow): boolean {
  if (row.kind === 'group' || wanted.kind === 'group') return row.kind === 'group' && wanted.kind === 'group' && row.key === wanted.key;
  const [{ problem, note }, other] = [row, wanted];
  return problem === other.problem || (problem.rule === other.problem.rule && problem.message === other.problem.message && note.file === other.note.file);
}
