import { fixedLines } from './fixed-lines';
import { groupByPath } from './group-by-path';
import { printable } from './printable';
import type { Severity } from './problem';
import type { Report, ReportedProblem } from './report';
import { summarizeReport } from './summarize-report';

/** How a report is written for a terminal. */
export interface TextFormatOptions {
  /** True where the reader understands ANSI colours. */
  readonly color: boolean;
}

/** Messages longer than this, in UTF-16 code units, do not push the rule ids of their neighbours to the right. */
const widestMessage = 100;

/**
 * The report for people: each note with its problems as `line:column  severity  message  rule`, in columns, and the
 * counts below; what was fixed comes first. Each problem is one line, however long. Ends with a line feed.
 */
export function formatText(report: Report, options: TextFormatOptions): string {
  const paint = options.color ? colored : plain;
  const fixed = fixedLines(report.fixed ?? []).map(printable);
  const lines: string[] = fixed.length === 0 ? [] : [...fixed, ''];
  for (const [path, problems] of groupByPath(report.problems)) {
    lines.push(paint(printable(path), 'path'), problemLines(problems, paint).join('\n'), '');
  }
  const [counts = '', ...rest] = summarizeReport(report);
  lines.push(paint(counts, worstOf(report.problems)), ...rest);
  return `${lines.join('\n')}\n`;
}

function problemLines(problems: readonly ReportedProblem[], paint: Paint): string[] {
  const places = problems.map(({ line, column }) => `${line}:${column}`);
  const messages = problems.map(({ message }) => printable(message));
  const placeWidth = widest(places, Infinity);
  const severityWidth = widest(problems.map(({ severity }) => severity), Infinity);
  const messageWidth = widest(messages, widestMessage);
  return problems.map(({ severity, rule }, index) => {
    const place = (places[index] ?? '').padStart(placeWidth);
    const message = (messages[index] ?? '').padEnd(messageWidth);
    return `  ${place}  ${paint(severity.padEnd(severityWidth), severity)}  ${message}  ${paint(printable(rule), 'rule')}`;
  });
}

/** The length of the longest text that is not longer than `limit`. */
function widest(texts: readonly string[], limit: number): number {
  let width = 0;
  for (const { length } of texts) if (length > width && length <= limit) width = length;
  return width;
}

type Role = Severity | 'none' | 'path' | 'rule';
type Paint = (text: string, role: Role) => string;

/** The parameters of ANSI's `m` command. */
const codes: Readonly<Record<Role, string>> = { error: '31', warning: '33', info: '36', none: '32', path: '4', rule: '2' };

function colored(text: string, role: Role): string {
  return `\u001b[${codes[role]}m${text}\u001b[0m`;
}

function plain(text: string): string {
  return text;
}

function worstOf(problems: readonly ReportedProblem[]): Role {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  if (problems.some(({ severity }) => severity === 'warning')) return 'warning';
  return problems.length > 0 ? 'info' : 'none';
}
