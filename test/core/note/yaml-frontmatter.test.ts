import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';

/** The values of a block, or its kind where it was not read. */
function values(content: string): unknown {
  const { frontmatter } = readFrontmatter(`---\n${content}\n---\n`);
  return frontmatter.kind === 'parsed' ? frontmatter.properties.map(({ key, value }) => [key, value]) : frontmatter.kind;
}

describe('values are read as by YAML 1.2', () => {
  it.each([
    ['2025-01-30', '2025-01-30'],
    ['2025-01-30T10:00:00+02:00', '2025-01-30T10:00:00+02:00'],
    ['2025-01-30 10:00', '2025-01-30 10:00'],
    ['2025-02-30', '2025-02-30'],
    ['0755', 755],
    ['0o755', 493],
    ['0o8', '0o8'],
    ['08', 8],
    ['0b11', '0b11'],
    ['12:30:45', '12:30:45'],
    ['1:30', '1:30'],
    ['1_000', '1_000'],
    ['0xFF', 255],
    ['0xG', '0xG'],
    ['+5', 5],
    ['-5', -5],
    ['1.0', 1],
    ['1.10', 1.1],
    ['1.', 1],
    ['.5', 0.5],
    ['.', '.'],
    ['1e3', 1000],
    ['1.5E-1', 0.15],
    ['1e', '1e'],
    ['12345678901234567890', 12345678901234567000],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['off', 'off'],
    ['y', 'y'],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['tRUE', 'tRUE'],
    ['False', false],
    ['null', null],
    ['Null', null],
    ['NULL', null],
    ['~', null],
    ['', null],
    ['.nan', NaN],
    ['.NaN', NaN],
    ['NaN', 'NaN'],
    ['.inf', Infinity],
    ['-.INF', -Infinity],
    ['.iNf', '.iNf'],
    ['<<', '<<'],
    ['https://a.b/c#d', 'https://a.b/c#d'],
    ['#foo', null],
    ['[[Note]]', [['Note']]],
    ['"[[Note]]"', '[[Note]]'],
    ["'0755'", '0755'],
    ['"true"', 'true'],
    ['[yes, 1, ~, "x"]', ['yes', 1, null, 'x']],
    ['{x: 1}', new Map([['x', 1]])],
    ['!custom bar', 'bar'],
    ['!x', ''],
    ['!!str 1', '1'],
    ['!!timestamp 2025-01-01', '2025-01-01'],
    ['!!binary aGVsbG8=', 'aGVsbG8='],
    ['!!set {x, y}', new Map([['x', null], ['y', null]])],
    ['!!omap [x: 1]', [new Map([['x', 1]])]],
    ['"x\\0y"', 'x\0y'],
    ['x\0y', 'x\0y'],
    ['x\u0007y', 'x\u0007y'],
    ['x\ud800y', 'x\ud800y'],
    ['😀', '😀'],
    ['x\u0085y', 'x\u0085y'],
    ['x\u2028y', 'x\u2028y'],
    ['\tb', 'b'],
    ['b\t', 'b'],
    ['[[Note', 'malformed'],
    ['A: b', 'malformed'],
    ['@me', 'malformed'],
    ['`x`', 'malformed'],
    ['%x', 'malformed'],
    ['*x', 'malformed'],
  ])('`a: %s` is %j', (written, expected) => {
    expect(values(`a: ${written}`)).toEqual(expected === 'malformed' ? expected : [['a', expected]]);
    // The same value behind a line that only the full reader takes.
    expect(values(`"q": 1\na: ${written}`)).toEqual(expected === 'malformed' ? expected : [['q', 1], ['a', expected]]);
  });

  it.each<readonly [string, unknown]>([
    ['a: 1\na: 2', 'malformed'],
    ['dg-publish: true\nb: 1\ndg-publish: false', 'malformed'],
    ['a:\n\tb: 1', 'malformed'],
    ['1: a', [['1', 'a']]],
    ['true: a', [['true', 'a']]],
    ['null: a', [['', 'a']]],
    ['2025-01-01: x', [['2025-01-01', 'x']]],
    ['[a, b]: c', [['[a, b]', 'c']]],
    ['{a: b}: c', [['{a: b}', 'c']]],
    ['a: {{date}}', [['a', new Map([['{date}', null]])]]],
    ['a: &x k\n*x : v', [['a', 'k'], ['k', 'v']]],
    ['? &x [k]\n: *x', [['[k]', ['k']]]],
    ['? &x [*x]\n: v', 'malformed'],
    ['__proto__: {polluted: 1}\na: 1', [['__proto__', new Map([['polluted', 1]])], ['a', 1]]],
    ['"__proto__": 5', [['__proto__', 5]]],
    ['b: &x {x: 1}\nc:\n  <<: *x\n  y: 2', [['b', new Map([['x', 1]])], ['c', new Map<string, unknown>([['<<', new Map([['x', 1]])], ['y', 2]])]]],
    ['<<: hello', [['<<', 'hello']]],
    ['a: *nope', 'malformed'],
    ['a: &a [*a]', 'malformed'],
    ['a: &x 1\nb: *x\nc: &x 2\nd: *x', [['a', 1], ['b', 1], ['c', 2], ['d', 2]]],
    ['{"dg-publish":true,"title":"x: y","tags":["a","b"]}', [['dg-publish', true], ['title', 'x: y'], ['tags', ['a', 'b']]]],
    ['{"a": 1,}', [['a', 1]]],
    ['{"a":1,"a":2}', 'malformed'],
    ['tags:\n  - #foo', [['tags', [null]]]],
    ['a: 1\n...\nb: 2', 'malformed'],
    ['\u00a0b: 1', [['\u00a0b', 1]]],
    ['\u200ba: 1', [['\u200ba', 1]]],
    ['a: 1\n\ufeffb: 2', [['a', 1], ['\ufeffb', 2]]],
    ['a: 1\rb: 2', [['a', 1], ['b', 2]]],
    ['a: 1\r\nb: 2', [['a', 1], ['b', 2]]],
    ['a: >-\n  x\n  y\r\nb: |\r\n  z\r\n', [['a', 'x y'], ['b', 'z\n']]],
    ['a:\n  - b: 1\n    c: 2\n  - d', [['a', [new Map([['b', 1], ['c', 2]]), 'd']]]],
  ])('%j', (content, expected) => {
    expect(values(content)).toEqual(expected);
  });

  it('never reaches a prototype', () => {
    values('__proto__: {polluted: 1}\n"q": {"__proto__": {"polluted": 1}}');
    values('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
