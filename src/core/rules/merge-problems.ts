import type { Problem, Severity } from '../problem/problem';
import { byPlace } from './check-note';

/**
 * What the checks of one note for several publishers found, as one list by place. What they say alike of the same place is
 * one problem, as severe as the worst of them. An ignore is unused only where no publisher has a use for it.
 */
export function mergeProblems(checks: readonly (readonly Problem[])[]): readonly Problem[] {
  const [only] = checks;
  if (only !== undefined && checks.length === 1) return only;
  const merged = new Map<string, { readonly problem: Problem; readonly count: number }>();
  for (const problem of checks.flat()) {
    const key = `${problem.rule} ${problem.from} ${problem.to} ${problem.message}`;
    const known = merged.get(key);
    const isWorse = known === undefined || ranks[problem.severity] < ranks[known.problem.severity];
    merged.set(key, { problem: isWorse ? problem : known.problem, count: (known?.count ?? 0) + 1 });
  }
  const said = [...merged.values()].filter(({ problem, count }) => problem.rule !== 'ignore-unused' || count >= checks.length);
  return said.map(({ problem }) => problem).sort(byPlace);
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
