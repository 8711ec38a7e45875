import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json';
import { citationActions } from '../src/cli/citation-actions/index.mts';
import { commands as programCommands } from '../src/cli/commands/index.mts';
import { commands } from '../src/obsidian/commands/index';

const pages = ['docs/guarantees.md', 'docs/mutants.md'];

/** The files that a page names as code. */
function filesIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:test|bench|scripts|src|docs|\.github)\/[^`\s]*)`/g)].map(([, path = '']) => path);
}

function scriptsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm run (?:--?\w+ )?([\w:]+)/g)].map(([, script = '']) => script);
}

describe('the page of guarantees', () => {
  const text = readFileSync('docs/guarantees.md', 'utf8');

  test('has a line for each guarantee, with what proves it', () => {
    const lines = [...text.matchAll(/^\| (G\d+) \|[^|]*\|([^|]*)\|([^|]*)\|[^|]*\|$/gm)].map(([, name, proof = '', figure = '']) => [name, filesIn(proof).length > 0, figure.trim() !== '']);
    expect(lines.sort(([a], [b]) => Number(String(a).slice(1)) - Number(String(b).slice(1)))).toEqual(Array.from({ length: 18 }, (_, index) => [`G${String(index + 1)}`, true, true]));
  });

  test('names for each command the suite that tries it on generated notes, or says that it edits nothing', () => {
    const [, table = ''] = text.split('## Which suite tries which command\n');
    const rows = [...table.matchAll(/^\| ([^|]*) \| ([^|]*) \|$/gm)].slice(2).map(([, named = '', suites = '']) => [[...named.matchAll(/`([^`]+)`/g)].map(([, name]) => name), suites] as const);
    const program = programCommands.flatMap(({ name }) => (name === 'citations' ? citationActions.map((action) => `citations ${action.name}`) : [name])).map((name) => `preflight ${name}`);
    expect(rows.flatMap(([names]) => names).sort()).toEqual([...commands.map(({ id }) => id), ...program].sort());
    for (const [names, suites] of rows) {
      const generated = filesIn(suites).filter((path) => /fuzzCases|FUZZ_CASES/.test(readFileSync(path, 'utf8')));
      expect([names, suites === 'They edit no note' || (generated.length > 0 && generated.length === filesIn(suites).length)]).toEqual([names, true]);
    }
  });

  test('names tests and benches by their files', () => {
    expect(filesIn(text).length).toBeGreaterThan(30);
  });
});

test('what was found once is kept: each file of the folder of regressions holds a test that can fail', () => {
  const files = readdirSync('test/regressions').filter((name) => name.endsWith('.test.ts'));
  const tests = files.map((name) => [name, readFileSync(`test/regressions/${name}`, 'utf8').match(/^\s*(?:test|it)(?:\.each|\()/gm)?.length ?? 0] as const);
  console.log(`regressions: ${String(files.length)} files, ${String(tests.reduce((sum, [, count]) => sum + count, 0))} tests or tables of tests`);
  expect(tests.filter(([name, count]) => count === 0 || !readFileSync(`test/regressions/${name}`, 'utf8').includes('expect('))).toEqual([]);
  expect(files.length).toBeGreaterThanOrEqual(45);
});

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('names only files that are there', () => {
    expect(filesIn(text).filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names only commands that are there', () => {
    expect(scriptsIn(text).length).toBeGreaterThan(0);
    expect(scriptsIn(text).filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });
});
