import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../../../src/core/note/read-frontmatter';
import { type PredictedReading, predictReading } from '../../../../src/core/publishers/yaml-readers/predict-reading';
import type { ReaderValue } from '../../../../src/core/publishers/yaml-readers/reader-value';
import { shownTime } from '../../../../src/core/publishers/yaml-readers/timestamp';
import { frontmatterBombs } from '../../../support/frontmatter-bombs';

/** What gray-matter reads, as text; undefined where it throws. */
function grayMatter(block: string): string | undefined {
  try {
    return shown(matter(`---\n${block}\n---\n`, { language: 'yaml' }).data);
  } catch {
    return undefined;
  }
}

/** A value as text, keys in order, whoever made it. */
function shown(value: unknown): string {
  if (value instanceof Date) return `date ${shownTime(value.getTime())}`;
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (value instanceof Map) return `{${[...value].map(([key, member]) => `${String(key)}=${shown(member)}`).sort().join(', ')}}`;
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 'number 0' : `${typeof value} ${String(value)}`;
  if ('kind' in value && value.kind === 'date' && 'time' in value) return `date ${shownTime(Number(value.time))}`;
  if ('kind' in value && value.kind === 'bytes') return 'bytes';
  return shown(new Map(Object.entries(value).map(([key, member]) => [dayKey(key), member])));
}

/** JavaScript makes a key of a date in words of its own. */
function dayKey(key: string): string {
  return / GMT[+-]/.test(key) ? shownTime(new Date(key).getTime()) : key;
}

function predicted(block: string): PredictedReading | null {
  const text = `---\n${block}\n---\n`;
  const { frontmatter } = readFrontmatter(text);
  return frontmatter.kind === 'parsed' ? predictReading(text, frontmatter.content, 'js-yaml-3') : null;
}

function expectForetold(block: string): void {
  const prediction = predicted(block);
  if (prediction === null) return;
  expect(prediction.kind === 'read' ? shown(prediction.values) : undefined, block).toBe(grayMatter(block));
}

const scalars = [
  'a', 'a b', '10:30', '12:30:45', '0755', '08', '0o755', '1_000', '0x1F', '-0x1F', '0b11', '-.5', '1e3', '.inf', 'yes', 'no', 'on', 'True', '~', 'null', '', '=', '<<', '2025-01-30', '2025-02-30',
  '2025-01-30T10:00:00+02:00', '2025-01-30 10:00', '"10:30"', "'0755'", '"a\\u0007"', '"\\x07"', '"\\/"', '\u0007', '"\u0007"', 'a\u0085b', '\ud800', '"\ud800"', '"x\u007fy"', 'a\ufeffb', '😀', '# comment', '0755 # comment',
  '!!str 5', '!!int "5"', '!!float 5', '!!bool yes', '!!bool true', '!!null ~', '!!binary aGVsbG8=', '!!timestamp 2025-01-01', '!!timestamp x', '!x 5', '! 5', '!!js/function "function(){}"',
];
const collections = [
  '[]', '{}', '[1, 0755]', '{a: 08, b: 10:30}', '{<<: {a: 1}, b: 2}', '{<<: [{a: 1}, {a: 2, c: 3}], b: 2}', '[[Note]]', '!!set {x, y}', '!!set {x: 1}', '!!omap [a: 1]', '!!map {a: 1}', '!!seq [1:30]', '!!map [1]', '!y [1]', '[0755,\n  08]',
  '\n  - 0755\n  - b', '\n  x: 0755\n  y: 1:30', '\n  <<: *m\n  a: 5', '|\n  text\n  0755\n', '>-\n  a\n  b', 'a\n  b\n  10:30', "'a\n\n  b'", '&x 0755', '*x', '&m {a: 1, c: 08}', '*m', '&l [10:30]', '*l',
];
const keys = ['a', 'b', 'c', '0755', '493', '1:30', '90', '<<', '"<<"', 'null', '2025-01-01', '~', 'true', '"k"', "'10:30'", 'dg-publish', '__proto__', 'constructor', '"0755"'];

describe('what is foretold of js-yaml 3', () => {
  test.each(scalars)('is what gray-matter reads of %j', (scalar) => {
    expectForetold(`key: ${scalar}`);
    expectForetold(`key:\n  - ${scalar}\n  - b`);
  });

  test.each(collections.filter((one) => !one.startsWith('*')))('is what gray-matter reads of %j', (collection) => {
    expectForetold(`key: ${collection}`);
  });

  test.each([
    ['duplicate', '0755: a\n493: b', undefined],
    ['overridden', 'base: &b {a: 1}\n<<: *b\na: 2', '{a=number 2, base={a=number 1}}'],
    ['merged first', 'base: &b {a: 1}\na: 2\n<<: *b', '{a=number 2, base={a=number 1}}'],
    ['merged text', '<<: text', undefined],
    ['merged nothing', '<<: ~', undefined],
    ['nothing among what is merged', '<<: [{ a: 1 }, ~]', undefined],
    ['merged by a tab', 'a:\t10:30', '{a=number 630}'],
    ['in CRLF', 'a: 0755\r\nb: 10:30\r', '{a=number 493, b=number 630}'],
    ['of a name that all objects have', '__proto__: {a: 0755}', '{__proto__={a=number 493}}'],
    ['with a null character', 'a: x\0y', undefined],
  ])('holds for keys and values that are %s', (_title, block, expected) => {
    const prediction = predicted(block);
    expect(prediction?.kind === 'read' ? shown(prediction.values) : undefined).toBe(expected);
    expect(grayMatter(block)).toBe(expected);
  });

  test('holds for blocks of many keys', () => {
    const pair = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...scalars, ...collections)).filter(([key, value]) => !(key === '<<' && value.startsWith('!!binary')));
    const block = fc.array(pair, { minLength: 1, maxLength: 5 }).map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`).join('\n'));
    fc.assert(fc.property(block, expectForetold), { numRuns: 8000 });
  });

  test('holds for scalars of any shape', () => {
    const part = fc.constantFrom('0', '1', '7', '8', '9', '_', '.', ':', '-', '+', 'e', 'E', 'x', 'o', 'b', 'F', 'T', 'Z', ' ', '00', '12', '30', '60', '2025-01-30', '2025-13-41', 'inf', 'nan', 'a', '#', ',');
    const scalar = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('').trim());
    fc.assert(fc.property(scalar, (source) => { expectForetold(`key: ${source}`); }), { numRuns: 8000 });
  });

  test.each(frontmatterBombs)('is told in time of $name', ({ content }) => {
    predictReading(`---\n${content}---\n`, { from: 4, to: 4 + content.length }, 'js-yaml-3');
  });
});

test('what is foretold names the values without quotes, and where they stand', () => {
  const text = '---\ntime: 10:30\nlist: [08, "09"]\n0755: b\n---\n';
  const prediction = predictReading(text, { from: 4, to: text.length - 4 }, 'js-yaml-3');
  const scalarsIn = prediction?.kind === 'read' ? prediction.scalars.map(({ from, to, value }): readonly [string, ReaderValue] => [text.slice(from, to), value]) : [];
  expect(scalarsIn).toEqual([['10:30', 630], ['08', '08'], ['b', 'b']]);
});
