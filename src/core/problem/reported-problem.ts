import type { LineIndex } from '../text/line-index';
import type { Fix, Problem, Severity } from './problem';
import type { ReportedProblem } from './report';

/** A problem with the path and the lines of its note. Its fixes stay unplanned until somebody asks for them. */
export function reportedProblem(problem: Problem, path: string, lines: LineIndex): ReportedProblem {
  return new ProblemOfNote(problem, path, lines);
}

class ProblemOfNote implements ReportedProblem {
  readonly #problem: Problem;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly textStart: number;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  declare readonly target?: string;

  constructor(problem: Problem, path: string, lines: LineIndex) {
    const { line, column } = lines.at(problem.from);
    const end = lines.at(problem.to);
    this.#problem = problem;
    this.path = path;
    this.line = line;
    this.column = column;
    this.endLine = end.line;
    this.endColumn = end.column;
    this.textStart = lines.textStart;
    this.from = problem.from;
    this.to = problem.to;
    this.rule = problem.rule;
    this.severity = problem.severity;
    this.message = problem.message;
    if (problem.target !== undefined) this.target = problem.target;
  }

  get fixes(): readonly Fix[] {
    return this.#problem.fixes;
  }
}
