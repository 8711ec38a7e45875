import { describe, expect, it } from 'vitest';
import { contentLines } from '../../../src/core/citations/content-lines';
import { parseNote } from '../../../src/core/note/parse-note';

describe('the lines of what a container holds', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ['> - a\n>  b\n', [['a', ' b'], ['a', ' b']]],
    ['> - a\n>   b\n', [['a', '  b'], ['a', 'b']]],
    ['- > a\n  > b\n', [['a', '> b'], ['a', 'b']]],
    ['1. > - a\n   > b\n', [['a', '> b'], ['a', 'b'], ['a', 'b']]],
    ['- [^1]: a\n    b\n', [['a', '  b'], ['a', '  b']]],
    ['[^1]: - a\n      b\n     c\n', [['a', '  b', ' c'], ['a', 'b', ' c']]],
    ['[^1]: > a\n    > b\n   > c\n', [['a', '> b', '   > c'], ['a', 'b', '   > c'], ['a', '    > b', 'c']]],
  ])('lack what each of those in %j asks of them, from the outside in', (text, expected) => {
    const { containers, blocks } = parseNote(text);
    const from = blocks[0]?.from ?? 0;
    expect(containers.map((container) => contentLines(text, container, { from, to: text.length }).map((line) => text.slice(line.from, line.to)))).toEqual(expected);
  });
});
