import { fixedLines } from './fixed-lines';
import type { Severity } from './problem';
import { printable } from './printable';
import type { Report } from './report';
import { summarizeReport } from './summarize-report';

/**
 * The report as commands of GitHub's workflows: one line a problem, which GitHub shows at its place; what was fixed and the counts as plain
 * lines. Nothing of a note can begin a command of its own. Ends with a line feed.
 */
export function formatGithub(report: Report): string {
  const commands = report.problems.map(({ severity, path, line, column, endLine, endColumn, rule, message }) => {
    // A column beyond the line's end, or an end on another line, would hide the annotation.
    const end = endLine === line ? `,endColumn=${endColumn}` : '';
    return `::${kinds[severity]} file=${property(path)},line=${line},endLine=${endLine},col=${column}${end},title=${property(`Preflight: ${rule}`)}::${data(message)}`;
  });
  const plain = [...fixedLines(report.fixed ?? []), ...summarizeReport(report)].map((text) => printable(text).replace(/^::/, ' ::'));
  return `${[...commands, ...plain].join('\n')}\n`;
}

const kinds: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
