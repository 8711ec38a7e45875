import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frontmatter, PropertyValue } from '../../../src/core/note/frontmatter';
import { digitalGardenUrl } from '../../../src/core/publishers/digital-garden-url';
import type { PublisherForm } from '../../../src/core/publishers/publisher';
import { frontmatterOf } from './frontmatter-of';

type Values = Readonly<Record<string, PropertyValue>>;

function urlOf(path: string, values: Values = {}, settings: Values = {}, form: PublisherForm = 'vault'): string | null {
  return digitalGardenUrl({ path, frontmatter: frontmatterOf(values), form, settings: new Map(Object.entries(settings)) });
}

const noSlugs: Values = { slugifyEnabled: false };

describe('a note in the vault, by its path', () => {
  it.each([
    ['Night trains.md', '/night-trains/'],
    ['02 - Curate/Notes/A clever approach with DeepSeek.md', '/02-curate/notes/a-clever-approach-with-deep-seek/'],
    ['02 - Curate/Notes/China is taking a clever approach to the AI race with DeepSeek.md', '/02-curate/notes/china-is-taking-a-clever-approach-to-the-ai-race-with-deep-seek/'],
    ['Boards/My board.canvas', '/boards/my-board-canvas/'],
    ['foo bar.md', '/foo-bar/'],
    ['Foo.md', '/foo/'],
    ['notes/foo.md', '/notes/foo/'],
    ['Notes/Foo.md', '/notes/foo/'],
    ['C++.md', '/c/'],
    ['C#.md', '/c/'],
    ['C.md', '/c/'],
    ['FooBar.md', '/foo-bar/'],
    ['Foo Bar.md', '/foo-bar/'],
    ['foo_bar.md', '/foo-bar/'],
    ['foo bar?.md', '/foo-bar/'],
    ['R&D ♥ love.md', '/r-and-d-love-love/'],
    ['iPhone 15Pro.md', '/i-phone-15-pro/'],
    ['OpenAI GPT4o.md', '/open-ai-gpt-4o/'],
    ['Ünïcödé ß.md', '/uenicoede-ss/'],
    ['Привет мир.md', '/privet-mir/'],
    ['العربية.md', '/alerbyt/'],
    ['Đặng.md', '/dang/'],
    ['What’s new.md', '/what-s-new/'],
    ["What's new in APIs.md", '/what-s-new-in-ap-is/'],
    ['_private.md', '/private/'],
    ['My notes v1.2.md', '/my-notes-v1-2/'],
    ['unicorn 🦄.md', '/unicorn-unicorn/'],
    ['e\u0301te\u0301.md', '/ete/'],
    ['without an extension', '/without-an-extension/'],
  ])('%s', (path, url) => {
    expect(urlOf(path)).toBe(url);
  });

  it.each(['中文.md', '日本語.md', '한국어.md', 'हिन्दी.md', 'ไทย.md', 'עברית.md', '🎉.md'])('nothing is left of %s', (path) => {
    expect(urlOf(path)).toBe('//');
    expect(urlOf(`Notes/${path}`)).toBe('/notes//');
  });

  it('keeps the path as it is where slugs are turned off', () => {
    expect(urlOf('中文/笔记.md', {}, noSlugs)).toBe('/中文/笔记/');
    expect(urlOf('Boards/My board.canvas', {}, noSlugs)).toBe('/Boards/My board.canvas/');
    expect(urlOf('Notes/Foo Bar?.md', {}, noSlugs)).toBe('/Notes/Foo Bar?/');
    expect(urlOf('Notes/Foo Bar.md', {}, { slugifyEnabled: true })).toBe('/notes/foo-bar/');
    expect(urlOf('Notes/Foo Bar.md', {}, { slugifyEnabled: null })).toBe('/Notes/Foo Bar/');
  });

  it('has no page for a name or a path that no file can have', () => {
    expect(urlOf(`${'a'.repeat(255)}.md`)).toBe(`/${'a'.repeat(255)}/`);
    expect(urlOf(`${'a'.repeat(256)}.md`)).toBeNull();
    expect(urlOf(`${'a/'.repeat(2048)}b.md`)).toBeNull();
    expect(urlOf('x.md', { 'dg-path': 'A'.repeat(60_000) })).toBeNull();
  });
});

describe('a path rewritten by rules', () => {
  it.each([
    ['a folder taken away', 'Public:', 'Public/A.md', '/a/'],
    ['a folder renamed', 'Public/Notes:garden', 'Public/Notes/A.md', '/garden/a/'],
    ['half a name, because rules do not end at folders', 'Foo:', 'Foobar/a.md', '/bar/a/'],
    ['the first rule that fits', 'Blog:posts\nBlog/Old:old', 'Blog/Old/A.md', '/posts/old/a/'],
    ['a later rule where the first does not fit', 'Blog:posts\nNotes:n', 'Notes/A.md', '/n/a/'],
    ['no rule that fits', 'Blog:posts', 'Notes/A.md', '/notes/a/'],
    ['case counts', 'blog:posts', 'Blog/A.md', '/blog/a/'],
    ['blanks count', ' Blog:posts', 'Blog/A.md', '/blog/a/'],
    ['blanks stay', 'Blog: posts', 'Blog/A.md', '/posts/a/'],
    ['what follows a second colon is dropped', 'Blog:posts:x', 'Blog/A.md', '/posts/a/'],
    ['only the beginning is replaced', 'A:b', 'A/A.md', '/b/a/'],
    ['one slash at the start is taken away', 'A:', 'A/b.md', '/b/'],
    ['a second slash at the start stays', 'A:/', 'A/b.md', '//b/'],
    ['a rule without a left side fits all', ':all/', 'A/b.md', '/all/a/b/'],
    ['a line without a colon is no rule', 'Blog', 'Blog/A.md', '/blog/a/'],
    ['nothing left of the path', 'A.md:', 'A.md', '/'],
    ['a pattern of replacement', 'Blog:x-$&-y', 'Blog/A.md', '/x-blog-y/a/'],
  ])('%s', (_title, pathRewriteRules, path, url) => {
    expect(urlOf(path, {}, { pathRewriteRules })).toBe(url);
  });

  it('keeps the blanks and line endings of a rule where slugs are turned off', () => {
    expect(urlOf('Blog/A.md', {}, { ...noSlugs, pathRewriteRules: 'Blog: posts ' })).toBe('/ posts /A/');
    expect(urlOf('Blog/A.md', {}, { ...noSlugs, pathRewriteRules: 'Blog:posts\r\nX:y' })).toBe('/posts\r/A/');
    expect(urlOf('Blog/A.md', {}, { ...noSlugs, pathRewriteRules: 'Blog://posts' })).toBe('//posts/A/');
  });

  it('are not read where they are no text', () => {
    expect(urlOf('Blog/A.md', {}, { pathRewriteRules: ['Blog:x'] })).toBe('/blog/a/');
  });
});

describe('properties of a note in the vault', () => {
  it.each<readonly [string, Values, string | null]>([
    ['dg-permalink gets a slash at both ends', { 'dg-permalink': 'trains' }, '/trains/'],
    ['dg-permalink with slashes stays', { 'dg-permalink': '/travel/trains/' }, '/travel/trains/'],
    ['dg-permalink is not made a slug', { 'dg-permalink': 'a b?c#d' }, '/a b?c#d/'],
    ['dg-permalink leads nowhere outside', { 'dg-permalink': '../../evil' }, '/evil/'],
    ['dg-permalink in a folder of dots', { 'dg-permalink': '/a/./b/../c/..' }, '/a/'],
    ['dg-permalink with dots in a name', { 'dg-permalink': '/.well/..known/' }, '/.well/..known/'],
    ['dg-permalink may hit a page of the site', { 'dg-permalink': '404' }, '/404/'],
    ['dg-permalink keeps its case', { 'dg-permalink': 'Foo' }, '/Foo/'],
    ['dg-permalink may be a URL by mistake', { 'dg-permalink': 'https://x.y/a' }, '/https://x.y/a/'],
    ['dg-permalink wins over dg-path', { 'dg-permalink': 'a', 'dg-path': 'b' }, '/a/'],
    ['an empty dg-permalink is passed over', { 'dg-permalink': '' }, '/notes/a/'],
    ['a dg-permalink without a value is passed over', { 'dg-permalink': null }, '/notes/a/'],
    ['a false dg-permalink is passed over', { 'dg-permalink': false }, '/notes/a/'],
    ['a number as dg-permalink stops the plugin', { 'dg-permalink': 404 }, null],
    ['true as dg-permalink stops the plugin', { 'dg-permalink': true }, null],
    ['a list as dg-permalink stops the plugin', { 'dg-permalink': ['a'] }, null],
    ['dg-path takes the place of the path', { 'dg-path': 'Travel/Night trains.md' }, '/travel/night-trains/'],
    ['dg-path needs no extension', { 'dg-path': 'Travel/Night trains' }, '/travel/night-trains/'],
    ['dg-path is cut at its last dot', { 'dg-path': 'My notes v1.2' }, '/my-notes-v1/'],
    ['dg-path with a slash in front has two', { 'dg-path': '/foo/bar' }, '//foo/bar/'],
    ['a dg-path without a value is passed over', { 'dg-path': null }, '/notes/a/'],
    ['a number as dg-path stops the plugin', { 'dg-path': 2024 }, null],
    ['a map as dg-path stops the plugin', { 'dg-path': new Map() }, null],
    ['permalink does not count', { permalink: '/elsewhere/' }, '/notes/a/'],
    ['the home note', { 'dg-home': true }, '/'],
    ['any true value makes the home note', { 'dg-home': 'false' }, '/'],
    ['false does not', { 'dg-home': false }, '/notes/a/'],
    ['the home note with tags', { 'dg-home': true, tags: ['a'] }, '/'],
    ['the home note with tags as text', { 'dg-home': true, tags: 'a, b' }, '/'],
    ['the home note with tags that stop the plugin', { 'dg-home': true, tags: 5 }, null],
    ['the home note with a map for tags', { 'dg-home': true, tags: new Map() }, null],
    ['the home note with tags that are passed over', { 'dg-home': true, tags: 0 }, '/'],
    ['tags of a wrong type do not stop another note', { tags: 5 }, '/notes/a/'],
    ['the tag of the home note, by hand', { tags: ['gardenEntry'] }, '/'],
    ['the tag of the home note in a text', { tags: 'a,  gardenEntry' }, '/'],
    ['a home note that stops the plugin otherwise', { 'dg-home': true, 'dg-path': 5 }, null],
  ])('%s', (_title, values, url) => {
    expect(urlOf('Notes/A.md', values)).toBe(url);
  });

  it('rules do not rewrite dg-path', () => {
    expect(urlOf('Blog/A.md', { 'dg-path': 'Blog/B' }, { pathRewriteRules: 'Blog:posts' })).toBe('/blog/b/');
  });
});

describe('a compiled note', () => {
  const path = 'src/site/notes/Travel/Night trains.md';
  it.each<readonly [string, Values, string | null]>([
    ['permalink as it is', { permalink: '/02-curate/X y?#é/' }, '/02-curate/X y?#é/'],
    ['a permalink without a slash in front', { permalink: 'a/b/' }, '/a/b/'],
    ['a permalink with an extension', { permalink: '/a/b.html' }, '/a/b.html'],
    ['a permalink that names no file stops the build', { permalink: '/a/b' }, null],
    ['an extension of a folder is none', { permalink: '/a.b/c' }, null],
    ['a dot in front is no extension', { permalink: '/a/.b' }, null],
    ['a number stops the build', { permalink: 5 }, null],
    ['true stops the build', { permalink: true }, null],
    ['a list stops the build', { permalink: ['/a/'] }, null],
    ['false is passed over', { permalink: false }, '/notes/Travel/Night trains/'],
    ['an empty permalink is passed over', { permalink: '' }, '/notes/Travel/Night trains/'],
    ['no permalink', {}, '/notes/Travel/Night trains/'],
    ['dg-permalink does not count', { 'dg-permalink': '/x/' }, '/notes/Travel/Night trains/'],
    ['the home tag wins', { permalink: '/a/', tags: ['a', 'gardenEntry'] }, '/'],
    ['the home tag as text', { tags: 'a,gardenEntry' }, '/'],
    ['a blank in front makes another tag', { permalink: '/a/', tags: 'a, gardenEntry' }, '/a/'],
    ['dg-home does not count', { permalink: '/a/', 'dg-home': true }, '/a/'],
    ['tags of a wrong type stop the build', { permalink: '/a/', tags: 5 }, null],
    ['no tags', { permalink: '/a/', tags: null }, '/a/'],
  ])('%s', (_title, values, url) => {
    expect(urlOf(path, values, {}, 'site')).toBe(url);
  });

  it.each([
    ['garden/src/site/notes/A b/C.md', '/notes/A b/C/'],
    ['A b/C.md', '/notes/A b/C/'],
    ['src/site/notes/A b/index.md', '/notes/A b/'],
    ['src/site/notes/A b/A b.md', '/notes/A b/'],
    ['src/site/notes/notes.md', '/notes/'],
    ['src/site/notes/v1.2 x.md', '/notes/v1.2 x/'],
  ])('without a permalink %s is at its path', (notePath, url) => {
    expect(urlOf(notePath, {}, {}, 'site')).toBe(url);
  });
});

it.each<Frontmatter>([
  { kind: 'malformed', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x', range: { from: 4, to: 5 } },
  { kind: 'too-large', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x' },
])('has no page where frontmatter is $kind', (frontmatter) => {
  expect(digitalGardenUrl({ path: 'A.md', frontmatter, form: 'vault', settings: new Map() })).toBeNull();
});

it('never throws and never lies outside the site, whatever path, property and setting', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
  const keys = fc.constantFrom('dg-permalink', 'dg-path', 'dg-home', 'tags', 'permalink', '__proto__');
  const settings = fc.record({ slugifyEnabled: value, pathRewriteRules: value });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.dictionary(keys, value), settings, fc.constantFrom('vault' as const, 'site' as const), (path, values, set, form) => {
      const url = urlOf(path, values, set, form);
      expect(url === null || url.startsWith('/')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
