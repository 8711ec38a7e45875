import { fixedLines } from './fixed-lines';
import { groupByPath } from './group-by-path';
import { markdownCode, markdownText } from './markdown-text';
import type { Report, ReportedProblem } from './report';
import { summarizeReport } from './summarize-report';

/** The report as a Markdown page: the counts, then a section for each note with one list item a problem. Ends with a line feed. */
export function formatMarkdown(report: Report): string {
  const parts = ['# Preflight report', summarizeReport(report).join('. ') + '.'];
  const fixed = fixedLines(report.fixed ?? []);
  if (fixed.length > 0) parts.push('## Fixes', fixed.map((line) => `${line.startsWith(' ') ? '  ' : ''}- ${markdownText(line.trim())}`).join('\n'));
  for (const [path, problems] of groupByPath(report.problems)) {
    parts.push(`## ${markdownText(path)}`, problems.map(listItem).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function listItem({ line, column, severity, message, rule, fixes }: ReportedProblem): string {
  const remedies = fixes.map(({ title }) => `\n  - Fix: ${markdownText(title)}`).join('');
  return `- ${line}:${column} **${severity}** ${markdownText(message)} (${markdownCode(rule)})${remedies}`;
}
