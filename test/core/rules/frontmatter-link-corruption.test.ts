import { describe, expect, test } from 'vitest';
import { frontmatterLinkCorruption } from '../../../src/core/rules/frontmatter-link-corruption';
import { runVaultRule } from '../../../src/core/rules/run-rule';
import { check, fixAll, vaultContextOf } from './rule-context';
import type { ContextOptions } from './rule-context';

function note(properties: string, body: string): string {
  return `---\ndg-publish: true\n${properties}\n---\n\n${body}\n`;
}

const published = '---\ndg-publish: true\n---\n\nText\n';
const atTop: ContextOptions = { notes: { 'T.md': published } };
const inFolder: ContextOptions = { notes: { 'Folder/T.md': published } };
const secluded: ContextOptions = { notes: { 'Folder/T.md': 'Text\n' } };

describe('frontmatter-link-corruption', () => {
  test.each([
    ['a note at the top of the vault', 'up: "[[T]]"', '[[T]]', atTop, ['error']],
    ['a note that is missing', 'up: "[[T]]"', '[[T]]', {}, ['error']],
    ['the same alias', 'up: "[[T|all]]"', 'a [[T|all]] b', atTop, ['error']],
    ['the same heading', 'up: "[[T#A]]"', '[[T#A]]', atTop, ['error']],
    ['one of a list', 'up: ["[[S]]", "[[T]]"]', '[[T]]', atTop, ['error']],
    ['two links of one list', 'up: ["[[S]]", "[[T]]"]', '[[T]] [[S]]', {}, ['error', 'error']],
    ['one link in two properties', 'up: "[[T]]"\nsee: "[[T]]"', '[[T]]', {}, ['error', 'error']],
    ['one link twice in a property', 'up: ["[[T]]", "[[T]]"]', '[[T]] [[T]]', {}, ['error']],
    ['a map', 'up: {a: {b: "[[T]]"}}', '[[T]]', {}, ['error']],
    ['words around the link', 'up: see [[T]]', '[[T]]', inFolder, ['error']],
    ['the title', 'title: see [[T]]', '[[T]]', inFolder, ['error']],
    ['the whole path', 'up: "[[Folder/T]]"', '[[Folder/T]]', inFolder, ['error']],
    ['the whole path in the text', 'up: "[[T]]"', '[[Folder/T]]', inFolder, ['error']],
    ['another case, which the whole path mends', 'up: "[[t]]"', '[[T]]', atTop, ['error']],
    ['a note in a folder', 'up: "[[T]]"', '[[T]]', inFolder, ['error']],
    ['a private note', 'up: "[[T]]"', '[[T]]', secluded, ['warning']],
    ['a private note with a heading', 'up: "[[T#A]]"', '[[T#A]]', secluded, ['warning']],
    ['a note in a folder, passed on', 'up: "[[T]]"\ndg-pass-frontmatter: true', '[[T]]', inFolder, ['error']],
    ['a comment, which is cut later', 'up: "[[T]]"', '%%\n[[T]]\n%%', {}, ['error']],
    ['a list item, a table, a quote', 'up: "[[T]]"', '- a\n  - [[T]]', {}, ['error']],
    ['an embed that shows nothing', 'up: "[[T]]"', '![[T]]', {}, ['error']],
    ['an embedded note', 'up: "[[T]]"', '![[E]]', { notes: { 'E.md': 'See [[T]].\n' } }, ['error']],
    ['an embedded note with an embed that shows nothing', 'up: "[[T]]"', '![[E]]', { notes: { 'E.md': 'See ![[T]].\n' } }, ['error']],
    ['the title, which is passed on as it is, too', 'title: "[[T]]"', '![[E]]', { notes: { 'Folder/T.md': published, 'E.md': 'See [[T]].\n' } }, ['error']],
    ['a canvas', 'up: "[[T.canvas]]"', '[[T.canvas]]', { notes: { 'T.canvas': '{}' } }, ['warning']],
    ['a link of Markdown', 'up: "[a](T.md)"', '[a](T.md)', atTop, ['error']],
    ['an embed that shows its note', 'up: "[[T]]"', '![[T]]', atTop, []],
    ['an embedded section without the link', 'up: "[[T]]"', '![[E#B]]', { notes: { 'E.md': '# A\n\nSee [[T]].\n\n# B\n\nText\n' } }, []],
    ['another alias', 'up: "[[T|a]]"', '[[T|b]] [[T]]', {}, []],
    ['another heading', 'up: "[[T#A]]"', '[[T]]', {}, []],
    ['another case of a note that is missing', 'up: "[[t]]"', '[[T]]', {}, []],
    ['code', 'up: "[[T]]"', '`[[T]]`\n\n    [[T]]\n\n```\n[[T]]\n```', {}, []],
    ['an image', 'cover: "[[T.png]]"', '[[T.png]] ![[T.png]]', { files: [{ path: 'a/T.png', size: 1, image: null }] }, []],
    ['what JSON writes otherwise', "up: '[[\"T\"]]'", '[["T"]]', {}, []],
    ['a property that is not handed on', 'dg-note-icon: "[[T]]"', '[[T]]', {}, []],
    ['no link', 'up: T', '[[T]]', {}, []],
  ] as const)('%s', (_, properties, body, options, severities) => {
    const problems = check(frontmatterLinkCorruption, note(properties, body), options);
    expect(problems.map(({ severity }) => severity)).toEqual(severities);
    for (const problem of problems) expect(problem.message).toMatch(severities[0] === 'error' ? /: the build of the whole site stops$/u : /writes the path of a private note into the property$/u);
  });

  test.each([
    ['a published note', 'up: "![[T]]"', '', inFolder, ['`![[T]]` in `up`, expected a link: Digital Garden puts the note in its place, and the build of the whole site stops']],
    ['a private note', 'up: "![[T]]"', '', secluded, ['`![[T]]` in `up`, expected a link: Digital Garden writes the text of a private note into the property, and the build of the whole site stops']],
    ['a part of one, with an alias', 'up: see ![[T#A|all]]', '', secluded, ['`![[T#A|all]]` in `up`, expected a link: Digital Garden writes the text of a private note into the property, and the build of the whole site stops']],
    ['one of a list, twice', 'up: ["[[S]]", "![[T]]", "![[T]]"]', '', inFolder, ['`![[T]]` in `up`, expected a link: Digital Garden puts the note in its place, and the build of the whole site stops']],
    ['one behind another and in front of a link', 'up: "![[S]] ![[T]] [[T]]"', '', inFolder, ['`![[T]]` in `up`, expected a link: Digital Garden puts the note in its place, and the build of the whole site stops']],
    ['none in front of a link', 'up: "![[S]] [[T]]"', '', inFolder, []],
    ['a map', 'up: {a: {b: "![[T]]"}}', '', inFolder, ['`![[T]]` in `up`, expected a link: Digital Garden puts the note in its place, and the build of the whole site stops']],
    ['a note that stands in the text, too', 'up: "![[T]]"', '[[T]] ![[T]]', inFolder, ['`![[T]]` in `up`, expected a link: Digital Garden puts the note in its place, and the build of the whole site stops']],
    ['the note itself', 'up: "![[note]]"', '', {}, ['`![[note]]` in `up`, expected a link: Digital Garden puts the note in its place, and the build of the whole site stops']],
    ['a PDF and a drawing', 'a: "![[T.pdf]]"\nb: "![[T.svg|100]]"', '', { files: [{ path: 'a/T.pdf', size: 1, image: null }, { path: 'T.svg', size: 1, image: null }] }, [
      '`![[T.pdf]]` in `a`, expected a link: Digital Garden puts the file in its place, and the build of the whole site stops',
      '`![[T.svg|100]]` in `b`, expected a link: Digital Garden puts the file in its place, and the build of the whole site stops',
    ]],
    ['a photo, which stays valid', 'cover: "![[T.png|100]]"', '', { files: [{ path: 'a/T.png', size: 1, image: null }] }, []],
    ['a note that is missing, which stays as it is', 'up: "![[T]]"', '', {}, []],
    ['a canvas, which stays as it is', 'up: "![[T.canvas]]"', '', { notes: { 'T.canvas': '{}' } }, []],
    ['a property that is not handed on', 'dg-note-icon: "![[T]]"', '', inFolder, []],
    ['an embed without a name', 'up: "![[]] ![[#A]] ![[T"', '', inFolder, []],
  ] as const)('an embed in a property: %s', (_, properties, body, options, messages) => {
    const problems = check(frontmatterLinkCorruption, note(properties, body), options);
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual(messages.map((message) => ['error', `Unexpected embed ${message}`]));
  });

  test.each([
    ['up: "![[T]]"', '', 'up: "[[T]]"'],
    ['up: "![[T]]"', '[[T]]', 'up: "[[T|T]]"'],
    ['up: ["[[S]]", "![[T#A|all]]"] # why', '', 'up: ["[[S]]", "[[T#A|all]]"] # why'],
    ['title: see ![[T]]', '', 'title: see T'],
  ])('of the embed in %s beside %s makes %s', (properties, body, mended) => {
    expect(fixAll(frontmatterLinkCorruption, note(properties, body), inFolder)).toBe(note(mended, body));
  });

  test('points at the embed where it is written as it reads', () => {
    const text = note('up: see ![[T]]', '');
    expect(check(frontmatterLinkCorruption, text, inFolder).map(({ from, to }) => text.slice(from, to))).toEqual(['![[T]]']);
  });

  test.each([
    ['up: "[[T]]"', '[[T]]', 'up: "[[T|T]]"'],
    ['up: "[[T]]"', '[[T]] [[T|T]]', null],
    ['up: "[[T#A]]"', '[[T#A]]', 'up: "[[T#A|T > A]]"'],
    ['up: "[[T|all]]"', '[[T|all]]', 'up: "[[T]]"'],
    ['up: "[[T|all]]"', '[[T|all]] [[T]]', 'up: "[[T|T]]"'],
    ['up: ["[[S]]", "[[T]]"] # why', '[[T]]', 'up: ["[[S]]", "[[T|T]]"] # why'],
    ['title: see [[T|all]] of them', '[[T|all]]', 'title: see all of them'],
  ])('of %s beside %s makes %s', (properties, body, mended) => {
    expect(fixAll(frontmatterLinkCorruption, note(properties, body))).toBe(note(mended ?? properties, body));
  });

  test('points at the link where it is written as it reads, else at the value', () => {
    const text = note('up: ["[[S]]", "[[T]]"]\nsee: "[[\\x54]]"', '[[T]]');
    expect(check(frontmatterLinkCorruption, text).map(({ from, to }) => text.slice(from, to))).toEqual(['[[T]]', '"[[\\x54]]"']);
  });

  test('takes what is not found for missing while not all of the vault is known', () => {
    const context = vaultContextOf(note('up: "[[T]]"', '[[T]]'));
    context.vault.index.isComplete = false;
    expect(runVaultRule(frontmatterLinkCorruption, context).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('looks up 10,000 links and 4,000 values', () => {
    const links = Array.from({ length: 10_000 }, (_, index) => `[[N${String(index)}]]`);
    const properties = `up: [${links.slice(0, 4000).map((link) => `"${link}"`).join(', ')}]`;
    const context = vaultContextOf(note(properties, links.join(' ')));
    expect(runVaultRule(frontmatterLinkCorruption, context)).toHaveLength(4000);
  });
});
