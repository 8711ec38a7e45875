import type { Severity } from './problem';
import type { Report, ReportedProblem } from './report';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Planning fixes takes longer than finding problems: of more than these nobody is told how many can be fixed. */
const countedFixes = 1_000;

/**
 * The closing lines of a report: how many problems of which severity in how many notes, what of that can be fixed,
 * what was checked, and for which publishers where there are several, each only where there is something to say. One line at least.
 */
export function summarizeReport(report: Report): readonly string[] {
  const { problems, checked, notes } = report;
  if (problems.length === 0) return [withoutProblems(report)];
  const counts = severities.flatMap((severity) => countOf(problems, severity));
  const paths = new Set(problems.map(({ path }) => path));
  const lines = [`${counts.join(', ')} in ${grouped(paths.size)} of ${counted(checked, 'note')}`];
  const fixable = problems.length > countedFixes ? [] : problems.filter(({ fixes }) => fixes.length > 0);
  if (fixable.length > 0) lines.push(fixableCount(fixable));
  if (notes > checked) lines.push(leftOut(report));
  if (report.publisher.includes(', ')) lines.push(`Checked for ${report.publisher}`);
  return lines;
}

/** A number with its noun, such as `1 note` or `1,234 notes`; the noun takes an `s`. */
function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function countOf(problems: readonly ReportedProblem[], severity: Severity): string[] {
  const count = problems.filter((problem) => problem.severity === severity).length;
  if (count === 0) return [];
  return [severity === 'info' ? `${grouped(count)} info` : counted(count, severity)];
}

function fixableCount(fixable: readonly ReportedProblem[]): string {
  const safe = fixable.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  const count = `${grouped(fixable.length)} can be fixed`;
  if (safe === 0) return count;
  return safe === fixable.length ? `${count} safely` : `${count}, ${grouped(safe)} of them safely`;
}

function withoutProblems(report: Report): string {
  const { checked, notes } = report;
  if (checked === 0) return notes === 0 ? 'No notes found' : `No notes checked of ${grouped(notes)}: none is published`;
  const found = checked === 1 ? 'No problems in 1 note' : `No problems in ${grouped(checked)} notes`;
  return notes > checked ? `${found}; ${leftOut(report)}` : found;
}

function leftOut({ checked, notes }: Report): string {
  return `${counted(notes - checked, 'note')} not checked`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
