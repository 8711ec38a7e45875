import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import type { ProtectedKind } from '../../../src/core/note/inline';
import type { TextRange } from '../../../src/core/text/text-range';

/** A range as `from:text`. */
const shown = (text: string, { from, to }: TextRange): string => `${String(from)}:${text.slice(from, to)}`;

describe('links', () => {
  const links = (text: string): readonly string[] =>
    parseNote(text).links.map((link) => `${link.kind} ${shown(text, link)} -> ${link.target}${link.subpath === '' ? '' : ` ${link.subpath}`}`);

  test.each<[string, readonly string[]]>([
    ['[[Note]]', ['wikilink 0:[[Note]] -> Note']],
    ['a [[Note#Head]] b', ['wikilink 2:[[Note#Head]] -> Note #Head']],
    ['[[Note#A#B|alias]]', ['wikilink 0:[[Note#A#B|alias]] -> Note #A#B']],
    ['[[#Head]]', ['wikilink 0:[[#Head]] ->  #Head']],
    ['[[Note#^id]]', ['wikilink 0:[[Note#^id]] -> Note #^id']],
    ['[[a/b c.md]][[d]]', ['wikilink 0:[[a/b c.md]] -> a/b c.md', 'wikilink 12:[[d]] -> d']],
    ['[[|]]', ['wikilink 0:[[|]] -> |']],
    ['[[a\nb]]', []],
    ['[[a', []],
    ['\\[[a]]', []],
    ['`[[a]]`', []],
    ['$[[a]]$', []],
    ['<!-- [[a]] -->', []],
    ['# [[a]]', ['wikilink 2:[[a]] -> a']],
    ['> - [[a]]', ['wikilink 4:[[a]] -> a']],
    ['| a |\n|---|\n| [[b\\|c]] |', ['wikilink 14:[[b\\|c]] -> b']],
    ['[text](url)', ['inline 0:[text](url) -> url']],
    ['[text](<a b> "title")', ['inline 0:[text](<a b> "title") -> a b']],
    ['[text](note.md#Head)', ['inline 0:[text](note.md#Head) -> note.md #Head']],
    ['[text](https://example.org/a#b)', ['inline 0:[text](https://example.org/a#b) -> https://example.org/a#b']],
    ['[text](a\\)b)', ['inline 0:[text](a\\)b) -> a)b']],
    ['[text](a(b)c)', ['inline 0:[text](a(b)c) -> a(b)c']],
    ['[text](a b)', []],
    ['[text] (a)', []],
    ['[text][ref]\n\n[REF]: /url', ['reference 0:[text][ref] -> /url']],
    ['[ref][] [ref]\n\n[ref]: /url', ['reference 0:[ref][] -> /url', 'reference 8:[ref] -> /url']],
    ['[ref]', []],
    ['[a [b](c) d](e)', ['inline 3:[b](c) -> c']],
    ['<https://example.org/a>', ['autolink 0:<https://example.org/a> -> https://example.org/a']],
    ['see https://example.org/a?b=1#c.', ['url 4:https://example.org/a?b=1#c -> https://example.org/a?b=1#c']],
    ['(https://example.org/a)', ['url 1:https://example.org/a -> https://example.org/a']],
    ['https://example.org/a_(b)', ['url 0:https://example.org/a_(b) -> https://example.org/a_(b)']],
    ['[https://example.org/](https://example.org/)', ['inline 0:[https://example.org/](https://example.org/) -> https://example.org/']],
    ['ahttps', []],
    ['`https://example.org/`', []],
  ])('of %j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test.each<[string, string | null]>([
    ['[[Note|alias]]', 'alias'],
    ['[[Note#Head|a b]]', 'a b'],
    ['[[Note]]', null],
    ['[[a||b]]', '|b'],
  ])('with the alias of %j: %j', (text, alias) => {
    expect(parseNote(text).links.map((link) => link.alias)).toEqual([alias]);
  });

  test('in comments are marked as such', () => {
    const { links: found } = parseNote('%% [[a]] %% [[b]]\n\n%%\n[[c]]\n%%\n\n[[d]]');
    expect(found.map(({ target, inComment }) => [target, inComment])).toEqual([['a', true], ['b', false], ['c', true], ['d', false]]);
  });
});

describe('embeds', () => {
  test.each<[string, readonly (readonly [string, string, string, string])[]]>([
    ['![[image.png]]', [['wikilink', '0:![[image.png]]', 'image.png', '']]],
    ['![[image.png|100]] ![[Note#Head]]', [['wikilink', '0:![[image.png|100]]', 'image.png', ''], ['wikilink', '19:![[Note#Head]]', 'Note', '#Head']]],
    ['![alt](i.png)', [['image', '0:![alt](i.png)', 'i.png', '']]],
    ['![alt][ref]\n\n[ref]: i.png', [['image', '0:![alt][ref]', 'i.png', '']]],
    ['\\![[a]]', []],
    ['`![[a]]`', []],
    ['![alt]', []],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).embeds.map((embed) => [embed.kind, shown(text, embed), embed.target, embed.subpath])).toEqual(expected);
  });

  test('are no links', () => {
    expect(parseNote('![[a]] ![b](c)').links).toEqual([]);
  });
});

describe('tags', () => {
  test.each<[string, readonly string[]]>([
    ['#tag', ['0:#tag']],
    ['a #tag, #nested/tag-a_b.', ['2:#tag', '8:#nested/tag-a_b']],
    ['#123', []],
    ['#1a #a1', ['0:#1a', '4:#a1']],
    ['a#b', []],
    ['# heading #tag', ['10:#tag']],
    ['#Ünï #漢字 #😀', ['0:#Ünï', '5:#漢字', '9:#😀']],
    ['\\#tag', []],
    ['`#tag`', []],
    ['$#tag$', []],
    ['<!-- #tag -->', []],
    ['<b title="#tag">', []],
    ['[a](#tag)', []],
    ['[[#tag]]', []],
    ['https://example.org/#tag', []],
    ['- #tag\n> #other', ['2:#tag', '9:#other']],
    ['```\n#tag\n```', []],
    ['#', []],
    ['##tag', []],
    ['#a#b', ['0:#a']],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).tags.map((tag) => shown(text, tag))).toEqual(expected);
  });

  test('in comments are marked as such', () => {
    expect(parseNote('%% #a %% #b').tags.map(({ name, inComment }) => [name, inComment])).toEqual([['#a', true], ['#b', false]]);
  });
});

describe('block ids', () => {
  test.each<[string, readonly string[]]>([
    ['text ^abc', ['5:^abc']],
    ['- item ^a-1\n- other', ['7:^a-1']],
    ['| a |\n|---|\n| b |\n\n^table', ['19:^table']],
    ['x ^2 y', []],
    ['x^abc', []],
    ['text ^', []],
    ['^', []],
    ['text ^a_b', []],
    ['`a ^b`', []],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).blockIds.map((blockId) => shown(text, blockId))).toEqual(expected);
  });
});

describe('footnotes', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a[^1]\n\n[^1]: b', ['1:[^1]'], [], ['7:[^1]: b']],
    ['a[^1]', [], ['1:[^1]'], []],
    ['[^A]\n\n[^a]: b', ['0:[^A]'], [], ['6:[^a]: b']],
    ['[^1]: a\nlazy\n\n    more\n\nout', [], [], ['0:[^1]: a\nlazy\n\n    more']],
    ['[^1]: a\n[^2]: b', [], [], ['0:[^1]: a', '8:[^2]: b']],
    ['> [^1]: a\n> b\n\n[^1]', ['15:[^1]'], [], ['2:[^1]: a\n> b']],
    ['- [^1]: a\n\n[^1]', ['11:[^1]'], [], ['2:[^1]: a']],
    ['> [!note] t\n> [^1]: a', [], [], ['14:[^1]: a']],
    ['   [^1]: a\n    [^2]: b', [], [], ['3:[^1]: a\n    [^2]: b', '15:[^2]: b']],
    ['   [^1]: a\n        [^2]: b', [], ['19:[^2]'], ['3:[^1]: a\n        [^2]: b']],
    ['[^1]: a [^2]\n\n[^2]: b [^1]', ['8:[^2]', '22:[^1]'], [], ['0:[^1]: a [^2]', '14:[^2]: b [^1]']],
    ['`[^1]` $[^1]$ %%[^1]%% \\[^1] <b c="[^1]">\n\n[^1]: a', [], [], ['43:[^1]: a']],
    ['[[a|[^1]]]\n\n[^1]: a', [], [], ['12:[^1]: a']],
    ['# h[^1]\n\n| [^1] |\n|---|\n\n[^1]: a', ['3:[^1]', '11:[^1]'], [], ['25:[^1]: a']],
    ['[^ 1] [^] [^a b]', [], [], []],
    ['[^1] : a', [], ['0:[^1]'], []],
    ['[^1]：a', [], ['0:[^1]'], []],
    ['%%\n[^1]: a\n%%\n\nb[^1]', [], ['16:[^1]'], []],
    ['[^1]: a\n\n[^1]: b\n\n[^1]', ['18:[^1]'], [], ['0:[^1]: a', '9:[^1]: b']],
    ['[^__proto__] [^constructor]\n\n[^__proto__]: a', ['0:[^__proto__]'], ['13:[^constructor]'], ['29:[^__proto__]: a']],
  ])('of %j', (text, references, undefinedReferences, definitions) => {
    const { footnotes } = parseNote(text);
    expect(footnotes.references.map((range) => shown(text, range))).toEqual(references);
    expect(footnotes.undefinedReferences.map((range) => shown(text, range))).toEqual(undefinedReferences);
    expect(footnotes.definitions.map((range) => shown(text, range))).toEqual(definitions);
  });

  test.each<[string, readonly string[]]>([
    ['a^[note]', ['1:^[note]']],
    ['^[a [b] c]', ['0:^[a [b] c]']],
    ['^[1] ^[2]', ['0:^[1]', '5:^[2]']],
    ['\\^[a]', []],
    ['`^[a]`', []],
    ['^[a', []],
  ])('inline, of %j', (text, expected) => {
    expect(parseNote(text).footnotes.inline.map((range) => shown(text, range))).toEqual(expected);
  });

  test.each<[string, string]>([
    ['[^1]: a', 'a'],
    ['[^1]:   a  ', 'a'],
    ['[^1]:\n    a', 'a'],
    ['[^1]: a\n\n    b\n', 'a\n\n    b'],
    ['[^1]:', ''],
  ])('with the content of %j: %j', (text, expected) => {
    expect(parseNote(text).footnotes.definitions.map(({ content }) => text.slice(content.from, content.to))).toEqual([expected]);
  });

  test('keep the label as written and fold the identifier', () => {
    const { references, definitions } = parseNote('[^Straße]\n\n[^STRASSE]: a').footnotes;
    expect([...references, ...definitions].map(({ label, identifier }) => [label, identifier])).toEqual([['Straße', 'strasse'], ['STRASSE', 'strasse']]);
  });
});

describe('citation marks', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['a[1] b [2].', [['1'], ['2']]],
    ['a [1][2]', [['1'], ['2']]],
    ['a [1, 3] [2-4]', [['1', '3'], ['2', '3', '4']]],
    ['a [1](u)', []],
    ['a ![1](u)', []],
    ['a [[1]]', []],
    ['a \\[1]', []],
    ['`[1]` $[1]$ %%[1]%% <b c="[1]">', []],
    ['a [x] b [1a]', []],
    ['a [1]\n\n[1]: https://example.org', []],
    ['```\n[1]\n```', []],
    ['[^1] ^[1]', []],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).citations.marks.map(({ labels }) => labels)).toEqual(expected);
  });

  test('stand beside the lists that they point to, whose entries are none', () => {
    const text = 'a [1] b\n\nCitations:\n[1] https://example.org/a\n[2] https://example.org/b\n';
    const { marks, lists } = parseNote(text).citations;
    expect(marks.map((mark) => shown(text, mark))).toEqual(['2:[1]']);
    expect(lists.map(({ style, sources }) => [style, sources.map(({ label, url }) => [label, url])])).toEqual([
      ['bracketed', [['1', 'https://example.org/a'], ['2', 'https://example.org/b']]],
    ]);
  });
});

describe('the summary section', () => {
  test.each<[string, string | null]>([
    ['# A\n\n## Simplify\n\nPlain words.\n\n## B\n', 'Plain words.'],
    ['## simplify\n\nPlain.\n\n[^1]: a\n', 'Plain.'],
    ['## Simplify\n\nPlain.\n\nCitations:\n[1] https://example.org/a\n', 'Plain.'],
    ['## Simplify\n', ''],
    ['## Simplified\n\nPlain.\n', null],
    ['```\n## Simplify\n```\n', null],
  ])('of %j: %j', (text, expected) => {
    const { summary } = parseNote(text);
    expect(summary === null ? null : text.slice(summary.content.from, summary.content.to)).toBe(expected);
  });

  test('goes by the heading it is given', () => {
    expect(parseNote('## In short\n\na\n', { summaryHeading: 'in short' }).summary).not.toBeNull();
    expect(parseNote('## Simplify\n\na\n', { summaryHeading: 'In short' }).summary).toBeNull();
  });
});

describe('protected ranges', () => {
  test.each<[string, readonly (readonly [ProtectedKind, string])[]]>([
    ['a `b` c', [['code', '2:`b`']]],
    ['`` a`b ``', [['code', '0:`` a`b ``']]],
    ['`a\nb`', [['code', '0:`a\nb`']]],
    ['`a', []],
    ['\\`a`', []],
    ['```js\na\n```', [['code', '0:```js\na\n```']]],
    ['a\n\n    b\n', [['code', '3:    b']]],
    ['$x$', [['math', '0:$x$']]],
    ['$5 and $10', []],
    ['costs $5, $6 or $7', []],
    ['$ x$', []],
    ['$x $', []],
    ['$x$5', []],
    ['\\$x$', []],
    ['$a\nb$', [['math', '0:$a\nb$']]],
    ['$a\n\nb$', []],
    ['a $$x$$ b', [['math', '2:$$x$$']]],
    ['$$\nx\n$$', [['math', '0:$$\nx\n$$']]],
    ['`$`x$', [['code', '0:`$`']]],
    ['$`$`', [['math', '0:$`$']]],
    ['a %%b%% c', [['comment', '2:%%b%%']]],
    ['%%\nb\n%%', [['comment', '0:%%\nb\n%%']]],
    ['%%\nb `c` [[d]]', [['comment', '0:%%\nb `c` [[d]]']]],
    ['`%%` a %%', [['code', '0:`%%`']]],
    ['a <b>c</b>', [['html', '2:<b>'], ['html', '6:</b>']]],
    ['<div>\na `b`\n</div>', [['html', '0:<div>\na `b`\n</div>']]],
    ['a <!-- b --> c', [['html', '2:<!-- b -->']]],
    ['1 < 2 > 1', []],
    ['[[a|b]]', [['wikilink', '0:[[a|b]]']]],
    ['![[a]]', [['wikilink', '0:![[a]]']]],
    ['![a](b)', [['image', '0:![a](b)']]],
    ['<https://a.b>', [['url', '0:<https://a.b>']]],
    ['https://a.b/c', [['url', '0:https://a.b/c']]],
    ['---\na: 1\n---\nb', [['frontmatter', '0:---\na: 1\n---']]],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).protectedRanges.map((range) => [range.kind, shown(text, range)])).toEqual(expected);
  });

  test.each([
    ['[a](https://b.c "d")', 'https://b.c', 'link-destination'],
    ['[a]: https://b.c "d"', 'https://b.c', 'url'],
    ['[a][b]\n\n[b]: c', '[b]', 'link-destination'],
  ])('cover the destination of %j', (text, destination, expected) => {
    const from = text.indexOf(destination);
    const covering = parseNote(text).protectedRanges.filter((range) => range.from <= from && range.to >= from + destination.length);
    expect(covering.map(({ kind }) => kind)).toEqual([expected]);
  });
});
