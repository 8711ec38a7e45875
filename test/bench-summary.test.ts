import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { benches } from '../bench/benches.mjs';
import { atLeast, atMost, handFiguresTo, missing, withUnit } from '../bench/figures.mjs';
import { summaryTable, verdictLine, withSummary } from '../bench/summary.mjs';

const root = new URL('..', import.meta.url);
const page = readFileSync(new URL('docs/performance.md', root), 'utf8');

const figures = [
  { name: 'parse `a|b`', figure: '1.50 ms', limit: 'at most 2 ms', verdict: 'ok' },
  { name: 'check', figure: '9.00 ms', limit: 'at most 5 ms', verdict: 'FAIL' },
  { name: 'read', figure: '3.00 ms', limit: '', verdict: '' },
  { name: 'a peer', figure: 'cannot be installed', limit: '', verdict: 'missing' },
];

function bench(...given: readonly string[]) {
  return spawnSync(process.execPath, ['bench/run.mjs', ...given], { cwd: root, encoding: 'utf8' });
}

describe('the table of the benches', () => {
  test('has a line for each figure, and a bar in a name ends no cell', () => {
    expect(summaryTable(figures)).toBe([
      '| What | Figure | Limit |  |',
      '| --- | ---: | --- | --- |',
      '| parse `a\\|b` | 1.50 ms | at most 2 ms | ok |',
      '| check | 9.00 ms | at most 5 ms | FAIL |',
      '| read | 3.00 ms |  |  |',
      '| a peer | cannot be installed |  | missing |',
    ].join('\n'));
  });

  test('takes the place of the one before, and nothing else of the page changes', () => {
    const before = 'Before\n\n<!-- figures: made by npm run bench -- --write -->\n| old |\n<!-- /figures -->\n\nAfter\n';
    const after = 'Before\n\n<!-- figures: made by npm run bench -- --write -->\n| new |\n<!-- /figures -->\n\nAfter\n';
    expect(withSummary(before, '| new |')).toBe(after);
    expect(withSummary(after, '| new |')).toBe(after);
    expect(() => withSummary('No marks', '| new |')).toThrow('no place for the figures');
  });

  test('is counted: what holds, what does not, and what could not be measured', () => {
    expect(verdictLine(figures)).toBe('bench: 1 passed, 1 failed, 1 not measured');
  });
});

describe('a figure', () => {
  test('fails beyond its limit, and only there', () => {
    expect([atMost('time', 5, 5, 'ms'), atMost('time', 5.01, 5, 'ms'), atLeast('speed', 2.5, 2.5, 'times'), atLeast('speed', 2.49, 2.5, 'times'), missing('peer', 'cannot be installed')]).toEqual([0, 1, 0, 1, 0]);
  });

  test('is handed on as a line of the table', () => {
    const handed: unknown[] = [];
    handFiguresTo((figure: unknown) => handed.push(figure));
    atMost('time', 5.01, 5, 'ms');
    handFiguresTo(() => undefined);
    expect(handed).toEqual([{ name: 'time', figure: '5.01 ms', limit: 'at most 5 ms', verdict: 'FAIL' }]);
  });

  test('has three digits that count', () => {
    expect([0.123, 9.876, 98.76, 987.6].map((value) => withUnit(value, 'ms'))).toEqual(['0.12 ms', '9.88 ms', '98.8 ms', '988 ms']);
  });

  test('is a number: what was not measured is no figure', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => atMost('time', value, 5, 'ms')).toThrow('nothing was measured');
  });
});

describe('npm run bench', () => {
  test('ends with 1 and a line of its table where a bench measures nothing', () => {
    const { status, stdout } = bench('frontmatter', 'no block has this name');
    expect(stdout).toContain('| the bench `frontmatter` | ended with 1 |  | FAIL |');
    expect(stdout).toContain('bench: 0 passed, 1 failed, 0 not measured');
    expect(status).toBe(1);
  });

  test('refuses a bench that there is not, and writes the figures of all benches or none', () => {
    expect(bench('nothing')).toMatchObject({ status: 2, stderr: `Unexpected bench \`nothing\`, expected one of: ${[...benches.keys()].join(', ')}\n` });
    expect(bench('parse', '--write')).toMatchObject({ status: 2, stderr: 'Unexpected `--write` with one bench, expected all: the page holds the figures of one run\n' });
  });
});

describe('docs/performance.md', () => {
  test('names the command that made its figures, and has a place for them', () => {
    expect(page).toMatch(/^```sh\nnpm run bench -- --write\n```$/m);
    expect(withSummary(page, 'x')).toContain('\nx\n<!-- /figures -->');
  });

  test('holds no figure that is beyond its limit', () => {
    expect(page.match(/^\|.*\| FAIL \|$/gm)).toBeNull();
    expect(summaryTable(figures).match(/^\|.*\| FAIL \|$/gm)).toEqual(['| check | 9.00 ms | at most 5 ms | FAIL |']);
  });

  test.each([...benches.keys()])('tells how `%s` measures', (name) => {
    expect(page).toContain(`**${name}** (\`bench/${name}.mjs\`)`);
    expect(existsSync(new URL(`bench/${name}.mjs`, root))).toBe(true);
  });
});
