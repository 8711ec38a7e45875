/** A text made to be slow to read. */
export interface HostileShape {
  readonly name: string;
  /** The text, of about `size` UTF-16 code units. The same for the same size. */
  make(size: number): string;
}

/** Every shape known to bring a Markdown parser to its knees, ours or another. */
export const hostileShapes: readonly HostileShape[] = [
  ...['[', '![', '[[', '![[', ']', ']]', '[a](', '[a](<b', '[a](b "', "[a](b '", '[a](b (', '![a](', '![a][', '[a][', '[a]', '[]', '[](', '[\\', '[^', '[^a', '[^a]', '[^a](', '^[', '^[a', '[1]', '[1, ', '[1-2]', '[1](u)',
    '*', '**', '*a **a ', '_a __a ', '*a_ ', '**x [a*b**c*](d) ', 'a**b_c*', '~~a', '~', '==a',
    '`', '`a', '``a`', '\\`', '`` ` ',
    '$', '$a', '$a $a', '$$a', '$1 ', '$ a$', '\\$',
    '%%', '%%a', '%% %', '%a',
    '<', '<a ', '<a b="', '<a b=\'', '<a b', '</a ', '<a><', '<!--', '<!-- a', '<!-->', '<?', '<?a', '<!A ', '<![CDATA[', '<a@', '<a:', '<http:', '<>',
    '&', '&a', '&#', '&#x', '&amp;', '&;', '\\', '\\\\', '!', '^', '^a ', ' ^a', '#', '#a', '#a/', '# ', '##',
    'http://', 'http://a', 'http://a ', 'https://a.b/(', 'https://a.b/)', 'www.', 'http', 'a@b.', 'mailto:', ':', '//', '://',
    '|', '\\|', 'a|', '[[a|', '[[a#', '[[a#b', '[[a]]', '[[a\\|b]]', '\t', ' ', '\u0000', '\ud83d', '\u200b', '(', ')', '(a', '"', "'", '-', '+', '=', '_', '- ', '* * ', '1) ', '1. ', '1', '> ', '>', '>\t', '- [ ] ', '> - ', '- > ', '> [!a] ', '[^1]: ', '[^1]:', '    ',
    'word ', 'word, word. ', '漢', '😀', 'a', 'a\u0301',
  ].map((unit) => repeated(`one line of ${JSON.stringify(unit)}`, unit)),
  ...['\n', '\r', '\r\n', ' \n', '\t\n', 'a\n', 'a\n\n', '>\n', '> a\n', '> \n\n', '-\n', '- a\n', '- a\n\n', '-\n\n', '1. a\n', '1)\n', '+\n*\n', '#\n', '# a\n', '# a [[b]]\n', 'a\n-\n', 'a\n=\n', '---\n', '***\n', '===\n', '=\n', '```\n', '```\n\n', '~~~\n```\n', '    a\n', '    \n', '\ta\n\n',
    '<a>\n', '<a>\n\n', '<!--\n', '-->\n', '<?\n', '<![CDATA[\n', '<!A\n', '<pre>\n', '<div>\n', '</div>\n\n', '<a\n', '<a b="\n', '`\n', '``\n\n', '$\n', '$$\n', '$$\n\n', '%%\n', '%%\n\n', '%% a\n', '[a\n', '[a]\n', '[a](\n', '[[a\n', '[^a\n', '^[\n', '![[\n', '*a\n', '[a]:\n', '[a]: b\n', '[a]: b "\n', "[a]: b '\n", '[a]: b (\n', '[a]: <\n', '[a]: b\nc\n',
    '[^1]: a\n', '[^1]:\n', '[^1]: a\n\n', '[^1]: a\n    b\n\n', '[^1]: - > a\n', '[^1]:\n\n', 'a[^1]\n', '[1] http://a\n', '[1] a http://b\n', '1. http://a\n', 'Citations:\n', 'Sources:\n[1] http://a\n\n', '[1]: http://a\n', '[1]\n', '|a|\n', '|-|\n', '|a|\n|-|\n', '|a|\n|-|\n\n', '|\n', '-|-\n', 'a|b\n-|-\n', '> |a|\n> |-|\n', '> [!a]\n', '> [!a]- b\n> c\n\n', '^a\n', 'a ^a\n', '#a\n', '## Simplify\n', '## Simplify\n\n', '- [ ] a\n', '- [x\n', 'http://a\n', '---\n---\n', '{"a":1}\n', 'a: b\n', '\\\n', 'a\\\n', 'a  \n', '> > a\n> b\nc\n', '- a\n\n\n  b\n', '- a\n  - b\n', '> - a\n>\n>   b\n', '1. a\n\n   ```\n',
  ].map((unit) => repeated(`lines of ${JSON.stringify(unit)}`, unit)),
  ...['[', '(', '<', '*', '_', '[a](', '[[', '![', '`', '$', '%%', '^[', '<a b="'].map((open) => halves(`${open} and then closing`, open)),
  ...['[a]: ', '---\na: ', '---\n', '%%\n', '$$\n', '```\n', '<!--\n', '<pre>\n', '> ', '- ', '[^1]: ', '# ', '`', '[', '|a|\n|-|\n|'].map((start) => started(`a line behind ${JSON.stringify(start)}`, start)),
  { name: '5,000 nested quotes and text', make: (size) => `${'> '.repeat(5000)}${repeat('a ', size - 10_000)}` },
  { name: '5,000 nested quotes, many lines', make: (size) => repeat(`${'>'.repeat(5000)}a\n`, size) },
  { name: '5,000 nested quotes, lazy lines', make: (size) => `${'>'.repeat(5000)}a\n${repeat('b\n', size - 5002)}` },
  { name: '5,000 nested quotes, blank lines', make: (size) => `${'>'.repeat(5000)}a\n${repeat('\n', size - 5002)}` },
  { name: 'quotes as deep as they are long', make: (size) => `${'>'.repeat(size - 1)}a` },
  { name: 'nested list, ever deeper', make: (size) => ramp(size, (depth) => `${' '.repeat(depth * 2)}- a\n`) },
  { name: 'nested list of 500, then blank lines', make: (size) => nestedList(500) + repeat('\n', size - nestedList(500).length) },
  { name: 'nested list of 500, then lazy lines', make: (size) => nestedList(500) + repeat('b\n', size - nestedList(500).length) },
  { name: 'nested list on one line, then blank lines', make: (size) => `${'- '.repeat(500)}a\n${repeat('\n', size - 1002)}` },
  { name: 'nested list on one line, then indented lines', make: (size) => `${'- '.repeat(500)}a\n${repeat(`${' '.repeat(1000)}b\n`, size - 1002)}` },
  { name: 'nested lists on half of the note, blank lines on the other', make: (size) => `${repeat('- ', size / 2)}a\n${repeat('\n', size / 2)}` },
  { name: 'nested quotes on half of the note, lazy lines on the other', make: (size) => `${repeat('>', size / 2)}a\n${repeat('b\n', size / 2)}` },
  { name: 'nested footnotes on half of the note, blank lines on the other', make: (size) => `${repeat('[^1]: ', size / 2)}a\n${repeat('\n', size / 2)}` },
  { name: 'nested lists and quotes, blank quoted lines', make: (size) => `${'> - '.repeat(250)}a\n${repeat('>\n', size - 1002)}` },
  { name: 'backtick runs, each one longer', make: (size) => ramp(size, (length) => `e${'`'.repeat(length)}`) },
  { name: 'backtick runs, each one shorter', make: (size) => shrinking(size, '`') },
  { name: 'dollar runs, each one longer', make: (size) => ramp(size, (length) => `e${'$'.repeat(length)}`) },
  { name: 'fences, each one longer', make: (size) => ramp(size, (length) => `${'`'.repeat(length + 3)}\n`) },
  { name: 'quoted fences, each one longer', make: (size) => ramp(size, (length) => `> ${'~'.repeat(length + 3)}\n`) },
  { name: 'setext underline ramp', make: (size) => ramp(size, (length) => `a\n${'='.repeat(length + 1)}\n\n`) },
  { name: 'one paragraph of many lines under a setext underline', make: (size) => `${repeat('a\n', size - 4)}===` },
  { name: 'many link definitions', make: (size) => numbered(size, (number) => `[${number}]: /u\n`) },
  { name: 'many link definitions in one quote', make: (size) => numbered(size, (number) => `> [${number}]: /u\n`) },
  { name: 'many link definitions and their references', make: (size) => numbered(size, (number) => `[${number}]: /u\n\n[${number}][] `) },
  { name: 'one link definition label ramp', make: (size) => ramp(size, (length) => `[${'a'.repeat(length % 1200)}]: /u\n`) },
  { name: 'many footnotes', make: (size) => numbered(size / 2, (number) => `a[^${number}]\n\n`) + numbered(size / 2, (number) => `[^${number}]: b\n`) },
  { name: 'many footnotes on one line', make: (size) => `${numbered(size / 2, (number) => `[^${number}]`)}\n\n${numbered(size / 2, (number) => `[^${number}]: b\n`)}` },
  { name: 'many footnote references to one definition', make: (size) => `[^1]: a\n\n${repeat('[^1]', size - 9)}` },
  { name: 'many inline footnotes with brackets', make: (size) => repeat('^[a [b] c] ', size) },
  { name: 'a label of a million characters', make: (size) => `[^${repeat('a', size - 3)}]` },
  { name: 'labels of 999 characters', make: (size) => repeat(`[^${'a'.repeat(999)}] `, size) },
  { name: 'unclosed labels of 999 characters', make: (size) => repeat(`[${'a'.repeat(999)} `, size) },
  { name: 'a source list of many entries', make: (size) => `Citations:\n${numbered(size, (number) => `[${number}] https://example.org/${number}\n`)}` },
  { name: 'marks and a source list', make: (size) => `${numbered(size / 2, (number) => `a [${number}] `)}\n\nSources:\n${numbered(size / 2, (number) => `[${number}] https://a.b/${number}\n`)}` },
  { name: 'many source lists', make: (size) => repeat('Sources:\n[1] https://a.b\n[2] https://c.d\n\ntext [1]\n\n', size) },
  { name: 'wide citation ranges', make: (size) => repeat('[1-99999] [1-999999999999] ', size) },
  { name: 'a table with many columns', make: (size) => `${repeat('|a', size / 2)}|\n${repeat('|-', size / 2)}|\n` },
  { name: 'a table with many rows', make: (size) => `|a|b|\n|-|-|\n${repeat('|[[c\\|d]]|`e|f`|\n', size)}` },
  { name: 'a table header over and over', make: (size) => repeat('a|b|c\n', size) },
  { name: 'headings, ever deeper and back', make: (size) => ramp(size, (index) => `${'#'.repeat((index % 6) + 1)} h\n`) },
  { name: 'many summary sections', make: (size) => repeat('## Simplify\n\na\n\n[^1]: b\n', size) },
  { name: 'prose on one line', make: (size) => repeat('The quick brown fox, as they say, jumps over the lazy dog (again). ', size) },
  { name: 'prose with everything', make: (size) => repeat('A *word* with `code`, a [link](https://a.b "t"), a [[note#h|n]], $x$, %%c%%, #tag, [^1], [1], <b>x</b> and https://c.d.\n\n', size) },
  { name: 'html blocks and blank lines', make: (size) => repeat('<div>\n\n<!-- a -->\n\n', size) },
  { name: 'attributes without end', make: (size) => `<a ${repeat('b="c" ', size - 3)}` },
  { name: 'an attribute value without end, over and over', make: (size) => repeat('<a b="c\n', size) },
  { name: 'link destinations with nested parentheses', make: (size) => repeat(`[a](${'('.repeat(40)}`, size) },
  { name: 'link titles over lines', make: (size) => repeat('[a](b "c\n', size) },
  { name: 'frontmatter that never closes', make: (size) => `---\n${repeat('a: b\n', size - 4)}` },
  { name: 'frontmatter that is too large', make: (size) => `---\n${numbered(size - 8, (number) => `k${number}: b\n`)}---\n` },
  { name: 'frontmatter of brackets', make: (size) => `---\na: ${repeat('[', size - 12)}\n---\n` },
  { name: 'frontmatter under the limit, then text', make: (size) => `---\n${numbered(8000, (number) => `k${number}: b\n`)}---\n${repeat('a\n', size - 8008)}` },
  { name: 'nothing but opening marks', make: (size) => repeat('[`<$%%[[*_^[![(', size) },
  { name: 'every mark, closing first', make: (size) => repeat(')]]>`$%%*_', size) },
  { name: 'noise', make: (size) => noise(size) },
];

function repeat(unit: string, size: number): string {
  return unit.repeat(Math.max(1, Math.floor(size / unit.length)));
}

function repeated(name: string, unit: string): HostileShape {
  return { name, make: (size) => repeat(unit, size) };
}

/** Openings on the first half of the text, what closes them on the second. */
function halves(name: string, open: string): HostileShape {
  const closings = new Map([['[', ']'], ['(', ')'], ['<', '>'], ['[a](', ')'], ['[[', ']]'], ['![', ']'], ['^[', ']'], ['<a b="', '">']]);
  return { name, make: (size) => `${repeat(open, size / 2)}a${repeat(closings.get(open) ?? open, size / 2)}` };
}

function started(name: string, start: string): HostileShape {
  return { name, make: (size) => start + repeat('a ', size - start.length) };
}

/** Parts that grow with their number, together of about `size`. */
function ramp(size: number, part: (index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index++) {
    const text = part(index);
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}

function numbered(size: number, part: (number: string) => string): string {
  return ramp(size, (index) => part(String(index + 1)));
}

function shrinking(size: number, mark: string): string {
  const parts: string[] = [];
  for (let length = Math.floor(Math.sqrt(size * 2)); length > 0; length--) parts.push(`e${mark.repeat(length)}`);
  return parts.join('');
}

function nestedList(depth: number): string {
  return Array.from({ length: depth }, (_item, index) => `${' '.repeat(index * 2)}- a\n`).join('');
}

/** Characters that mean something, in an order that looks random but is the same each time. */
function noise(size: number): string {
  const marks = '`*_[]()<>!^:-+=#~\\&;"\'/?1. \t\n\na$%|@{}';
  const characters: string[] = [];
  let state = 1;
  for (let index = 0; index < size; index++) {
    state = (state * 48271) % 2147483647;
    characters.push(marks.charAt(state % marks.length));
  }
  return characters.join('');
}
