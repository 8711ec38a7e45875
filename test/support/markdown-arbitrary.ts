import fc from 'fast-check';

/** Which dialect the generated notes are written in: `gfm` leaves out what only Obsidian reads. */
export type Dialect = 'gfm' | 'obsidian';

const words = [
  'a', 'b', 'word', 'two words', 'Ünïcode', '漢字', '😀', 'e\u0301', '\u00a0', 'x_y_z', '1', '5', 'http', 'foo.bar', '&amp;', '&copy;', '&#35;', '&', '<', '>',
  '(', ')', '"', "'", '!', '-', '+', '=', '_', '.', ':', '^', '\\', '\\\\', '\\[', '\\]', '\\`', '\\*', '\\<', '*', '**', '~~', '`', '``', '[', ']', '[]', '](', ' ', '  ', '\t',
];

const inlines = [
  '`code`', '`` a`b ``', '`a [^1] b`', '*emphasis*', '**strong**', '[link](url)', '[link](<a b> "title")', '[link](url \'t\')', '[a](b(c)d)', '[text][ref]', '[ref][]', '[ref]',
  '[*a* `]`](u)', '![image](i.png)', '![image][ref]', '![ref]', '<https://example.org/a>', '<me@example.org>', '<b>', '</b>', '<br/>', '<a href="x" title=\'y\'>', '<!-- c -->', '<?php ?>',
  '<![CDATA[ x ]]>', '<!X y>', '[^1]', '[^1][^2]', '[^a-b]', '[^A-B]', '[^x\\]y]', '[^none]', '[^ 1]', '[^]', '![^1]', '[^1](u)', '[a[^1]b](u)', '[a [b](c) d](e)', '![a [b](c) d](e)', '[1]', '[1][2]',
  'Setext\n===', 'Setext\n---', 'hard  \nbreak', 'hard\\\nbreak', 'soft\nbreak',
];

const obsidianInlines = [
  '$x$', '$5 and $10', '$$y$$', '$a', '%%hidden%%', '%%', '[[Note]]', '[[Note#Head|alias]]', '![[image.png|100]]', '![[Note#^id]]', '[[', ']]', '#tag', '#a/b-c_d', '#123', '^[inline]', '^[a [b] c]', '^id',
  'https://example.org/x?y=1#z', '==mark==', '|', '\\|', '[1, 2]', '[1-3]', '\\$', '[[a\\|b]]',
];

const linePrefixes = [
  '', '', '', '', ' ', '  ', '   ', '    ', '\t', ' \t', '> ', '>', '> > ', '>     ', '- ', '* ', '+ ', '-\t', '-    ', '-     ', '1. ', '1) ', '12. ', '  - ', '    - ', '> - ', '- > ', '- - ', '- [ ] ',
  '# ', '## ', '###### ', '####### ', '#', '[^1]: ', '[^2]:', '[^a-b]: ', '   [^1]: ', '    [^1]: ', '> [^1]: ', '- [^2]: ', '[^1]: - ', '[^1]: > ', '[^1]: [^2]: ', '[^1]:     ', '> > [^2]: ',
];

const wholeLines = [
  '', '', '', ' ', '    ', '\t', '>', '> ', '-', '1.', '---', '***', '- - -', '===', '=', '-', '```', '````', '~~~', '```js', '~~~ a`b', '``` a`b', '> ```', '    ```', '- ```', '[^1]:', '[^1]:\t', '    > q', '# h #', '# h \\#', '#\t', '## ##',
  '[ref]: /url', '[ref]: <a b> "t"', '[ref]:', '  /url', '"title"', "[other]: /u 'a", "b'", '[^1]: text', '[^1]: [ref]: /u', '<div>', '</div>', '<pre>', '</pre>', '<script>', '</script>', '<!--', '-->', '<!-- x -->', '<?', '?>', '<b>',
  '<custom-tag a="b">', '<!A', '>', '<![CDATA[', ']]>', 'text', 'more text', 'Citations:',
];

const obsidianLines = [
  '$$', '$$ x', 'x $$', '%%', '%% hidden', 'hidden %%', '> [!note] Title', '> [!warning]- Folded', '> > [!tip]', '| a | b |', '|---|:-:|', '| `c` | [[d\\|e]] |', '--- | ---', '^block-id', 'text ^block-id', '## Simplify',
  '[1]: https://example.org/', '---', 'dg-publish: true', '{"a": 1}', '[[Note]]', '![[Note]]', '#tag #tag2', '[1] Title https://example.org', '[1] https://example.org', '2. https://example.org/b', '***Sources***',
];

const strange = ['\u0000', '\ud83d', '\ude00', '\u2028', '\u0085', '\ufeff', '\u200b', '\u000c', '\u000b'];

/** Notes made of Markdown-like fragments, up to `maxLines` lines, with any line endings. */
export function markdownNote(dialect: Dialect, maxLines = 12): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(lineText(dialect), lineEnding), { maxLength: maxLines })
    .map((lines) => lines.map(([text, ending]) => text + ending).join(''));
}

/** Notes of at most `maxLength` characters without any plan: every character that means something, in any order. */
export function markupSoup(dialect: Dialect, maxLength = 60): fc.Arbitrary<string> {
  const marks = ['`', '*', '_', '[', ']', '(', ')', '<', '>', '!', '^', ':', '-', '+', '=', '#', '~', '\\', '&', ';', '"', "'", '/', '?', '1', '.', ' ', ' ', '    ', '\t', '\n', '\n', '\n\n', 'a', 'b', '[^a]', '[^a]: ', '> ', '- ', '```'];
  const extra = dialect === 'obsidian' ? ['$', '$$', '%%', '[[', ']]', '|', '^[', '#a', 'http://a.b', '\r\n', '\r', ...strange] : [];
  return fc.array(fc.constantFrom(...marks, ...extra), { maxLength }).map((parts) => parts.join(''));
}

/** True where a text holds nothing that only Obsidian reads: math, comments, wikilinks, tables, inline footnotes, bare URLs, frontmatter. */
export function isPlainMarkdown(text: string): boolean {
  return !/\$|%%|\[\[|\||\^\[|:\/\/|www\./.test(text.replaceAll('<https://', '')) && !text.startsWith('---');
}

const lineEnding = fc.oneof({ weight: 12, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r') });

function lineText(dialect: Dialect): fc.Arbitrary<string> {
  const obsidian = dialect === 'obsidian';
  const inline = obsidian ? [...inlines, ...obsidianInlines, ...strange] : inlines;
  const whole = obsidian ? [...wholeLines, ...obsidianLines] : wholeLines;
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 4, arbitrary: fc.constantFrom(...inline) });
  const composed = fc
    .tuple(fc.constantFrom(...linePrefixes), fc.constantFrom(...linePrefixes), fc.array(piece, { maxLength: 6 }), fc.constantFrom(' ', '', ' '))
    .map(([outer, inner, pieces, glue]) => outer + inner + pieces.join(glue));
  const kept = fc.tuple(fc.constantFrom('', '', '', '> ', '    ', '- ', '  '), fc.constantFrom(...whole)).map(([prefix, line]) => prefix + line);
  return fc.oneof({ weight: 3, arbitrary: composed }, { weight: 2, arbitrary: kept });
}
