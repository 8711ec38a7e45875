import type { ReportedProblem } from './report';

/** The problems of each note, in the order given; notes in the order of their first problem. */
export function groupByPath(problems: readonly ReportedProblem[]): ReadonlyMap<string, readonly ReportedProblem[]> {
  const groups = new Map<string, ReportedProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.path);
    if (group === undefined) groups.set(problem.path, [problem]);
    else group.push(problem);
  }
  return groups;
}
