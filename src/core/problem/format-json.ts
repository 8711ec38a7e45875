import type { Fix } from './problem';
import type { FixedProblem, Report, ReportedProblem } from './report';

/** The report as JSON for other programs, in the documented shape and nothing beside it. Ends with a line feed. */
export function formatJson(report: Report): string {
  const { publisher, notes, checked, durationMs, problems, fixed } = report;
  return `${JSON.stringify({ publisher, notes, checked, durationMs, problems: problems.map(problemJson), fixed: fixed?.map(fixedJson) }, null, 2)}\n`;
}

function problemJson({ path, rule, severity, message, from, to, line, column, target, fixes }: ReportedProblem) {
  return { path, rule, severity, message, from, to, line, column, target, fixes: fixes.map(fixJson) };
}

function fixJson({ title, safe, edits }: Fix) {
  return { title, safe, edits: edits.map(({ from, to, text }) => ({ from, to, text })) };
}

/** A fix that was made, or would be, in the documented shape. */
export function fixedJson({ path, rule, message, title, outcome, reason }: FixedProblem) {
  return { path, rule, message, title, outcome, reason };
}
