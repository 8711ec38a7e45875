import type { TextEdit } from '../text/text-edit';
import { textHash } from '../text/text-hash';
import type { TextRange } from '../text/text-range';
import { fixedJson } from './format-json';
import type { Fix, Severity } from './problem';
import type { Report, ReportedProblem } from './report';

/** What code hosts show of a rule beside its findings: one sentence for each id. */
export type RuleSummaries = ReadonlyMap<string, string>;

/** Code hosts refuse runs with more results than these. */
const mostResults = 25_000;

/**
 * The report as SARIF 2.1.0 (OASIS), which code hosts and editors show, within what GitHub takes: every rule described, places with their
 * ends, paths as relative, percent-encoded URIs, fingerprints that stay when lines move, and at most 25,000 results, the gravest ones; then a
 * notification says how many were left out. Columns and offsets are in UTF-16 code units and, as the standard demands, the same with a byte
 * order mark as without. Braces in messages are not doubled, as it demands, too: viewers show them as they are. Ends with a line feed.
 */
export function formatSarif(report: Report, summaries: RuleSummaries): string {
  const problems = gravest(report.problems);
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  const seen = new Map<string, number>();
  const { publisher, notes, checked, durationMs, fixed } = report;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Preflight', rules: rules.map((id) => described(id, summaries.get(id) ?? id)) } },
        columnKind: 'utf16CodeUnits',
        // As the lines were counted; without it, a lone CR would end none.
        newlineSequences: ['\r\n', '\n', '\r'],
        ...leftOut(report.problems.length - problems.length),
        properties: { publisher, notes, checked, durationMs, ...(fixed === undefined ? {} : { fixed: fixed.map(fixedJson) }) },
        results: problems.map((problem) => result(problem, indexes.get(problem.rule), seen)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function gravest(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  if (problems.length <= mostResults) return problems;
  return [...problems].sort((left, right) => gravity[left.severity] - gravity[right.severity]).slice(0, mostResults);
}

function leftOut(count: number) {
  if (count === 0) return {};
  const text = `${count} more problems are left out: a run holds at most ${mostResults} results`;
  return { invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning', message: { text } }] }] };
}

function described(id: string, summary: string) {
  return { id, shortDescription: { text: summary }, fullDescription: { text: summary }, help: { text: `${summary} docs/rules.md of Preflight says why, with examples.` } };
}

function result(problem: ReportedProblem, ruleIndex: number | undefined, seen: Map<string, number>) {
  const { rule, severity, message, path, line, column, endLine, endColumn, target, fixes } = problem;
  const region = { startLine: line, startColumn: column, endLine, endColumn, ...characters(problem, problem.textStart) };
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    ...(target === undefined ? {} : { properties: { target } }),
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }],
    partialFingerprints: { 'preflight/v1': fingerprint(problem, seen) },
    // The format forbids an empty change, and a fix without edits would change nothing.
    fixes: fixes.filter(({ edits }) => edits.length > 0).map((fix) => fixOf(fix, problem)),
  };
}

/** Of what is said where, without the line; alike problems of a note are counted. */
function fingerprint({ path, rule, message }: ReportedProblem, seen: Map<string, number>): string {
  const hash = textHash();
  hash.add([path, rule, message].join('\u0001'));
  const digest = hash.digest();
  const count = (seen.get(digest) ?? 0) + 1;
  seen.set(digest, count);
  return `${digest}:${count}`;
}

function fixOf({ title, edits }: Fix, { path, textStart }: ReportedProblem) {
  const replacements = edits.map((edit) => ({ deletedRegion: characters(edit, textStart), insertedContent: { text: edit.text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }] };
}

function characters({ from, to }: TextRange | TextEdit, textStart: number) {
  const start = Math.max(from, textStart);
  return { charOffset: start - textStart, charLength: Math.max(to, start) - start };
}

/** Halves of surrogate pairs have no place in a URI; each becomes a replacement character. */
function uriOf(path: string): string {
  return path.replace(/\p{Surrogate}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/');
}
