import type { FixedProblem } from './report';

/** What was fixed, for people: a heading for each outcome, and below it one line a fix. No line where nothing was. */
export function fixedLines(fixed: readonly FixedProblem[]): readonly string[] {
  return [...headings].flatMap(([outcome, heading]) => {
    const of = fixed.filter((problem) => problem.outcome === outcome);
    return of.length === 0 ? [] : [`${heading}: ${of.length}`, ...of.map(({ path, title, rule, reason }) => `  ${path}: ${title} (${rule})${reason === null ? '' : `: ${reason}`}`)];
  });
}

const headings: ReadonlyMap<FixedProblem['outcome'], string> = new Map([
  ['written', 'Fixed'],
  ['wanted', 'To be fixed'],
  ['failed', 'Not fixed'],
]);
