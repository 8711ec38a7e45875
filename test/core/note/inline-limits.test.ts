import { describe, expect, it } from 'vitest';
import { readDestination, readLinkTail } from '../../../src/core/note/link-tail';
import { parseNote } from '../../../src/core/note/parse-note';

/** The links of a note as they are written, each with what it leads to. */
function links(text: string): readonly string[] {
  return parseNote(text).links.map(({ kind, from, to, target }) => `${kind} ${text.slice(from, to)} ${target}`);
}

const html = (text: string): readonly string[] => parseNote(text).protectedRanges.filter(({ kind }) => kind === 'html').map(({ from, to }) => text.slice(from, to));
const tags = (text: string): readonly string[] => parseNote(text).tags.map(({ name }) => name);

describe('an address of a person in pointed brackets', () => {
  it.each(['me@example.org', "m.e!#$%&'*+/=?^_`{|}~-@a-1.b", `me@${'h'.repeat(63)}.org`])('is a link: %j', (address) => {
    expect(links(`<${address}>`)).toEqual([`autolink <${address}> mailto:${address}`]);
  });

  it.each(['@example.org', 'mé@example.org', 'm"e@example.org', 'me@-a.b', 'me@a-.b', 'me@a..b', 'me@a@b.c', `me@${'h'.repeat(64)}.org`, `${'m'.repeat(500)}@example.org12`, 'me example@a.b'])('is none: %j', (address) => {
    expect(links(`<${address}>`)).toEqual([]);
  });
});

describe('HTML in running text', () => {
  it.each([
    ['a?> <? b ?> c', '<? b ?>'],
    ['a>b <!A x> c', '<!A x>'],
    ['a <!-- b --> c', '<!-- b -->'],
    ['a <!--> b -->', '<!-->'],
    ['a <!---> b -->', '<!--->'],
    ['a <![CDATA[ b ]]> c', '<![CDATA[ b ]]>'],
    ['a <b c = "d">e', '<b c = "d">'],
  ])('of %j is %j', (text, expected) => {
    expect(html(text)).toEqual([expected]);
  });

  it('is none where nothing closes it', () => {
    expect(html('a <b c')).toEqual([]);
    expect(html('a <b c=')).toEqual([]);
    expect(html('a <!1>')).toEqual([]);
  });
});

describe('HTML in lines of its own', () => {
  const kinds = (text: string): readonly string[] => parseNote(text).blocks.map(({ kind }) => kind);

  it.each([
    ['<b>\nc', ['html']],
    ['a\n<b>\nc', ['paragraph']],
    ['a\n<div>\nc', ['paragraph', 'html']],
    ['a\n</div>\nc', ['paragraph', 'html']],
    ['a\n<br/>\nc', ['paragraph']],
    ['<b> c\nd', ['paragraph']],
  ])('%j is %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('a tag', () => {
  it.each([
    ['#a、b', '#a'],
    ['#a〇b', '#a〇b'],
    ['#a々b', '#a々b'],
    ['#a！b', '#a'],
    ['#a：b', '#a'],
    ['#a［b', '#a'],
    ['#a］b', '#a'],
    ['#aＡb', '#aＡb'],
    ['#a｛b', '#a'],
    ['#a･b', '#a'],
    ['#aｦb', '#aｦb'],
    ['#a…b', '#a'],
  ])('of %j is %j', (text, expected) => {
    expect(tags(text)).toEqual([expected]);
  });
});

describe('a link', () => {
  it.each([
    ['[a](\rb)', 'inline [a](\rb) b'],
    ['[a](\r\nb)', 'inline [a](\r\nb) b'],
    ['[a](b\n"t")', 'inline [a](b\n"t") b'],
    ['[a](b "t\\"u")', 'inline [a](b "t\\"u") b'],
    ['[a](<b c>)', 'inline [a](<b c>) b c'],
    ['[a](<b\\>c>)', 'inline [a](<b\\>c>) b>c'],
  ])('%j leads to what stands in its parentheses', (text, expected) => {
    expect(links(text)).toEqual([expected]);
  });

  it.each(['[a](\n\nb)', '[a](b "t)', '[a](b', '[a](', '[a](<b\nc>)', '[a](b (t(u))'])('is none where these are not closed as they should: %j', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('ends before the end of what is read', () => {
    expect(readLinkTail('(a)', 0, 2)).toBeNull();
    expect(readLinkTail('(a)', 0, 3)).toEqual({ destinationFrom: 1, destinationTo: 2, end: 3 });
    expect(readDestination('<a>', 0, 2)).toBeNull();
    expect(readDestination('<a>', 0, 3)).toEqual({ from: 1, to: 2, end: 3 });
  });

  it('may have a scheme of 32 letters and no more', () => {
    expect(links(`<${'a'.repeat(32)}:b>`)).toHaveLength(1);
    expect(links(`<${'a'.repeat(33)}:b>`)).toEqual([]);
    expect(links('<a:b>')).toEqual([]);
  });

  it('begins with no letter or digit in front of it where it is written as it is', () => {
    expect(links('xhttps://a.b')).toEqual([]);
    expect(links('1https://a.b')).toEqual([]);
    expect(links('x http://a.b')).toEqual(['url http://a.b http://a.b']);
  });

  it('ends its note where its text does', () => {
    expect(links('[a]')).toEqual([]);
    expect(links('[a](')).toEqual([]);
    expect(links('[a][')).toEqual([]);
    expect(links('[a]: https://b.c\n\n[a][')).toEqual(['reference [a] https://b.c']);
  });
});

describe('a list marker', () => {
  const items = (text: string): number => {
    const kinds = new Set(parseNote(text).blocks.map(({ container }) => container?.kind));
    return kinds.has('list-item') ? 1 : 0;
  };

  it.each(['1. a', '1) a', '123456789. a', '- a', '* a', '+ a'])('is one: %j', (text) => {
    expect(items(text)).toBe(1);
  });

  it.each(['1: a', '1 a', '1.a', '1234567890. a', '1', '-a', 'a. b'])('is none: %j', (text) => {
    expect(items(text)).toBe(0);
  });
});
