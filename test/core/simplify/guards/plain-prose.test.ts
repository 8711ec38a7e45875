import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainProse } from '../../../../src/core/simplify/guards/plain-prose';

describe('the plain prose of an answer', () => {
  it.each<[answer: string, text: string, hadMarkup: boolean]>([
    ['The cat sat. It slept.', 'The cat sat. It slept.', false],
    ['  Two\nlines\n\nand a paragraph ', 'Two lines and a paragraph', false],
    ['It is **bold** and _thin_.', 'It is bold and thin.', false],
    ['See [the page](https://evil.example/?q=1).', 'See the page.', true],
    ['![pixel](https://evil.example/a.png) Text', 'Text', true],
    ['![[Secret]] Text [[Notes/Other|alias]] and [[Notes/Plain]].', 'Text alias and Plain.', true],
    ['Go to https://evil.example/x now.', 'Go to now.', true],
    ['Go to www.evil.example/x now.', 'Go to now.', true],
    ['Mail me@evil.example now.', 'Mail now.', true],
    ['<b>Bold</b> and <img src=x onerror=alert(1)> text', 'Bold and text', true],
    ['<script>alert(1)</script>\n\nText', 'Text', true],
    ['# Simplify\n\nThe text.', 'The text.', true],
    ['# Only a heading', 'Only a heading', true],
    ['- One thing\n- Another thing.', 'One thing. Another thing.', false],
    ['- ![pixel](https://evil.example/a.png)\n- One thing', 'One thing.', true],
    ['Text [1].\nCitations:\n[1] https://a.org\n', 'Text.', true],
    ['1. First\n2. Second', 'First. Second.', false],
    ['> Quoted text', 'Quoted text', false],
    ['```\nThe cat sat.\n```', 'The cat sat.', false],
    ['```dataviewjs\ndv.pages()\n```\n\nText', 'Text', true],
    ['Text `= dv.current()` and `$= x`.', 'Text = dv.current() and x.', true],
    ['Text <% tp.file.title %> more', 'Text tp.file.title more', true],
    ['Today is {{date}}.', 'Today is date.', true],
    ['Text %%hidden%% more', 'Text more', true],
    ['Text %% more', 'Text more', true],
    ['It is so.[^1]\n\n[^1]: https://evil.example', 'It is so.', true],
    ['It is so.^[an aside] Yes.', 'It is so. Yes.', true],
    ['It is so [1].', 'It is so.', true],
    ['The end. ^block-id', 'The end.', true],
    ['---\ntitle: x\n---\nText', 'Text', true],
    ['key:: value', 'key: value', true],
    ['| a | b |\n| - | - |\n| 1 | 2 |\n\nText', 'Text', true],
    ['Here is a summary of the note:\n\nThe cat sat.', 'The cat sat.', false],
    ['Sure! Here is the summary.\n\nThe cat sat.', 'The cat sat.', false],
    ['Summary:\nThe cat sat.', 'The cat sat.', false],
    ['Here is where it stands.', 'Here is where it stands.', false],
    ['\\[a\\](https://evil.example) b', 'a b', true],
    ['&lt;img src=x&gt; text', 'text', true],
    ['&amp;lt;b&amp;gt;x', 'x', true],
    ['a\u202eb\u200bc\u0007d', 'abcd', false],
    ['日本です。\n\nそうです。', '日本です。そうです。', false],
    ['- 一つ\n- 二つ', '一つ。二つ。', false],
    ['', '', false],
    ['```\n\n```', '', false],
  ])('of %j', (answer, text, hadMarkup) => {
    expect(plainProse(answer)).toEqual({ text, hadMarkup });
  });

  it('is its own plain prose', () => {
    const piece = fc.constantFrom('a', ' ', '\n', '\n\n', '*', '_', '`', '[', ']', '(', ')', '!', '<', '>', '&amp;', '&lt;', '\\', '%', '%%', '{{', '}', '#', '- ', '1. ', '^', ':', '::', '$', '=', '~', '|', 'http://a.b', '\u202e', '。', '---\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (answer) => {
      const { text } = plainProse(answer);
      expect(plainProse(text)).toEqual({ text, hadMarkup: false });
    }));
  });
});
