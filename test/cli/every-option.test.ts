import { describe, expect, test } from 'vitest';
import { commonOptions, type CliOption } from '../../src/cli/args.mts';
import { citationActions } from '../../src/cli/citation-actions/index.mts';
import { commands } from '../../src/cli/commands/index.mts';
import { runCommandLine } from '../../src/cli/run-command-line.mts';
import { headless } from './headless';

const program = headless();
const answer = 'Trams run on rails.[1] They carry many people in a small space. A tram of thirty metres holds two hundred people.\n\nCitations:\n[1] https://example.org/one\n';
const footnoted = 'Trams run on rails.[^1] They carry many people in a small space.\n\n[^1]: https://example.org/one\n';
const properties = '---\ntitle: Trams\ndg-publish: true\n---\n\n';

/** What options take that name no choices. */
const samples: Readonly<Record<string, readonly string[]>> = {
  vault: ['.'], heading: ['Sources', '## More sources'], sentences: ['1', '20'], words: ['20', '500'], date: ['2026-01-30'],
  rule: ['title-missing=off', 'title-missing=info', 'title-missing=warning', 'title-missing=error', 'text-encoding=warning', 'text-unreadable=off'],
};

/** What stands behind the name of a command, or of an action on citations, in a vault with two notes. */
const invocations: Readonly<Record<string, readonly string[]>> = {
  check: ['check', '.'], explain: ['explain', 'a.md'], public: ['public', '.'], publish: ['publish', 'toggle', 'a.md'], simplify: ['simplify', 'a.md'],
  convert: ['citations', 'convert', 'a.md'], tidy: ['citations', 'tidy', 'b.md'], merge: ['citations', 'merge', 'b.md'], export: ['citations', 'export', 'b.md'], rename: ['citations', 'rename', 'b.md', '1', 'one'],
};

/** An option in the ways it can be given, with what it cannot go without. */
function waysOf(owner: string, { name, value, choices }: CliOption): readonly (readonly string[])[] {
  const needs = owner === 'export' && name !== 'to' && name !== 'from' && name !== 'help' ? ['--to', 'list'] : owner === 'check' && name === 'dry-run' ? ['--fix'] : [];
  if (value === null) return [[...needs, `--${name}`]];
  return (choices ?? samples[name] ?? []).map((choice) => [...needs, `--${name}`, choice]);
}

const owners = [...commands.filter(({ name }) => name !== 'citations'), ...citationActions];
const cases = owners.flatMap(({ name, options }) => {
  const shared = citationActions.some((action) => action.name === name) ? commands.find((command) => command.name === 'citations')?.options ?? [] : [];
  const own = new Set(citationActions.flatMap((action) => action.options.map((option) => option.name)));
  const taken = [...options, ...shared.filter((option) => !own.has(option.name)), ...commonOptions];
  return taken.map((option) => ({ owner: name, option, ways: waysOf(name, option) }));
});

describe('every option of every command', () => {
  test('has something that it can be given', () => {
    expect(owners.map(({ name }) => name).sort()).toEqual(Object.keys(invocations).sort());
    expect(cases.filter(({ ways }) => ways.length === 0)).toEqual([]);
    expect(cases.length).toBeGreaterThan(60);
  });

  test.each(cases.map(({ owner, option, ways }) => [owner, option.name, ways] as const))('%s --%s is taken with each of its values, and answered', (owner, _option, ways) => {
    for (const way of ways) {
      const vault = program.vault({ 'a.md': properties + answer, 'b.md': properties + footnoted, '.obsidian/app.json': '{}' });
      const { exitCode, output, complaint } = runCommandLine([...(invocations[owner] ?? []), ...way], '0.0.0', { color: false, workingFolder: vault, now: () => 0, progress: () => undefined });
      const tellsWarnings = way[0] === '--fail-on' && (way[1] === 'warning' || way[1] === 'info');
      expect([way, exitCode, complaint]).toEqual([way, tellsWarnings ? 1 : 0, null]);
      expect([way, output === '']).toEqual([way, false]);
    }
  });
});
