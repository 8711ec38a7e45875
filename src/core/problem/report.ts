import type { Problem } from './problem';

/** A problem with its note and its place as people count it: line and column from 1, the column in UTF-16 code units. */
export interface ReportedProblem extends Problem {
  /** The note's path in its vault, with `/` and extension. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
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
}
