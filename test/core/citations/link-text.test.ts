import { describe, expect, it } from 'vitest';
import { bracketSafe, escapeTitle, isPlainUrl, linkDestination } from '../../../src/core/citations/link-text';
import { parseNote } from '../../../src/core/note/parse-note';

describe('escapeTitle', () => {
  it.each([
    ['Plain words', 'Plain words'],
    [' one\r\n\ttwo\u00a0three ', 'one two three'],
    ['a\u0000b\u200bc\ud83d', 'a bc'],
    ['[x](y) `z` <b> $1 #tag %%c%%', '\\[x\\](y) \\`z\\` \\<b\\> \\$1 \\#tag \\%\\%c\\%\\%'],
    ['', ''],
  ])('makes %j safe', (title, expected) => {
    expect(escapeTitle(title)).toBe(expected);
  });

  it('cuts long titles without splitting a character', () => {
    expect(escapeTitle('x'.repeat(299) + '😀')).toBe('x'.repeat(299));
    expect(escapeTitle('x'.repeat(298) + '😀😀')).toBe(`${'x'.repeat(298)}😀`);
  });

  it('leaves nothing in a link but its text', () => {
    const title = 'a ] b [c](d) `e` $f$ <g> %%h%% [[i]] ![j](k) #l ^m ==n== https://o.org &amp;';
    const note = parseNote(`x [${escapeTitle(title)}](https://a.org/x) y`);
    expect(note.links.filter(({ kind }) => kind === 'inline').map(({ target }) => target)).toEqual(['https://a.org/x']);
    expect(note.tags).toEqual([]);
    expect(note.embeds).toEqual([]);
  });
});

describe('bracketSafe', () => {
  it.each([
    ['A *good* title', 'A *good* title'],
    ['The [new] one', 'The \\[new\\] one'],
    ['Kept \\[as\\] is', 'Kept \\[as\\] is'],
  ])('keeps %j', (title, expected) => {
    expect(bracketSafe(title)).toBe(expected);
  });

  it.each(['`code`', '$math$', '[[Note]]', '[^1]', '![x](y)', '[a](b)', '<b>', 'see https://a.org', 'end \\', 'two\nlines'])('declines %j', (title) => {
    expect(bracketSafe(title)).toBeNull();
  });
});

describe('linkDestination', () => {
  it.each([
    ['https://a.org/x', 'https://a.org/x'],
    ['https://a.org/A_(b)', 'https://a.org/A_(b)'],
    ['https://a.org/a(b', '<https://a.org/a(b>'],
    ['https://a.org/a)b(', '<https://a.org/a)b(>'],
    ['https://a.org/a b', null],
    ['https://a.org/<b>', null],
    ['', null],
  ])('writes %j as %j', (url, expected) => {
    expect(linkDestination(url)).toBe(expected);
  });

  it('knows which URLs may stand alone', () => {
    expect(['https://a.org/x', 'https://a.org/x/', 'https://a.org/x.', 'https://a.org/(x)', 'https://a.org/x y'].map(isPlainUrl)).toEqual([true, true, false, false, false]);
  });
});
