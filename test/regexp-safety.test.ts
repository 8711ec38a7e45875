import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { literalsOf, regexpLiterals, verdictOn } from '../scripts/regexp-literals.mjs';
import boundedRegexps from './support/bounded-regexps.json';
import safeRegexps from './support/safe-regexps.json';

const literals = regexpLiterals('src');
const bounded = new Map(boundedRegexps.bounded.flatMap(({ bound, literals: of }) => of.map((literal) => [literal, bound] as const)));
const safe = new Set<string>(safeRegexps);

describe('the regular expressions of the source', () => {
  test('are called safe by recheck, but for those that see only texts of bounded length (npm run regexps checks new ones)', () => {
    const unknown = [...literals].filter(([literal]) => !safe.has(literal) && !bounded.has(literal));
    // Whoever has just written one need not note it first: it is looked at here.
    expect(unknown.map(([literal, files]) => `${files.join(', ')}: ${literal}: ${verdictOn(literal)}`).filter((line) => !line.endsWith(': safe'))).toEqual([]);
    expect(literals.size).toBeGreaterThan(500);
  });

  // What is put together at run time is no literal, and recheck gives up on long lists of words. Those of the embedded engine see one sentence of at most 1,200 UTF-16 code units.
  test('are put together from parts only where what they see, or what they repeat, is bounded', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.m?ts$/.test(path));
    const together = files.filter((path) => /\bRegExp\(/.test(readFileSync(join('src', path), 'utf8'))).map((path) => path.replaceAll('\\', '/'));
    expect(together.sort()).toEqual(['core/citations/artefact-shapes.ts', ...['anaphora', 'clause', 'labels', 'split-sentence'].map((name) => `core/simplify/plain/${name}.ts`)]);
  });

  test('are each known for a reason that still holds: nothing is excused that is not there', () => {
    expect([...bounded.keys()].filter((literal) => !literals.has(literal) || safe.has(literal))).toEqual([]);
    expect(boundedRegexps.bounded.filter(({ bound }) => bound.length < 20)).toEqual([]);
    expect(bounded.size).toBeLessThanOrEqual(25);
  });
});

describe('the gate', () => {
  test('finds every literal of a source text, and no division', () => {
    expect(literalsOf("const a = /x+$/u.test(b) ? b / 2 / c : '/not/'; // /nor this/\nb.replace(/[/]\\//g, '');")).toEqual(['/x+$/u', '/[/]\\//g']);
  });

  test.each([
    ['/(a+)+$/', 'exponential'],
    ['/\\s+$/', '2nd degree polynomial'],
    ['/^\\s+/', 'safe'],
  ])('of %s says %s', (literal, verdict) => {
    expect(verdictOn(literal)).toBe(verdict);
  });

  test('is the linter, too: it refuses expressions that move or go back too often', async () => {
    const results = await new ESLint().lintText("export const a = (text: string): string => text.replace(/\\s+$/, '');\nexport const b = /^(?:a+)+$/;\n", { filePath: 'src/core/text/without-end.ts' });
    const broken = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)).filter((rule) => rule?.startsWith('regexp/'));
    expect(broken).toEqual(['regexp/no-super-linear-move', 'regexp/no-super-linear-backtracking']);
  });

  test('reads what was noted', () => {
    expect(JSON.parse(readFileSync('test/support/safe-regexps.json', 'utf8'))).toEqual([...safe].sort());
  });
});
