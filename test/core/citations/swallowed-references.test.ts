import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swallowedReferences } from '../../../src/core/citations/swallowed-references';
import { parseNote } from '../../../src/core/note/parse-note';
import '../../support/fuzzing';
import { siteReferences } from '../../support/markdown-it-oracle';

const definition = '\n\n[^1]: S\n';

function swallowed(text: string, dialect: 'gfm' | 'markdown-it'): readonly number[] {
  return swallowedReferences(parseNote(text + definition), dialect).map(({ from }) => from);
}

describe('A reference is read as a part of the address in front of it', () => {
  // What remark-gfm 4.0.1 and markdown-it 14 with linkify made of each, in the order of the columns.
  const cases: readonly (readonly [string, boolean, boolean])[] = [
    ['https://a.org/x[^1]', true, true],
    ['https://a.org[^1]', true, false],
    ['https://a.org.[^1]', true, false],
    ['https://a.org/[^1]', true, true],
    ['https://a.org:80[^1]', true, false],
    ['https://a.org:80/x[^1]', true, true],
    ['https://a.org?q[^1]', true, true],
    ['https://a.org#q[^1]', true, true],
    ['https://u:p@a.org/x[^1]', true, true],
    ['http://localhost/x[^1]', true, true],
    ['HTTPS://A.org/x[^1]', true, true],
    ['https://münchen.de/ä[^1]', true, true],
    ['https://a_b.org/x[^1]', false, false],
    ['https://a.b_c.org/x[^1]', false, false],
    ['https://a.org_[^1]', false, false],
    ['https://-a.org/x[^1]', false, false],
    ['https:///x[^1]', false, false],
    ['-https://a.org/x[^1]', true, false],
    ['https://a.org/x.[^1]', true, true],
    ['https://a.org/x..[^1]', true, false],
    ['https://a.org/x...y[^1]', true, true],
    ['https://a.org/x..(y)[^1]', true, false],
    ['https://a.org/x,[^1]', true, true],
    ['https://a.org/x;[^1]', true, true],
    ['https://a.org/x![^1]', true, true],
    ['https://a.org/x!![^1]', true, true],
    ['https://a.org/x?[^1]', true, true],
    ['https://a.org/x??[^1]', true, false],
    ['https://a.org/x-[^1]', true, true],
    ['https://a.org/x—[^1]', true, true],
    ['https://a.org/x”[^1]', true, true],
    ['https://a.org/x"[^1]', true, false],
    ["https://a.org/x'[^1]", true, false],
    ["https://a.org/x'y[^1]", true, true],
    ["https://a.org/'x'[^1]", true, true],
    ['"https://a.org/x"[^1]', true, false],
    ['https://a.org/x*[^1]', true, true],
    ['**https://a.org/x**[^1]', true, true],
    ['https://a.org/x_(y)[^1]', true, true],
    ['(https://a.org/x)[^1]', true, false],
    ['(https://a.org/x).[^1]', true, false],
    ['(https://a.org/x[^1])', true, true],
    ['https://a.org/x(y[^1]', true, false],
    ['https://a.org/x([^1])', true, true],
    ['https://a.org/x{[^1]}', true, true],
    ['https://a.org/x}[^1]', true, false],
    ['https://a.org/x[y][^1]', false, true],
    ['https://a.org/x[y[^1]', true, true],
    ['https://a.org/x][^1]', false, false],
    ['https://a.org/x.][^1]', false, false],
    ['[https://a.org/x][^1]', false, false],
    ['[see https://a.org/x[^1] so]', false, true],
    ['[ ] https://a.org/x[^1]', true, true],
    ['\\[ https://a.org/x[^1]', true, true],
    ['`[` https://a.org/x[^1]', true, true],
    ['https://a.org/x<b>[^1]</b>', false, false],
    ['<https://a.org/x>[^1]', false, false],
    ['`https://a.org/x`[^1]', false, false],
    ['[t](https://a.org/x)[^1]', false, false],
    ['https://a.org/x [^1]', false, false],
    ['https://a.org/x so[^1]', false, false],
    ['xhttps://a.org/x[^1]', false, false],
  ];

  it.each(cases)('%j: with GFM %j, with markdown-it %j', (text, gfm, markdownIt) => {
    const at = 4 + text.indexOf('[^1]');
    expect(swallowed(`See ${text} so.`, 'gfm')).toEqual(gfm ? [at] : []);
    expect(swallowed(`See ${text} so.`, 'markdown-it')).toEqual(markdownIt ? [at] : []);
    expect(siteReferences(`See ${text} so.${definition}`)).toEqual(markdownIt ? [] : ['1: S']);
  });

  it('in a table only within one cell', () => {
    expect(swallowed('| a | b |\n| - | - |\n|https://a.org/x|[^1]|', 'gfm')).toEqual([]);
    expect(swallowed('| a | b |\n| - | - |\n|https://a.org/x|[^1]|', 'markdown-it')).toEqual([]);
    expect(swallowed('| a | b |\n| - | - |\n|https://a.org/x[^1]|c|', 'gfm')).toEqual([36]);
  });

  it('and the first of several is named, once for each address', () => {
    expect(swallowed('See https://a.org/x[^1][^1].[^1] and https://b.org/x[^1].', 'gfm')).toEqual([19, 52]);
  });

  it('in each block by its own brackets', () => {
    expect(swallowed('A [ bracket\n\nhttps://a.org/x[^1]', 'gfm')).toEqual([28]);
    expect(swallowed('A ] bracket [ and\nhttps://a.org/x[^1]', 'gfm')).toEqual([]);
  });
});

const piece = fc.constantFrom('x', 'y', '.', ',', ';', '!', '?', ':', '-', '*', '"', "'", '(', ')', '{', '}', '/', '_', '~', '%', '&', '=', '#', '…', 'ä', '7', '@');
const numRuns = Number(process.env['FUZZ_CASES'] ?? 2000);

describe('What stands between the address and the reference', () => {
  it('counts as markdown-it reads it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), fc.array(piece, { maxLength: 3 }), (before, behind) => {
        const text = `See https://a.org/${before.join('')}[^1]${behind.join('')} so.`;
        const { references } = parseNote(text + definition).footnotes;
        // In front of a parenthesis the site makes a link of it.
        fc.pre(references.length === 1 && behind[0] !== '(');
        expect([text, swallowed(text, 'markdown-it').length]).toEqual([text, siteReferences(text + definition).length === 0 ? 1 : 0]);
      }),
      { numRuns },
    );
  });

  it('is read in a time that grows with the note', () => {
    expect(swallowed(`${"https://a.org/'x".repeat(60_000)}[^1]`, 'markdown-it')).toHaveLength(1);
    expect(swallowed('https://a.org/x([^1]'.repeat(50_000), 'markdown-it')).toEqual([]);
    expect(swallowed(`[${'https://a.org/x[^1] '.repeat(50_000)}`, 'gfm')).toEqual([]);
  });
});
