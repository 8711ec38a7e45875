import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json';
import { headless, writeFiles } from './cli/headless';

const program = headless();
const note = '---\ntitle: Trams\ndg-publish: true\n---\n\n# Trams\n\nTrams run on rails.[1] They carry many people. See [[Rails]].\n\nCitations:\n[1] https://example.org/one\n';
/** Where blocks of code are ours: those of docs/rules.md are notes, and run by the tests of the rules. */
const pages = ['README.md', ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

interface Documented {
  readonly page: string;
  readonly line: string;
}

/** Every line of the blocks of code that a shell would run. */
const lines: readonly Documented[] = pages.filter((page) => page !== 'docs/rules.md').flatMap((page) => {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```(?:sh|bash|console)\n([^]*?)^```$/gm)].flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim()).filter((line) => line !== '').map((line) => ({ page, line }));
});
const commands = lines.filter(({ line }) => line.startsWith('node preflight.mjs '));
const others = lines.filter(({ line }) => !line.startsWith('node preflight.mjs '));

describe('the commands in README.md and docs', () => {
  test.each(commands)('run as they are written: $line ($page)', ({ line }) => {
    const vault = program.vault({ 'preflight.mjs': '' });
    writeFiles(vault, { 'path/to/vault/.obsidian/app.json': '{}', 'path/to/vault/Notes/a.md': note, 'path/to/vault/Notes/Rails.md': note, 'path/to/note.md': note, 'src/site/notes/a.md': note });
    mkdirSync(join(vault, 'out'), { recursive: true });
    const run = program.runIn(vault, ...line.split(' ').slice(2));
    expect(run.err.includes('Unexpected'), run.err).toBe(false);
    expect(run.code, run.err).toBeLessThan(2);
    expect(run.out).not.toBe('');
  });

  test('are there, of each kind', () => {
    const named = new Set(commands.map(({ line }) => line.split(' ')[2]));
    expect([...named].sort()).toEqual(['check', 'citations', 'explain', 'public', 'simplify']);
  });

  test.each(others)('name scripts and files that are there: $line ($page)', ({ line }) => {
    const scripts = [...line.matchAll(/\bnpm run ([\w:-]+)/g)].flatMap(([, script]) => script ?? []);
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
    for (const [, file = ''] of line.matchAll(/\bnode ((?:scripts|bench|test)\/[\w./-]+)/g)) expect(() => readFileSync(file)).not.toThrow();
    expect(line).toMatch(/^(?:npm|node|git|ollama|preflight|OBSIDIAN_VAULT=|[A-Z_]+=)/);
  });

  test('name no script of npm in their sentences that is not there', () => {
    const missing = [...pages, 'SECURITY.md', 'CHANGELOG.md'].flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/`npm run ([\w:-]+)/g)].flatMap(([, script = '']) => (script in packageJson.scripts ? [] : [`${page}: ${script}`])));
    expect(missing).toEqual([]);
  });

  test('lead only to pages that are there', () => {
    const broken = pages.flatMap((page) => [...readFileSync(page, 'utf8').replace(/^(```+)[^\n]*\n[^]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '').matchAll(/\]\(((?![a-z]+:)[^)#\s]+)(?:#[^)]*)?\)/g)]
      .flatMap(([, to = '']) => (exists(join(page, '..', to)) ? [] : [`${page}: ${to}`])));
    expect(broken).toEqual([]);
  });

  test.each(['guide', 'citations', 'simplify', 'troubleshooting'])('docs/%s.md names what the app shows as it is named there', (page) => {
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(join('src', path), 'utf8')).join('\n');
    const named = [...readFileSync(`docs/${page}.md`, 'utf8').replace(/^(```+)[^\n]*\n[^]*?^\1$/gm, '').matchAll(/\*\*([A-Z][^*\n]*[^*\n.])\*\*/g)].flatMap(([, name]) => name ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !source.includes(name))).toEqual([]);
  });

  test('docs/publishers.md holds the tables that the publishers give', () => {
    const made = execFileSync(process.execPath, ['scripts/publisher-docs.mjs', '--print'], { encoding: 'utf8' });
    expect(readFileSync('docs/publishers.md', 'utf8')).toBe(made);
  });
});

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
