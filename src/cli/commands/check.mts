import { formatGithub } from '../../core/problem/format-github';
import { formatJson } from '../../core/problem/format-json';
import { formatMarkdown } from '../../core/problem/format-markdown';
import { formatSarif } from '../../core/problem/format-sarif';
import { formatText } from '../../core/problem/format-text';
import type { Severity } from '../../core/problem/problem';
import type { Report } from '../../core/problem/report';
import { rules } from '../../core/rules/index';
import { optionValue, type CliArguments, type Misuse } from '../args.mts';
import { checkVaults } from '../check-vaults.mts';
import { answer, misuse, type CliCommand, type Face } from '../command.mts';
import { gatherVaults } from '../gather-vaults.mts';
import { fileRules, fileSummaries } from '../note-problems.mts';
import { noteOptions } from '../open-note.mts';
import { isRuleSeverity } from '../../core/settings/settings';

/** Checks notes and reports what is wrong in them. */
export const check: CliCommand = {
  name: 'check',
  usage: 'check <folder or note>...',
  summary: 'Check the notes that are marked for publishing, and every note that is named',
  options: [
    ...noteOptions,
    { name: 'all', value: null, help: 'Check the notes that are not marked for publishing, too' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'markdown', 'sarif', 'github'], help: 'How to report; text by default' },
    { name: 'rule', value: 'ID=LEVEL', help: 'What the problems of a rule count as: off, info, warning or error; may be repeated' },
    { name: 'fix', value: null, help: 'Make the fixes that cannot change what a note says, and report what remains' },
    { name: 'dry-run', value: null, help: 'With --fix: only tell what would be fixed' },
    { name: 'threads', value: 'N', choices: ['1', '2'], help: 'How many threads read the notes; by default two where there are so many that it pays' },
    { name: 'fail-on', value: 'LEVEL', choices: ['error', 'warning', 'info', 'never'], help: 'The least severity that ends with 1; error by default' },
    { name: 'exit-zero', value: null, help: 'End with 0 even where there are errors; the same as --fail-on never' },
  ],
  run(given, face) {
    const severities = severitiesOf(given);
    if ('kind' in severities) return severities;
    const isDryRun = given.options.has('dry-run');
    if (isDryRun && !given.options.has('fix')) return misuse('Unexpected --dry-run without --fix');
    const gathered = gatherVaults(given, face.workingFolder);
    if (gathered.kind === 'misuse') return gathered;
    const format = optionValue(given, 'format') ?? 'text';
    const fix = !given.options.has('fix') ? null : isDryRun ? 'wanted' : 'written';
    const checked = checkVaults(gathered.vaults, { given, severities, pathsFrom: format === 'sarif' || format === 'github' ? 'working-folder' : 'vault', fix }, face);
    if (checked.kind === 'misuse') return checked;
    const { report } = checked;
    const isUnwritten = report.fixed?.some(({ outcome }) => outcome === 'failed') ?? false;
    const failing = failingSeverities(given);
    return answer(formatReport(report, format, face), isUnwritten || report.problems.some(({ severity }) => failing.includes(severity)));
  },
};

function formatReport(report: Report, format: string, face: Face): string {
  switch (format) {
    case 'json':
      return formatJson(report);
    case 'markdown':
      return formatMarkdown(report);
    case 'github':
      return formatGithub(report);
    case 'sarif':
      return formatSarif(report, summaries);
    default:
      return formatText(report, { color: face.color });
  }
}

const bySeverity: readonly Severity[] = ['error', 'warning', 'info'];

/** Problems of which severities end the command with 1. */
function failingSeverities(given: CliArguments): readonly Severity[] {
  if (given.options.has('exit-zero')) return [];
  const least = optionValue(given, 'fail-on') ?? 'error';
  return bySeverity.slice(0, bySeverity.findIndex((severity) => severity === least) + 1);
}

const summaries = new Map<string, string>([...rules.map(({ id, summary }) => [id, summary] as const), ...fileSummaries]);

/** Whatever finds problems, by id. */
const ruleIds: readonly string[] = [...rules.map((rule) => rule.id), ...fileRules].sort();

/** What `--rule` says, the last word on each rule. */
function severitiesOf(given: CliArguments): ReadonlyMap<string, Severity | 'off'> | Misuse {
  const severities = new Map<string, Severity | 'off'>();
  for (const word of given.options.get('rule') ?? []) {
    const [id = '', level, ...rest] = word.split('=');
    if (!ruleIds.includes(id)) return misuse(`Unexpected rule ${id}, expected one of ${ruleIds.join(', ')}`);
    if (!isRuleSeverity(level) || rest.length > 0) return misuse(`Unexpected --rule ${word}, expected ${id}=off, info, warning or error`);
    severities.set(id, level);
  }
  return severities;
}
