import { Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownCode, markdownText } from '../../../src/core/problem/markdown-text';

/** What stands in a paragraph of Markdown: the kinds of its parts, and their text put together. */
function readParagraph(markdown: string): { readonly kinds: ReadonlySet<string>; readonly text: string } {
  const kinds = new Set<string>();
  let text = '';
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (!event.entering) continue;
    kinds.add(event.node.type);
    text += event.node.literal ?? '';
  }
  return { kinds, text };
}

describe('text as Markdown', () => {
  it.each([
    ['Unexpected `[^1]` in a heading', 'Unexpected `[^1]` in a heading'],
    ['a [link](https://evil.example) and ![image](x)', 'a \\[link\\](https\\://evil.example) and !\\[image\\](x)'],
    ['[[Private]] #tag %%hidden%% ==mark== $x$', '\\[\\[Private\\]\\] \\#tag \\%\\%hidden\\%\\% \\=\\=mark\\=\\= \\$x\\$'],
    ['<script>&amp;</script>', '\\<script\\>\\&amp;\\</script\\>'],
    ['__init__ and *a*', '\\_\\_init\\_\\_ and \\*a\\*'],
    ['an unclosed ` tick', 'an unclosed \\` tick'],
    ['`` a ` b `` then `c`', '`` a ` b `` then `c`'],
    ['`` two and ` one', '\\`\\` two and \\` one'],
    ['a\nb', 'a\\\\nb'],
    ['`a\nb`', '`a\\nb`'],
  ])('%j becomes %j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  it('shows the same characters, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab \\*_[]()<>#$%~=|&^@!{}\'"-+.:/')), maxLength: 40 });
    fc.assert(
      fc.property(text, (body) => {
        expect(readParagraph(`a ${markdownText(body)} b`)).toEqual({ kinds: new Set(['document', 'paragraph', 'text']), text: `a ${body} b` });
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back-ticks as Markdown does', () => {
    const text = fc.string({ unit: fc.constantFrom('`', '``', '```', 'a', ' ', '\\'), maxLength: 20 });
    const withoutTicks = (shown: string): string => shown.replaceAll('`', '').replaceAll(' ', '');
    fc.assert(
      fc.property(text, (body) => {
        expect(withoutTicks(readParagraph(markdownText(`x${body}x`)).text)).toBe(withoutTicks(`x${body}x`));
      }),
      { numRuns: 2000 },
    );
  });

  it('survives two hundred thousand back-ticks', () => {
    const ticks = Array.from({ length: 600 }, (_, index) => '`'.repeat(index)).join('a');
    expect(markdownText(ticks + '`'.repeat(200_000)).length).toBeGreaterThan(0);
  });
});

describe('code as Markdown', () => {
  it.each([
    ['footnote-in-heading', '`footnote-in-heading`'],
    ['a ` b', '`` a ` b ``'],
    ['`` ``` ', '```` `` ```  ````'],
    [' a', '`  a `'],
    ['a\nb', '`a\\nb`'],
  ])('%j becomes %j', (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });
});
