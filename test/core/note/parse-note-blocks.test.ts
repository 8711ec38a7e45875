import { describe, expect, test } from 'vitest';
import type { TextRange } from '../../../src/core/text/text-range';
import { parseNote } from '../../../src/core/note/parse-note';

const shown = (text: string, { from, to }: TextRange): string => `${String(from)}:${text.slice(from, to)}`;

describe('headings', () => {
  test.each<[string, readonly (readonly [number, string])[]]>([
    ['# One', [[1, 'One']]],
    ['###### Six\n####### Seven', [[6, 'Six']]],
    ['#hashtag', []],
    ['#\tTab', [[1, 'Tab']]],
    ['## Closed ##  ', [[2, 'Closed']]],
    ['## Not closed \\##', [[2, 'Not closed \\##']]],
    ['   ### Indented', [[3, 'Indented']]],
    ['    # Code', []],
    ['#', [[1, '']]],
    ['One\n===', [[1, 'One']]],
    ['Two\n---', [[2, 'Two']]],
    ['Two\nlines\n---', [[2, 'Two\nlines']]],
    ['---', []],
    ['- a\n---', []],
    ['> # Quoted', [[1, 'Quoted']]],
    ['- # Listed', [[1, 'Listed']]],
    ['```\n# Code\n```\n# After', [[1, 'After']]],
    ['%%\n# Hidden\n%%\n# After', [[1, 'After']]],
    ['$$\n# Math\n$$\n# After', [[1, 'After']]],
    ['<!--\n# Hidden\n-->\n# After', [[1, 'After']]],
    ['# A [[b]] `c`', [[1, 'A [[b]] `c`']]],
    ['text\n# Interrupts', [[1, 'Interrupts']]],
    ['# CR\r# CRLF\r\n# LF\n', [[1, 'CR'], [1, 'CRLF'], [1, 'LF']]],
    ['\ufeff# BOM', [[1, 'BOM']]],
    ['# \u0000', [[1, '\u0000']]],
    ['# \ud83d', [[1, '\ud83d']]],
    ['a\u2028# No line', []],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).headings.map((heading) => [heading.level, heading.text])).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['a\n\n## B ##\nc', '3:## B ##', '6:B'],
    ['a b\n===\n', '0:a b\n===', '0:a b'],
    ['> ## B', '2:## B', '5:B'],
    ['---\na: 1\n---\n# B\r\n', '13:# B', '15:B'],
  ])('of %j stand at %j with the text at %j', (text, whole, content) => {
    const heading = parseNote(text).headings.at(-1);
    expect(heading && [shown(text, heading), shown(text, heading.content)]).toEqual([whole, content]);
  });

  test('govern their sections', () => {
    const text = 'before\n# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\n';
    expect(parseNote(text).sections.map((section) => [section.heading.text, shown(text, section.body)])).toEqual([
      ['A', '11:a\n## B\nb\n### C\nc\n## D\nd\n'],
      ['B', '18:b\n### C\nc\n'],
      ['C', '26:c\n'],
      ['D', '33:d\n'],
      ['E', '39:'],
    ]);
  });

  test('inside quotes and lists govern no section', () => {
    expect(parseNote('# A\n\n> # B\n\n- # C\n').sections.map(({ heading }) => heading.text)).toEqual(['A']);
  });
});

describe('blocks', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    ['a\nb\n\nc', [['paragraph', '0:a\nb'], ['paragraph', '5:c']]],
    ['```js\na\n```\nb', [['code', '0:```js\na\n```'], ['paragraph', '12:b']]],
    ['~~~\n```\n~~~', [['code', '0:~~~\n```\n~~~']]],
    ['````\n```\n````', [['code', '0:````\n```\n````']]],
    ['```\na', [['code', '0:```\na']]],
    ['$$\na\n\nb\n$$', [['math', '0:$$\na\n\nb\n$$']]],
    ['so $$\nx\n$$ and\nmore\n$$\ny\n$$', [['paragraph', '0:so $$\nx\n$$ and\nmore'], ['math', '20:$$\ny\n$$']]],
    ['$$a$$ b $$\nx\n$$ c', [['paragraph', '0:$$a$$ b $$\nx\n$$ c']]],
    ['%%\na\n\nb\n%%\nc', [['comment', '0:%%\na\n\nb\n%%'], ['paragraph', '11:c']]],
    ['<div>\na\n\nb', [['html', '0:<div>\na'], ['paragraph', '9:b']]],
    ['<!-- a\n\nb -->\nc', [['html', '0:<!-- a\n\nb -->'], ['paragraph', '14:c']]],
    ['a\n\n    b\n    c\n\n    d\ne', [['paragraph', '0:a'], ['code', '3:    b\n    c\n\n    d'], ['paragraph', '22:e']]],
    [':\n\n[^a b]: z', [['paragraph', '0::'], ['link-definition', '3:[^a b]: z']]],
    ['a\n<hr/>\nb', [['paragraph', '0:a'], ['html', '2:<hr/>\nb']]],
    ['a\n<hr/\nb', [['paragraph', '0:a\n<hr/\nb']]],
    ['<div/>x\n*a*', [['html', '0:<div/>x\n*a*']]],
    ['a\n<div>\nb', [['paragraph', '0:a'], ['html', '2:<div>\nb']]],
    ['***\n- - -\n___', [['thematic-break', '0:***'], ['thematic-break', '4:- - -'], ['thematic-break', '10:___']]],
    ['| a | b |\n|---|:-:|\n| c | d |\n\ne', [['table', '0:| a | b |\n|---|:-:|\n| c | d |'], ['paragraph', '31:e']]],
    ['a | b\n- | -\nc', [['table', '0:a | b\n- | -\nc']]],
    ['| a |\n|---|---|', [['paragraph', '0:| a |\n|---|---|']]],
    ['[a]: /u "t"\nb', [['link-definition', '0:[a]: /u "t"'], ['paragraph', '12:b']]],
    ['a\n[b]: /u', [['paragraph', '0:a\n[b]: /u']]],
    ['\r\na\r\rb\r\n', [['paragraph', '2:a'], ['paragraph', '5:b']]],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).blocks.map((block) => [block.kind, shown(text, block)])).toEqual(expected);
  });

  test.each<[string, string, boolean]>([
    ['```js x\na\n```', 'js x', true],
    ['~~~  a`b \nc\n~~~~', 'a`b', true],
    ['```\na\n``', '', false],
    ['> ```\n> a\n\nb', '', false],
    ['    a', '', true],
  ])('of code %j have the info %j and are closed: %j', (text, info, closed) => {
    const code = parseNote(text).blocks.flatMap((block) => (block.kind === 'code' ? [[block.info, block.closed]] : []));
    expect(code).toEqual([[info, closed]]);
  });

  test.each<[string, boolean]>([
    ['$$\na\n$$', true],
    ['$$\na', false],
    ['%%\na\n%%', true],
    ['%%\na', false],
  ])('of %j are closed: %j', (text, closed) => {
    expect(parseNote(text).blocks.map((block) => (block.kind === 'math' || block.kind === 'comment' ? block.closed : null))).toEqual([closed]);
  });

  test('of link definitions know their parts', () => {
    const text = '[Foo Bar]: </my url>\n  "the title"\n';
    const parts = parseNote(text).blocks.flatMap((block) =>
      block.kind === 'link-definition' ? [[block.label, block.identifier, text.slice(block.destination.from, block.destination.to), block.title && text.slice(block.title.from, block.title.to)]] : []);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.slice(0, 2)).toEqual(['Foo Bar', 'foo bar']);
    expect(parts[0]?.[2]).toMatch(/^<?\/my url>?$/);
    expect(parts[0]?.[3]).toBe('the title');
  });
});

describe('containers', () => {
  test.each<[string, readonly string[]]>([
    ['> a\n> b', ['quote 0:> a\n> b']],
    ['> a\nb', ['quote 0:> a\nb']],
    ['> > a', ['quote 0:> > a', 'quote 2:> a']],
    ['> [!note] Title\n> a', ['callout 0:> [!note] Title\n> a']],
    ['- a\n- b', ['list-item 0:- a', 'list-item 4:- b']],
    ['- a\n\n  b\n- c', ['list-item 0:- a\n\n  b', 'list-item 9:- c']],
    ['- a\n  - b', ['list-item 0:- a\n  - b', 'list-item 6:- b']],
    ['1. a\n\nb', ['list-item 0:1. a']],
    ['- > a', ['list-item 0:- > a', 'quote 2:> a']],
    ['[^1]: > a', ['footnote-definition 0:[^1]: > a', 'quote 6:> a']],
  ])('of %j', (text, expected) => {
    expect(parseNote(text).containers.map((container) => `${container.kind} ${shown(text, container)}`)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['> [!note] A title\n> b', 'note', 'A title'],
    ['> [!WARNING]-', 'WARNING', ''],
    ['> [!my type]+ *A* [[b]]', 'my type', '*A* [[b]]'],
  ])('know the type and title of the callout %j', (text, type, title) => {
    const callouts = parseNote(text).containers.flatMap((container) =>
      container.kind === 'callout' ? [[container.type, text.slice(container.title.from, container.title.to)]] : []);
    expect(callouts).toEqual([[type, title]]);
  });

  test.each<[string, readonly (readonly [string, number | null, string | null])[]]>([
    ['- a', [['-', null, null]]],
    ['7. a\n8) b', [['7.', 7, null], ['8)', 8, null]]],
    ['- [ ] a\n- [x] b\n* [/] c', [['-', null, ' '], ['-', null, 'x'], ['*', null, '/']]],
    ['- [x]b', [['-', null, null]]],
    ['1. [ ] a', [['1.', 1, ' ']]],
  ])('know marker, number and task of the items of %j', (text, expected) => {
    const items = parseNote(text).containers.flatMap((container) =>
      container.kind === 'list-item' ? [[text.slice(container.marker.from, container.marker.to), container.number, container.task]] : []);
    expect(items).toEqual(expected);
  });

  test('know their parents', () => {
    const { containers, blocks } = parseNote('> - a\n');
    expect(containers.map(({ kind, parent }) => [kind, parent?.kind ?? null])).toEqual([['quote', null], ['list-item', 'quote']]);
    expect(blocks.map(({ kind, container }) => [kind, container?.kind])).toEqual([['paragraph', 'list-item']]);
  });
});

describe('frontmatter', () => {
  test.each<[string, string, number]>([
    ['a', 'none', 0],
    ['', 'none', 0],
    ['\ufeffa', 'none', 1],
    ['---\na: 1\n---\nb', 'parsed', 13],
    ['---\r\na: 1\r\n---\r\nb', 'parsed', 16],
    ['\ufeff---\na: 1\n---\nb', 'parsed', 14],
    ['---\n---\nb', 'parsed', 8],
    ['---\n{"a":1}\n---\nb', 'parsed', 16],
    ['---\na: 1\n---', 'parsed', 12],
    ['---\na: [\n---\nb', 'malformed', 13],
    ['---\na: 1\n', 'none', 0],
    ['---js\na: 1\n---\n', 'none', 0],
    [' ---\na: 1\n---\n', 'none', 0],
    ['\n---\na: 1\n---\n', 'none', 0],
    [`---\na: ${'x'.repeat(70_000)}\n---\n`, 'too-large', 70_012],
  ])('of %.20j is %s, and the body begins at %i', (text, kind, bodyFrom) => {
    const note = parseNote(text);
    expect([note.frontmatter.kind, note.bodyFrom]).toEqual([kind, bodyFrom]);
  });

  test('is no part of the body', () => {
    const note = parseNote('---\ntitle: "[[a]] #b [^1] [1]"\n---\n# C\n');
    expect([note.links.length, note.tags.length, note.footnotes.undefinedReferences.length, note.citations.marks.length, note.headings.length]).toEqual([0, 0, 0, 0, 1]);
  });
});
