import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json';
import { headless } from './cli/headless';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly id?: string; readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, string>>; readonly env?: Readonly<Record<string, string>> }[] };
}

const program = headless();
const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as Action;
const docs = readFileSync(new URL('../docs/action.md', import.meta.url), 'utf8');
const check = action.runs.steps.find(({ id }) => id === 'check');
const faulty = '---\ntitle: A\ndg-publish: true\ntags:\n  - "#x"\n---\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';

/** Runs the step that checks, as the runner would: inputs become variables, and the folders are the runner's. */
function runCheck(folder: string, given: Readonly<Record<string, string>>) {
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const variables = Object.entries(check?.env ?? {}).map(([name, written]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(written)?.[1] ?? '';
    return [name, given[input] ?? action.inputs[input]?.default ?? 'no such input'];
  });
  const env = { ...process.env, ...Object.fromEntries(variables) as Record<string, string>, GITHUB_ACTION_PATH: program.folder(), RUNNER_TEMP: temporary, GITHUB_OUTPUT: join(temporary, 'output') };
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', check?.run ?? 'exit 99'], { cwd: folder, encoding: 'utf8', env });
  const output = status === 0 ? readFileSync(join(temporary, 'output'), 'utf8') : '';
  return { status, stdout, stderr, output, sarif: status === 0 ? readFileSync(join(temporary, 'preflight.sarif'), 'utf8') : '' };
}

describe('the action', () => {
  test('annotates problems at their lines, by paths from the root, and keeps the code for its last step', () => {
    const run = runCheck(program.vault({ 'notes/a.md': faulty }), { path: 'notes', form: 'site' });
    expect({ status: run.status, stderr: run.stderr, output: run.output }).toEqual({ status: 0, stderr: '', output: 'code=1\n' });
    expect(run.stdout).toContain('::error file=notes/a.md,line=8,endLine=8,col=7,endColumn=11,title=Preflight%3A footnote-in-heading::');
    expect(action.runs.steps.at(-1)?.run).toBe('exit "$CODE"');
  });

  test('fails on what is asked for', () => {
    const warned = faulty.replace('[^1]\n\nBecause.', '\n\nBecause.[^1]');
    const codeOf = (text: string, failOn: string) => runCheck(program.vault({ 'a.md': text }), { 'fail-on': failOn }).output;
    expect([codeOf(faulty, 'never'), codeOf(warned, 'error'), codeOf(warned, 'warning')]).toEqual(['code=0\n', 'code=0\n', 'code=1\n']);
  });

  test('writes SARIF for code scanning instead of annotations', () => {
    const run = runCheck(program.vault({ 'a b.md': faulty }), { format: 'sarif' });
    expect(run.stdout).toBe('');
    const log = JSON.parse(run.sarif) as { readonly version: string; readonly runs: readonly [{ readonly results: readonly { readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }] }[] }] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0].results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri)).toEqual(['a%20b.md', 'a%20b.md', 'a%20b.md']);
  });

  test.each([
    ['a format that it does not know', { format: 'xml' }, '::error::Unexpected format xml, expected annotations or sarif\n'],
    ['a folder that is not there', { path: '--nowhere' }, ''],
    ['a publisher that it does not know', { publisher: 'x; echo y' }, ''],
  ])('stops at %s', (_title, given, stdout) => {
    const run = runCheck(program.vault({ 'a.md': faulty }), given);
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout });
  });

  test('puts no input into a script, where it could run as one', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
    expect(action.runs.steps.map(({ run = '' }) => run)[1]).toContain(`npm run --silent ${'build' in packageJson.scripts ? 'build' : ''}`);
  });

  test('is documented with all its inputs and their defaults, and no other', () => {
    const rows = [...docs.matchAll(/^\| `([\w-]+)` \| .* \| (.*) \|$/gm)].map(([, name = '', standard = '']) => [name, standard] as const);
    expect(rows.map(([name]) => name)).toEqual(Object.keys(action.inputs));
    for (const [name, standard] of rows) {
      const value = action.inputs[name]?.default ?? '';
      if (value !== '') expect(standard).toBe(`\`${value}\``);
    }
  });

  test('has examples that are workflows, with inputs that it has and values that it takes', () => {
    const examples = [...docs.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => parse(text) as { readonly jobs: { readonly notes: { readonly steps: readonly { readonly uses: string; readonly with?: Readonly<Record<string, string>> }[] } } });
    expect(examples).toHaveLength(2);
    for (const { jobs } of examples) {
      const given = jobs.notes.steps[1]?.with ?? {};
      expect(jobs.notes.steps[1]?.uses).toBe(`OWNER/preflight@${packageJson.version}`);
      expect(Object.keys(given).filter((name) => !(name in action.inputs))).toEqual([]);
      expect(runCheck(program.vault({ 'src/site/notes/a.md': faulty.replace('[^1]', '') }), given).status).toBe(0);
    }
  });
});
