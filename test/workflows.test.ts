import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> }; readonly steps: readonly Step[] }>>;
}

const folder = new URL('../.github/workflows/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

function workflow(name: string): Workflow {
  return parse(readFileSync(new URL(name, folder), 'utf8')) as Workflow;
}

function stepsOf(name: string): readonly Step[] {
  return Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
}

describe('the workflows', () => {
  test('are those for changes and for releases', () => {
    expect(names.sort()).toEqual(['ci.yml', 'release.yml']);
  });

  test.each(names)('%s names actions of known owners by their major version', (name) => {
    const used = stepsOf(name).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((action) => !/^(?:actions|github)\/[\w/-]+@v\d+$/.test(action))).toEqual([]);
  });

  test.each(names)('%s runs only scripts and files that are there', (name) => {
    const commands = stepsOf(name).flatMap(({ run }) => run ?? []).join('\n');
    const scripts = [...commands.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].flatMap(([, script]) => script ?? []);
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
    expect(scripts).toContain('scan');
    const files = [...commands.matchAll(/\bnode ([\w./-]+\.mjs)/g)].flatMap(([, file]) => file ?? []);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each(names)('%s ends by itself, and says what it may do', (name) => {
    expect(workflow(name).permissions).toBeDefined();
    for (const job of Object.values(workflow(name).jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('changes are checked on every Node that is supported, with what is locked', () => {
    expect(Object.values(workflow('ci.yml').jobs)[0]?.strategy?.matrix).toEqual({ node: [20, 22] });
    expect(workflow('ci.yml').permissions).toEqual({ contents: 'read' });
    expect(stepsOf('ci.yml').map(({ run }) => run)).toContain('npm ci');
  });

  test('a release is built of what its tag names, once all checks have passed, and no credentials lie about', () => {
    const runs = stepsOf('release.yml').map(({ run = '' }) => run);
    const at = (part: string) => runs.findIndex((run) => run.includes(part));
    expect([at('test "$GITHUB_REF_NAME" ='), at('npm ci'), at('npm run check'), at('npm run scan'), at('npm run build'), at('gh release create')]).toEqual([2, 3, 4, 5, 6, 8]);
    expect(stepsOf('release.yml').find(({ uses }) => uses === 'actions/checkout@v4')?.with).toEqual({ 'persist-credentials': false });
  });
});
