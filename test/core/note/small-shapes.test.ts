import { describe, expect, it } from 'vitest';
import { byteLimitMessage } from '../../../src/core/note/frontmatter-limits';
import { parseNote } from '../../../src/core/note/parse-note';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { resolveMarks } from '../../../src/core/note/resolve-marks';
import { readSourceEntry } from '../../../src/core/note/source-entry';
import { findUnreadSources } from '../../../src/core/note/unread-sources';
import { hasSafeFix } from '../../../src/core/problem/fix-safely';
import { printable } from '../../../src/core/problem/printable';

describe('the size of frontmatter', () => {
  it('is told in bytes of UTF-8, pairs as one character and halves as three bytes', () => {
    expect(byteLimitMessage('a'.repeat(65_537))).toBe('65,537 bytes, expected at most 65,536');
    expect(byteLimitMessage('é'.repeat(32_769))).toBe('65,538 bytes, expected at most 65,536');
    expect(byteLimitMessage('😀'.repeat(16_385))).toBe('65,540 bytes, expected at most 65,536');
    expect(byteLimitMessage('\u0800\udc00'.repeat(10_923))).toBe('65,538 bytes, expected at most 65,536');
    expect(byteLimitMessage('\ud800\ue000'.repeat(10_923))).toBe('65,538 bytes, expected at most 65,536');
    expect(byteLimitMessage('a'.repeat(65_536))).toBeNull();
  });
});

describe('a list of sources', () => {
  const lists = (text: string): readonly string[] => parseNote(text).citations.lists.map(({ sources }) => sources.map(({ label, url }) => `${label} ${url}`).join(', '));

  it.each([
    ['Sources:\n[1](https://a.b)  \n', ['1 https://a.b']],
    ['Sources:\n[1](https://a.b)\n[2](https://c.d)\t\n', ['1 https://a.b, 2 https://c.d']],
    ['Sources:\n[1](https://a.b) x\n', []],
    ['Sources:\n[1]https://a.b\n', []],
    ['Sources:\n1. https://a.b\n2. https://c.d\n', ['1 https://a.b, 2 https://c.d']],
    ['Sources:\n1. Buy a pen https://a.b [1]\n2. https://c.d\n', []],
    ['> Sources:\n> [1] https://a.b\n', ['1 https://a.b']],
    ['Sources:\n\n> [1] https://a.b\n', []],
    ['`x` y `z\n[1] https://a.b\n[2] https://c.d\n` w\n', []],
    ['`x` y\n[1] https://a.b\n[2] https://c.d\n', ['1 https://a.b, 2 https://c.d']],
    ['[1]: https://a.b\n[2]: https://c.d\n', ['1 https://a.b, 2 https://c.d']],
  ])('in %j is %j', (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });
});

describe('a mark that numbers a source', () => {
  const cited = (text: string): readonly string[] => resolveMarks(parseNote(text)).map(({ targets, reason }) => reason ?? targets.map(({ source }) => source.url).join(' '));

  it('cites none, and what stands before it may be meant for it', () => {
    expect(cited('One[1].\n\nSources:\n[1] https://a.b\n[2] https://a.c\n\nTwo[2].\n\n[7] https://c.d\n')).toEqual(['https://a.b', 'A single source follows, which is no list', 'The mark numbers a source and cites none']);
    expect(cited('One[1].\n\n[7] https://c.d\n\nTwo[2].\n\nSources:\n[1] https://a.b\n[2] https://a.c\n')).toEqual(['A single source follows, which is no list', 'The mark numbers a source and cites none', 'https://a.c']);
  });
});

describe('a mark on the line of a label', () => {
  const reasons = (text: string): readonly (string | null)[] => resolveMarks(parseNote(text)).map(({ reason }) => reason);
  const listed = 'A[1].\n\nCitations:\n[1] https://a.b\n[2] https://a.c\n';

  it.each<readonly [string, readonly (string | null)[]]>([
    ['**Sources:** [1] A, https://a.b, [2] B, https://a.c', ['The mark numbers a source and cites none', 'The mark numbers a source and cites none']],
    ['Sources: [1] A\n\nB[2], https://a.c', [null, null]],
    ['Sources [1] A, https://a.b', [null]],
    ['Words: [1] A, https://a.b', [null]],
    ['Sources: [1] A, https://a.b\nB[2].', ['The mark numbers a source and cites none', 'No list of sources follows']],
  ])('numbers a source where an address follows a label with its colon: %j', (line, expected) => {
    expect(reasons(`${listed}\n${line}\n`)).toEqual([null, ...expected]);
  });
});

describe('a numbered line with an address', () => {
  it.each([
    ['1. https://a.b\n', [0]],
    ['x\n2) [t](https://a.b)\n', [2]],
    ['> 3. <https://a.b>\n', [0]],
    ['1. [t](https://a.b) more\n', []],
    ['1. [t] more\n', []],
    ['1. words\n', []],
    ['1.https://a.b\n', []],
    ['12. https://a.b\n', [0]],
    ['1.  http://a.b\n', [0]],
    ['x 1. https://a.b\n', []],
    ['Sources:\n[^1]: https://a.b\n', []],
    ['Sources:\n12.  A book\n', [9]],
    ['Sources:\nx 12. A book\n', []],
    ['Sources:\n\n- A\n  https://a.b\n', [10]],
    ['Words\n- A\n  https://a.b\n', []],
    ['Sources:\n- A\nSources:\n- https://a.b\n', [22]],
    ['> [!info] Sources\n> - https://a.b\n', [18]],
    ['a [!info] Sources\n> - https://a.b\n', []],
    [`> [!info] ${'Sources '.repeat(20)}\n> - https://a.b\n`, []],
  ])('is looked for in %j', (text, expected) => {
    expect(findUnreadSources(text, [])).toEqual(expected);
  });
});

describe('an entry of a list of sources', () => {
  it.each([
    ['[a \\] b](https://x.y)', 'https://x.y', 'a \\] b'],
    ['[a \\[ b](https://x.y)', 'https://x.y', 'a \\[ b'],
    ['[a \\\\](https://x.y)', 'https://x.y', 'a \\\\'],
    ['[a [b] c](https://x.y)', 'https://x.y', 'a [b] c'],
    ['https\\://x.y/a\\_b', 'https://x.y/a_b', ''],
  ])('%j leads to %s', (entry, url, title) => {
    expect(readSourceEntry(entry)).toMatchObject({ url, title });
  });
});

describe('properties', () => {
  const values = (content: string): unknown => {
    const { frontmatter } = readFrontmatter(`---\n${content}---\n`);
    return frontmatter.kind === 'parsed' ? frontmatter.properties.map(({ value }) => value) : frontmatter.kind;
  };

  it.each<readonly [string, unknown]>([
    ['a: - x\n', 'malformed'],
    ['a: -x\n', ['-x']],
    ['a: -1\n', [-1]],
    ['a: -.5\n', [-0.5]],
    ['a: - \n', 'malformed'],
    ['a: [-x, -1]\n', [['-x', -1]]],
    ['a: x #y\n', ['x']],
    ['a: x#y\n', ['x#y']],
    ['a: My own note\n', ['My own note']],
    ['a: x:y\n', ['x:y']],
    ['a: x: y\n', 'malformed'],
    ['a: "\\n\\t\\u0041"\n', ['\n\tA']],
    ['a: "\\q"\n', 'malformed'],
    ['a:\n  - x\n  -y\n', 'malformed'],
  ])('of %j are %j', (content, expected) => {
    expect(values(content)).toEqual(expected);
  });

  it('with an anchor before a text of several lines have it in their place', () => {
    const text = '---\na: &x |\nb: !t >-\n  y\n---\n';
    const { frontmatter } = readFrontmatter(text);
    expect(frontmatter.kind === 'parsed' ? frontmatter.properties.map(({ valueRange: { from, to } }) => text.slice(from, to)) : []).toEqual(['&x |', '!t >-\n  y']);
  });
});

describe('a problem', () => {
  it('is safe to mend where one of its fixes is', () => {
    const problem = (...safe: readonly boolean[]): Parameters<typeof hasSafeFix>[0] => ({ rule: 'a', severity: 'error', from: 0, to: 1, message: 'm', fixes: safe.map((isSafe) => ({ title: 't', safe: isSafe, edits: [{ from: 0, to: 1, text: 'x' }] })) });
    expect([hasSafeFix(problem()), hasSafeFix(problem(false)), hasSafeFix(problem(true))]).toEqual([false, false, true]);
  });

  it('is said without marks that turn the direction of text', () => {
    expect(printable('a\u200eb')).toBe('a\\u200eb');
    expect(printable('a\u061cb\u2066c\u202ed')).toBe('a\\u061cb\\u2066c\\u202ed');
    expect(printable('é\u200d\u2027')).toBe('é\u200d\u2027');
  });
});
