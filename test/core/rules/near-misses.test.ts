import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { calloutEmbed } from '../../../src/core/rules/callout-embed';
import { citationsHeadingEmpty } from '../../../src/core/rules/citations-heading-empty';
import { findSpacedLabels } from '../../../src/core/rules/spaced-labels';
import { renamePropertyFix } from '../../../src/core/rules/rename-property';
import { sourceTracking } from '../../../src/core/rules/source-tracking';
import { sourceUrlInvalid } from '../../../src/core/rules/source-url-invalid';
import { templaterLeft } from '../../../src/core/rules/templater-left';
import { check } from './rule-context';

const trams = { notes: { 'Trams.md': 'Low.' } };

describe('an embed in a quote', () => {
  it.each(['> ![[Trams]]\n', '1. > ![[Trams]]\n', '1) > ![[Trams]]\n', '- > ![[Trams]]\n', '  > ![[Trams]]\n'])('is one: %j', (text) => {
    expect(check(calloutEmbed, text, trams)).toHaveLength(1);
  });

  it.each(['![[Trams]]\n', '1x > ![[Trams]]\n', '> ![[#Trams]]\n', '> ![[]]\n', 'a > ![[Trams]]\n'])('is none: %j', (text) => {
    expect(check(calloutEmbed, text, trams)).toEqual([]);
  });
});

describe('a heading of sources with no text below it', () => {
  const said = (text: string): readonly string[] => check(citationsHeadingEmpty, text).map(({ message }) => message.replace(/^Unexpected heading `\w+` above nothing/, '').replace(/, expected.*/, ''));

  it.each<readonly [string, readonly string[]]>([
    ['a\n\n## Sources\n', ['']],
    ['a\n\n## Sources\n\n---\n\n[^1]: A\n', [' but footnotes']],
    ['a\n\n## Sources\n\n[^1]: A\n\n[b]: https://c.d\n', [' but footnotes']],
    ['a\n\n## Sources\n\n[b]: https://c.d\n', [' but definitions']],
    ['a\n\n## Sources\n\n%% b %%\n', [' but definitions']],
    ['a\n\n## Sources\n\n---\n', ['']],
    ['a\n\n> ## Sources\n', []],
    ['a\n\n## Sources\n\nb\n', []],
  ])('of %j is told by what is there: %j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('can go, unless nothing would be left', () => {
    const edits = (text: string): readonly unknown[] => check(citationsHeadingEmpty, text).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    expect(edits('abc\n\n## Sources\n\n%%a%%')).toEqual([{ from: 5, to: 17, text: '' }]);
    expect(edits('a\n## Sources\nb: %%c%%\n'.replace('b: ', ''))).toEqual([{ from: 2, to: 12, text: '' }]);
    expect(edits('## Sources\n')).toEqual([]);
  });
});

describe('a slip in front of an address', () => {
  const said = (text: string): readonly string[] => check(sourceUrlInvalid, text).map(({ message }) => message);

  it.each([
    ['htp://a.org/x', '`htp://`', '`http://`'],
    ['htps://a.org/x', '`htps://`', '`https://`'],
    ['ttp://a.org/x', '`ttp://`', '`http://`'],
    ['httpps://a.org/x', '`httpps://`', '`https://`'],
    ['https:/a.org/x', '`https:/`', '`https://`'],
    ['https:///a.org/x', '`https:///`', '`https://`'],
    ['http//a.org/x', '`http//`', '`http://`'],
    ['https://https://a.org/x', '`https://https://`', '`https://`'],
    ['HTTP:/a.org/x', '`HTTP:/`', '`http://`'],
  ])('%s is told', (address, written, wanted) => {
    expect(said(`a[^1]\n\n[^1]: ${address}\n`)).toEqual([`Unexpected ${written} in front of an address, expected ${wanted}`]);
  });

  it('is none in code, within a word, or in the text', () => {
    expect(said('a[^1]\n\n[^1]: `htps://a.org/x`\n')).toEqual([]);
    expect(said('a[^1]\n\n[^1]: xhtps://a.org/x\n')).toEqual([]);
    expect(said('a htps://a.org/x[^1]\n\n[^1]: b\n')).toEqual([]);
  });
});

describe('a label with a blank', () => {
  it('is looked for where a line begins with it', () => {
    expect(findSpacedLabels(parseNote('a[^b c]\n\n[^b c]: d\n'))).toHaveLength(1);
    expect(findSpacedLabels(parseNote('a[^b c]\n\n> [^b c]: d\n'))).toHaveLength(1);
    expect(findSpacedLabels(parseNote(`a[^b c]\n\n${'> '.repeat(40)}[^b c]: d\n`))).toHaveLength(1);
    expect(findSpacedLabels(parseNote('a[^b c]\n\nx [^b c]: d\n'))).toEqual([]);
  });
});

describe('a mark of Templater', () => {
  const said = (text: string): readonly string[] => check(templaterLeft, text).map(({ from, to }) => text.slice(from, to));

  it.each(['<% tp.file.title %>', '<%tp.date.now()%>', '<% await tp.system.prompt("a") %>', '<% await  tp.system.prompt("a") %>', '<%_ tp.a _%>', '<%-+ await\ttp.a %>', '<%* let a = 1 %>'])('is one: %s', (mark) => {
    expect(said(`a ${mark} b\n`)).toEqual([mark]);
  });

  it.each(['<% awaittp.a %>', '<% a %>', '<% xtp.a %>', '<% tpa %>'])('is none: %s', (mark) => {
    expect(said(`a ${mark} b\n`)).toEqual([]);
  });
});

describe('a tracking parameter', () => {
  it('is one on a page of the web only', () => {
    const said = (text: string): readonly string[] => check(sourceTracking, text).map(({ from, to }) => text.slice(from, to));
    expect(said('a https://b.org/c?utm_source=chatgpt.com d\n')).toEqual(['https://b.org/c?utm_source=chatgpt.com']);
    expect(said('a ftp://b.org/c?utm_source=chatgpt.com d obsidian://e?utm_source=chatgpt.com\n')).toEqual([]);
  });
});

describe('a property that gets another name', () => {
  it('keeps its value and its quotes', () => {
    expect(renamePropertyFix('---\n"a": 1\n---\n', 'a', 'b')).toEqual([{ title: 'Rename the property to b', safe: false, edits: [{ from: 4, to: 7, text: '"b"' }] }]);
    expect(renamePropertyFix('---\na: 1\nb: 2\n---\n', 'a', 'b')).toEqual([]);
    expect(renamePropertyFix('---\na: 1\n---\n', 'c', 'b')).toEqual([]);
    expect(renamePropertyFix('---\na: 1\n---\n', 'a', 'b: c')).toEqual([]);
    expect(renamePropertyFix('---\na: 1\n---\n', 'a', '# b')).toEqual([]);
  });
});
