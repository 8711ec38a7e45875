import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSimpleYaml } from '../../../src/core/note/simple-yaml';
import { readYamlFrontmatter } from '../../../src/core/note/yaml-frontmatter';

const plain = fc.constantFrom(
  ...['yes', 'No', 'on', 'y', 'true', 'True', 'TRUE', 'tRue', 'false', 'FALSE', 'null', 'Null', 'NULL', 'nULL', '~', '0', '-0', '+1', '0755', '0o17', '0o8', '0x1F', '0xg'],
  ...['1_000', '1.10', '1.', '.5', '-.5', '+.5e3', '1e3', '1E-3', '1e', '.inf', '-.INF', '+.Inf', '.iNf', '.nan', '.NaN', '-.nan', '12345678901234567890', '2025-01-30'],
  ...['2025-01-30T10:00:00+02:00', '12:30', '12:30:45', 'My note', "it's", 'a "b" c', 'https://a.b/c#d', 'a:b', 'a#b', 'a # b', 'a: b', 'a:', '#a', '[[Note]]', '![x](y)', '@me', '`x`', '%x'],
  ...['-', '- a', '-a', '-1', '?', '? a', '?a', ':a', ':', '&a b', '*a', '!t', '|', '>', '> a', '|-', '{a: b}', '{}', 'a, b', 'a]b', 'a{b}c', '...', '---', '-- x', '<<', '=', '^x', '$1', '(a)', '/x/'],
  ...['é', '日本', '😀 x', '\u2028', '\u00a0x', '\u0085', '\ufeffx', '\u0007', 'a\tb', '\ta', 'a\t', 'x ', ' x', ''],
);
const quoted = fc.constantFrom(
  ...["'a'", "''", "'it''s'", "'a' # c", "'a'b", "'a' b", "'a", "'[[N]]'", "'a: b'", '"a"', '""', '"a\\"b"', '"a\\\\"', '"a\\nb"', '"\\x41"', '"a\\|b"', '"a" # c', '"a"#c', '"a" b'],
  ...['"a', '"[[Note|x]]"', '"\\u0041"', '"a\\/b\\t"', '"2025"', "'true'", '"a":b', "'a': b", '"a\tb"', '"a\\'],
);
const item = fc.oneof(plain, quoted);
const flow = fc
  .tuple(fc.array(item, { maxLength: 4 }), fc.constantFrom(',', ', ', ' ,', ',  '), fc.constantFrom('', ' '), fc.constantFrom('', '', ' ', ' # c', '# c', ' x', ','))
  .map(([items, separator, pad, tail]) => `[${pad}${items.join(separator)}${pad}]${tail}`);
const value = fc.oneof({ weight: 3, arbitrary: item }, { weight: 1, arbitrary: flow });
const tail = fc.constantFrom('', '', '', '', ' ', '  # comment', ' #', '#x');
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('title', 'tags', 'dg-publish', 'a', 'b', 'c d', 'é', 'x1', 'Date/Time', 'v1.0', '__proto__', 'constructor') },
  { weight: 1, arbitrary: fc.constantFrom('1', 'true', '~', 'null', '0x10', '1.50', '"q"', "'q'", '- a', 'a:b', 'a #b', 'a ', ' a', '', '?', '[a]', '<<', '2025-01-01', 'x'.repeat(250)) },
);
const colon = fc.constantFrom(':', ': ', ': ', ': ', ':  ', ' : ', ':\t');
const property = fc.tuple(key, colon, value, tail).map((parts) => [parts.join('')]);
const list = fc
  .tuple(key, fc.constantFrom(':', ': ', ': # why'), fc.constantFrom('', '  ', '    '), fc.array(fc.tuple(fc.constantFrom('- ', '- ', '-  ', '-', '- - '), item, tail), { minLength: 1, maxLength: 3 }))
  .map(([name, mark, indent, items]) => [name + mark, ...items.map((parts) => indent + parts.join(''))]);
const other = fc.constantFrom([''], ['   '], ['# comment'], ['  # comment'], ['\t'], ['  more'], ['- item'], ['text'], ['  - deep'], ['...'], ['a: |', '  text'], ['  b: c'], ['#']);
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const block = fc
  .tuple(fc.array(fc.oneof({ weight: 6, arbitrary: property }, { weight: 3, arbitrary: list }, { weight: 2, arbitrary: other }), { maxLength: 5 }), fc.array(ending, { minLength: 1, maxLength: 3 }))
  .map(([lines, endings]) => lines.flat().map((line, index) => line + (endings[index % endings.length] ?? '\n')).join(''));

/** Compares the two readers on a block that stands behind a fence; says whether the simple one took it. */
function expectEqualReadings(content: string): boolean {
  const text = `---\n${content}---\n`;
  const simple = readSimpleYaml(text, 4, 4 + content.length);
  if (simple === null) return false;
  expect(readYamlFrontmatter(text, 4, 4 + content.length)).toEqual({ kind: 'parsed', properties: simple });
  return true;
}

describe('readSimpleYaml', () => {
  it.each<readonly [string, unknown]>([
    ['a: My own note\n', ['My own note']],
    ['a: x#y\n', ['x#y']],
    ['a: x # y\n', ['x']],
    ['a: https://a.b:80/c\n', ['https://a.b:80/c']],
    ['a: "x\\"y\\\\\\n"\n', ['x"y\\\n']],
    ['a: []\n', [[]]],
    ['a: [ ]\nb: [x y, 2]\n', [[], ['x y', 2]]],
    ['a:\n- x\n-\n- y\n', [['x', null, 'y']]],
    ['a:\n  - x\n  - y\n', [['x', 'y']]],
    ['a:\n  - x\n - y\n', null],
    ['a:\n  -x\n', null],
  ])('spares most notes the full reader: of %j it gives %j', (content, expected) => {
    const properties = readSimpleYaml(content, 0, content.length);
    expect(properties === null ? null : properties.map(({ value: read }) => read)).toEqual(expected);
  });

  it('reads a last line that nothing ends', () => {
    expect(readSimpleYaml('a: b', 0, 4)).toEqual([{ key: 'a', value: 'b', keyRange: { from: 0, to: 1 }, valueRange: { from: 3, to: 4 }, from: 0, to: 4 }]);
  });

  it('gives the very properties, values and ranges of the full reader, or leaves the block to it', () => {
    let taken = 0;
    fc.assert(
      fc.property(block, (content) => {
        if (expectEqualReadings(content)) taken++;
      }),
      { numRuns: 20_000 },
    );
    expect(taken).toBeGreaterThan(2_000);
  });

  it('gives the very value of the full reader for each single value', () => {
    let taken = 0;
    fc.assert(
      fc.property(value, tail, fc.constantFrom('a: ', 'a:\n- ', 'a:\n  - '), (written, end, before) => {
        if (expectEqualReadings(`${before}${written}${end}\n`)) taken++;
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(3_000);
  });
});
