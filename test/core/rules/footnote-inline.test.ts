import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { fixSafely } from '../../../src/core/problem/fix-safely';
import { footnoteInline } from '../../../src/core/rules/footnote-inline';
import type { TextRange } from '../../../src/core/text/text-range';
import '../../support/fuzzing';
import { readWithMicromark } from '../../support/micromark-oracle';
import { applied, check, checkAll } from './rule-context';

const quartz = { publisher: 'quartz' };

function fixed(text: string): string {
  return fixSafely(text, (given) => check(footnoteInline, given, quartz)).text;
}

/** What the footnotes of a note say, inline or not, in the order of the text: without blanks, and without others in them that were inline once or are. */
function said(text: string): readonly string[] {
  const { references, definitions, inline } = parseNote(text).footnotes;
  const others = [...inline, ...references.filter(({ label }) => label.startsWith('note'))].sort((one, other) => one.from - other.from);
  const saidIn = ({ from, to }: TextRange): string => {
    let [rest, at] = ['', from];
    for (const other of others) {
      if (other.from < at || other.to > to) continue;
      rest += text.slice(at, other.from);
      at = other.to;
    }
    return (rest + text.slice(at, to)).replaceAll(/\s/gu, '');
  };
  const contents = new Map(definitions.map(({ identifier, content }) => [identifier, saidIn(content)]));
  const all = [...inline.map(({ from, content }) => ({ from, says: saidIn(content) })), ...references.map(({ from, identifier }) => ({ from, says: contents.get(identifier) }))];
  return all.sort((one, other) => one.from - other.from).map(({ says }) => says ?? '');
}

describe('footnote-inline', () => {
  it.each<readonly [string, string]>([
    ['A^[b c]\n', 'A[^note]\n\n[^note]: b c\n'],
    ['A^[b c]', 'A[^note]\n\n[^note]: b c'],
    ['A^[b].\r\n\r\nC^[d]\r\n', 'A[^note].\r\n\r\nC[^note-2]\r\n\r\n[^note]: b\r\n[^note-2]: d\r\n'],
    ['- A^[b]\n- C^[ d ]\n', '- A[^note]\n- C[^note-2]\n\n[^note]: b\n[^note-2]: d\n'],
    ['> [!note] T\n> A^[b]\n', '> [!note] T\n> A[^note]\n\n[^note]: b\n'],
    ['| a^[b] |\n| - |\n| c |\n', '| a[^note] |\n| - |\n| c |\n\n[^note]: b\n'],
    ['A[^note] b^[c]\n\n[^note]: d\n\nEnd\n', 'A[^note] b[^note-2]\n\n[^note]: d\n[^note-2]: c\n\nEnd\n'],
    ['A^[See [[Note|n]] and `x]`] b\n', 'A[^note] b\n\n[^note]: See [[Note|n]] and `x]`\n'],
    ['A^[<https://example.org/a>]\n', 'A[^note]\n\n[^note]: <https://example.org/a>\n'],
    ['A^[https://example.org/a]\n', 'A[^note]\n\n[^note]: https://example.org/a\n'],
    ['See (https://example.org/a)^[b]\n', 'See (https://example.org/a) [^note]\n\n[^note]: b\n'],
    ['A^[2024 was dry] and[^1]\n\n[^1]: B^[c]\n', 'A[^note] and[^1]\n\n[^1]: B[^note-2]\n[^note]: 2024 was dry\n[^note-2]: c\n'],
  ])('%j becomes %j', (text, expected) => {
    expect(fixed(text)).toBe(expected);
    expect(said(expected)).toEqual(said(text));
    expect(readWithMicromark(text).references.length).toBeLessThan(readWithMicromark(expected).references.length);
  });

  it.each([
    ['in a table, with a bar in it', '| A^[b \\| c] |\n| - |\n'],
    ['of several lines', 'A^[b\nc]\n'],
    ['with a footnote in it', 'A^[b [^1]]\n\n[^1]: c\n'],
    ['with another in it', 'A^[b ^[c]]\n'],
    ['in a heading', '# A^[b]\n\nc\n'],
    ['that would begin a list', 'A^[1. b]\n'],
    ['that would begin a quote', 'A^[> b]\n'],
    ['that would be a block of HTML', 'A^[<div>b</div>]\n'],
    ['that would be a link', 'A^[b](c)\n'],
    ['that would be an image', 'A!^[b]\n'],
    ['in a note whose end is code', 'A^[b]\n\n```\nc\n'],
    ['in a note whose end is a comment', 'A^[b]\n\n%%\nc\n'],
  ])('is told and left alone: one %s', (_title, text) => {
    expect(check(footnoteInline, text, quartz).map(({ fixes }) => fixes)).toEqual(check(footnoteInline, text, quartz).map(() => []));
    expect(check(footnoteInline, text, quartz).length).toBeGreaterThan(0);
  });

  it.each<readonly [string, number]>([['digital-garden', 0], ['obsidian-publish', 0], ['enveloppe', 0], ['quartz', 1], ['quartz-explicit', 1], ['quartz-syncer', 1], ['flowershow', 1]])('for %s: %i', (publisher, count) => {
    expect(check(footnoteInline, 'A^[b]\n', { publisher })).toHaveLength(count);
  });

  it('leaves slips to their rule', () => {
    const found = checkAll('A^[1], B^[2 or so], C^[x].\n\n[^x]: d\n', quartz).map(({ rule, from }) => `${rule} ${String(from)}`);
    expect(found.filter((one) => /^footnote-(?:inline|caret)/u.test(one))).toEqual(['footnote-caret-slip 1', 'footnote-inline 8', 'footnote-caret-slip 21']);
  });

  it('leaves a slip to its rule in whatever case it is written', () => {
    const text = 'A^[X], b^[x].\n\n[^x]: d\n';
    expect(check(footnoteInline, text, quartz)).toEqual([]);
    expect(fixed(text)).toBe(text);
  });

  it('mends all at once, however many there are, and slips not', () => {
    const text = `${'a^[b c] '.repeat(300)}d^[1]\n`;
    expect(check(footnoteInline, fixed(text), quartz)).toEqual([]);
    expect(fixed(text).slice(0, 30)).toBe('a[^note] a[^note-2] a[^note-3]');
    expect(fixed(text)).toContain('a[^note-300] d^[1]\n\n[^note]: b c\n');
    expect(check(footnoteInline, 'a^[b], c^[d]\n', quartz).map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      ['Give all 2 inline footnotes definitions', 'Give the footnote a definition'],
      ['Give the footnote a definition'],
    ]);
  });

  it('takes no time to speak of for many, nor in one another', () => {
    expect(check(footnoteInline, 'a^[b c] '.repeat(20_000), quartz)).toHaveLength(20_000);
    const [first] = check(footnoteInline, 'a^[b c] '.repeat(20_000), quartz);
    expect(first?.fixes.map(({ title, edits }) => [title, edits.length])).toEqual([['Give all 20000 inline footnotes definitions', 20_001], ['Give the footnote a definition', 2]]);
    expect(check(footnoteInline, `${'a^['.repeat(2_000)}b${']'.repeat(2_000)}`, quartz).flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  const content = fc.constantFrom('b', 'b c', '[t](https://e.org)', 'https://e.org', '[[N]]', '`c`', '- d', '1. d', '# d', '> d', '[x]: y', '[^1]', '^[e]', '*f*', '$g$', '%%h%%', '| i', '"j"', '12', '[ ] k', '<b>l</b>', '```', '\\]', '#m', ' n ');
  const line = fc.oneof(
    fc.tuple(fc.constantFrom('A', '- A', '> A', '> [!note] A', '| A', '# A', 'https://e.org/a', '1. A', '[^2]: A', '    A', '`A', '$A', 'A!', 'A\\', '**A**', '[A]'), content, fc.constantFrom('', '.', '(c)', '[c]', ': d', ' ^id', '^[z]', '**')).map(([before, inside, after]) => `${before}^[${inside}]${after}`),
    fc.constantFrom('', '', 'B[^1] and[^note].', '[^1]: One', '[^note]: Two', '```', '%%', '$$', '<div>', '---', '| - |', '[x]: https://e.org'),
  );

  it('says as before what it said, and is done at once', () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('\n', '\r\n'), (lines, ending) => {
        const text = lines.join(ending);
        for (const { fixes } of check(footnoteInline, text, quartz)) {
          for (const { title, edits } of fixes) {
            mended++;
            const after = applied(text, edits);
            expect([text, said(after)]).toEqual([text, said(text)]);
            const count = Number(/^Give all (\d+) /u.exec(title)?.[1] ?? 1);
            expect(check(footnoteInline, after, quartz)).toHaveLength(check(footnoteInline, text, quartz).length - count);
          }
        }
        expect(said(fixed(text))).toEqual(said(text));
      }),
      { numRuns: Number(process.env['FUZZ_CASES'] ?? 2000) },
    );
    expect(mended).toBeGreaterThan(Number(process.env['FUZZ_CASES'] ?? 2000) / 10);
  });
});
