import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { Fix, Severity } from './problem';
import type { Report, ReportedProblem } from './report';

/**
 * The report as SARIF 2.1.0 (OASIS), which code hosts and editors show. Columns and offsets are in UTF-16 code units;
 * paths are relative, percent-encoded URIs. Ends with a line feed.
 */
export function formatSarif(report: Report): string {
  const rules = [...new Set(report.problems.map(({ rule }) => rule))];
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  const { publisher, notes, checked, durationMs } = report;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Preflight', rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        properties: { publisher, notes, checked, durationMs },
        results: report.problems.map((problem) => result(problem, indexes.get(problem.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function result(problem: ReportedProblem, ruleIndex: number | undefined) {
  const { rule, severity, message, path, line, column, target, fixes } = problem;
  const region = { startLine: line, startColumn: column, ...characters(problem) };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    ...(target === undefined ? {} : { properties: { target } }),
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }],
    // The format forbids an empty change, and a fix without edits would change nothing.
    fixes: fixes.filter(({ edits }) => edits.length > 0).map((fix) => fixOf(fix, path)),
  };
}

function fixOf({ title, edits }: Fix, path: string) {
  const replacements = edits.map((edit) => ({ deletedRegion: characters(edit), insertedContent: { text: edit.text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }] };
}

function characters({ from, to }: TextRange | TextEdit) {
  return { charOffset: from, charLength: to - from };
}

/** Halves of surrogate pairs have no place in a URI; each becomes a replacement character. */
function uriOf(path: string): string {
  return path.replace(/\p{Surrogate}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/');
}
