import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { neutralMarkdown } from '../../../src/core/simplify/neutral-markdown';

describe('neutral Markdown', () => {
  it.each([
    ['Plain text, with "quotes" - and 50% of it.', 'Plain text, with "quotes" - and 50% of it.'],
    ['two\n\nlines  and\tblanks ', 'two lines and blanks'],
    ['# Not a heading', '\\# Not a heading'],
    ['> Not a quote', '\\> Not a quote'],
    ['- Not an item', '\\- Not an item'],
    ['+ Not an item', '\\+ Not an item'],
    ['* Not an item', '\\* Not an item'],
    ['-5 degrees', '-5 degrees'],
    ['1. Not an item', '1\\. Not an item'],
    ['2) Not an item', '2\\) Not an item'],
    ['1.5 is a number', '1.5 is a number'],
    ['--- Not a rule', '\\--- Not a rule'],
    ['See [[this]], [1] and [^2]', 'See \\[\\[this]], \\[1] and \\[^2]'],
    ['Costs $5', 'Costs $5'],
    ['From $5 to $6', 'From \\$5 to \\$6'],
    ['C# and #1 and #tag', 'C# and \\#1 and \\#tag'],
    ['snake_case and _this_', 'snake_case and \\_this\\_'],
    ['a * b, `code`, <b>, ~~x~~, ==y==', 'a \\* b, \\`code\\`, \\<b>, \\~\\~x\\~\\~, \\=\\=y\\=\\='],
    ['AT&T and &amp;', 'AT&T and \\&amp;'],
    ['The end ^id', 'The end \\^id'],
    ['back\\slash', 'back\\\\slash'],
  ])('of %s', (text, markdown) => {
    expect(neutralMarkdown(text)).toBe(markdown);
  });

  it('is one paragraph without marks, whatever the text', () => {
    const pieces = fc.constantFrom('#', '# ', '> ', '- ', '1. ', '[', ']', '[[', '^', ' ^', '$', '*', '_', '`', '~', '=', '<b', '>', '!', '|', '\\', '&amp;', 'word', 'A', ' ', '.', ':', '\n', '---', '1');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const markdown = neutralMarkdown(parts.join(''));
        const note = parseNote(`# Title\n\n${markdown}\n`);
        expect(note.blocks.map(({ kind }) => kind)).toEqual(markdown === '' ? ['heading'] : ['heading', 'paragraph']);
        expect([note.links, note.embeds, note.tags, note.blockIds, note.protectedRanges, note.citations.marks].flat()).toEqual([]);
        expect([note.footnotes.undefinedReferences, note.footnotes.inline].flat()).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
