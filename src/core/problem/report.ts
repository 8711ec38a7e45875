import type { Problem } from './problem';

/** A problem with its note and its place as people count it: line and column from 1, the column in UTF-16 code units. */
export interface ReportedProblem extends Problem {
  /** The note's path in its vault, with `/` and extension. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The place behind the last character. */
  readonly endLine: number;
  readonly endColumn: number;
  /** Where the note's text begins: 1 behind a byte order mark, else 0. */
  readonly textStart: number;
}

/** A problem that a safe fix has mended, or would mend. */
export interface FixedProblem {
  readonly path: string;
  readonly rule: string;
  /** What was wrong, as a problem says it. */
  readonly message: string;
  /** What was done, as the fix says it. */
  readonly title: string;
  /** `wanted`: it would be written. `failed`: the note could not be written, and is as it was. */
  readonly outcome: 'written' | 'wanted' | 'failed';
  /** Why nothing is written; null where it is. */
  readonly reason: string | null;
}

/** What checking a vault or a few notes found. */
export interface Report {
  /** The id of the publisher that the notes were checked for; several are joined by `, `. */
  readonly publisher: string;
  /** How many notes were found. */
  readonly notes: number;
  /** How many of them were checked. */
  readonly checked: number;
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** Sorted by path and place; the formats keep the order, notes in the order of their first problem. */
  readonly problems: readonly ReportedProblem[];
  /** What was fixed before, note by note; absent where nobody asked for it. `problems` are those that the notes have now. */
  readonly fixed?: readonly FixedProblem[];
}
