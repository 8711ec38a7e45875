import { describe, expect, test } from 'vitest';
import { frontmatterSyntax } from '../../../src/core/rules/frontmatter-syntax';
import { check, fixAll } from './rule-context';

describe('frontmatter-syntax points at', () => {
  test.each([
    ['the second of two keys', '---\ndg-publish: true\ndg-publish: false\n---\n', 'dg-publish', 'error'],
    ['the second of two keys in JSON', '---\n{"a":1,"a":2}\n---\n', '"a"', 'error'],
    ['a fence that nothing closes', '---\ndg-publish: true\n\nText\n', '---', 'error'],
    ['a fence that nothing closes, with other properties', '---\ntitle: a\ntags:\n- b\n\nText\n', '---', 'warning'],
    ['a fence behind blank lines', '\n \n---\ndg-publish: true\n---\n', '---', 'error'],
    ['a fence behind a byte order mark and a blank line', '\ufeff\n---\ndg-publish: true\n---\n', '---', 'error'],
    ['blanks behind the fence', '---\t \ntitle: a\n---\n', '\t ', 'error'],
    ['frontmatter that is too large', `---\ntitle: ${'x'.repeat(70_000)}\n---\n`, '---', 'error'],
  ])('%s', (_, text, place, severity) => {
    expect(check(frontmatterSyntax, text).map((problem) => [text.slice(problem.from, problem.to), problem.severity])).toEqual([[place, severity]]);
  });
});

test.each([
  ['nothing closes, since the site reads on to the end of the note', '---\ntitle: a\ntags: b\n\nText\n', 'error'],
  ['stand behind a blank line, which the site shows as they are', '\n---\ntitle: a\ntags: b\n---\n', 'warning'],
])('on a site that looks for fences itself, properties that %s', (_, text, severity) => {
  expect(check(frontmatterSyntax, text, { publisher: 'quartz' }).map((problem) => problem.severity)).toEqual([severity]);
});

test('frontmatter-syntax takes blanks behind the fence off by itself', () => {
  expect(check(frontmatterSyntax, '---\t \ntitle: a\n---\n')[0]?.fixes).toEqual([{ title: 'Remove the blanks', safe: true, edits: [{ from: 3, to: 5, text: '' }] }]);
});

describe('frontmatter-syntax passes over', () => {
  test.each([
    ['an empty note', ''],
    ['a line across the page and text', '---\n\ntitle: a\n\nText\n'],
    ['a line across the page and a remark', '---\nNote: this is text.\n\nText\n'],
    ['a line across the page behind blank lines', '\n---\nText: a\n\nText\n'],
    ['a line across the page further down', 'Text\n\n---\ndg-publish: true\n---\n'],
    ['an empty block', '---\n---\nText\n'],
    ['a longer line', '----\ntitle: a\ntags: b\n'],
    ['longer lines around something else than the flag', '-----\nFrom: a\nTo: b\n-----\n'],
    ['a dash and a remark', '\u2014\ndg-publish: true\n'],
    ['dashes of which nothing follows', ' ---'],
    ['a language behind the fence in the vault', '---yaml\ndg-publish: true\n---\n'],
    ['dashes alone', '---'],
    ['a table of properties in code', '```\n---\ndg-publish: true\n```\n'],
  ])('%s', (_, text) => {
    expect(check(frontmatterSyntax, text)).toEqual([]);
  });

  test('blanks behind the fence in a compiled note', () => {
    expect(check(frontmatterSyntax, '--- \n{"dg-publish":true}\n---\n', { form: 'site' })).toEqual([]);
  });
});

test('frontmatter-syntax leaves a backslash in JSON to its own rule, but not the fence', () => {
  const problems = check(frontmatterSyntax, '--- \n{"a":"x\\|y"}\n---\n');
  expect(problems.map(({ message }) => message)).toEqual([
    'Unexpected blanks behind the opening `---`, expected the line to end: Digital Garden does not see such properties and sends them as they are',
  ]);
});

describe('frontmatter-syntax mends', () => {
  test.each([
    ['properties up to the end of the note', '---\ndg-publish: true', '---\ndg-publish: true\n---\n'],
    ['properties with items, in the line endings of the note', '---\r\ntitle: a\r\ntags:\r\n  - b\r\n\r\nText', '---\r\ntitle: a\r\ntags:\r\n  - b\r\n---\r\n\r\nText'],
    ['quotes around a part of a value', '---\ntitle: "a" b\n---\n', '---\ntitle: \'"a" b\'\n---\n'],
    ['an apostrophe between quotes', "---\ntitle: 'It's fine'\n---\n", '---\ntitle: "It\'s fine"\n---\n'],
    ['backslashes between quotes', '---\ntitle: "C:\\Users\\me"\n---\n', "---\ntitle: 'C:\\Users\\me'\n---\n"],
    ['stars', '---\nrating: *****\n---\n', '---\nrating: "*****"\n---\n'],
    ['a bracket that nothing closes', '---\ntags: [a, b\ntitle: c\n---\n', '---\ntags: [a, b]\ntitle: c\n---\n'],
    ['a blank that does not break', '---\ndg-publish:\u00a0true\n---\n', '---\ndg-publish: true\n---\n'],
    ['tabs', '---\r\ntags:\r\n\t- a\r\n\t- b\r\n---\r\n', '---\r\ntags:\r\n  - a\r\n  - b\r\n---\r\n'],
    ['blanks in front of the first fence', ' ---\ndg-publish: true\n---\n', '---\ndg-publish: true\n---\n'],
    ['a character that nobody sees in front of the first fence', '\u200b---\r\ndg-publish: true\r\n---\r\nText', '---\r\ndg-publish: true\r\n---\r\nText'],
    ['a blank that does not break behind both fences', '---\u00a0\ndg-publish: true\n---\u00a0\n', '---\ndg-publish: true\n---\n'],
    ['dashes as software writes them', '\u2014\ndg-publish: true\ntags:\n  - a\n\u2014\n\nText', '---\ndg-publish: true\ntags:\n  - a\n---\n\nText'],
    ['longer lines of dashes behind a blank line', '\n----\ndg-publish: true\n----\n', '---\ndg-publish: true\n---\n'],
    ['properties that are closed as a document of YAML is', '---\ndg-publish: true\n...\nText\n', '---\ndg-publish: true\n---\nText\n'],
    ['properties that a longer line closes', '---\ndg-publish: true\n-----\nText\n', '---\ndg-publish: true\n---\nText\n'],
    ['properties that an indented fence closes', '---\ndg-publish: true\n ---\nText\n', '---\ndg-publish: true\n---\nText\n'],
    ['blank lines behind a byte order mark', '\ufeff\n\n---\ndg-publish: true\n---\n', '\ufeff---\ndg-publish: true\n---\n'],
  ])('%s', (_, before, after) => {
    expect(fixAll(frontmatterSyntax, before)).toBe(after);
  });

  test.each([
    ['JSON', '---\n{"a":"x","b":]}\n---\n'],
    ['YAML', '---\ntitle: &a\n b: c\n d\n---\n'],
    ['properties that would not be read either', '---\ndg-publish: true\ntitle: a: b\n\nText\n'],
  ])('not %s', (_, text) => {
    expect(check(frontmatterSyntax, text).flatMap((problem) => problem.fixes)).toEqual([]);
    expect(check(frontmatterSyntax, text)).toHaveLength(1);
  });
});

// The site's reader is given the whole note, and finds a fence where Obsidian shows a line across the page.
describe('frontmatter-syntax tells where the reader of the site finds properties', () => {
  const line = "Unexpected `---` on the first line, expected another line across the page such as `***`: the site's reader takes what follows for properties";
  test.each([
    ['text', '---\nText\n', line],
    ['text behind a byte order mark', '\ufeff---\n\nText\n', line],
    ['a single property that nothing closes', '---\ntitle: a\n\nText\n', line],
    ['text in front of a longer line', '---\nText\n\n----\n\nText\n', line],
    ['a comment and text', '---\n# A heading\n\nText\n', line],
    ['a language', '---yaml\ntitle: a\n---\n', "Unexpected `yaml` behind `---` on the first line, expected the line to end: the site's reader takes it for the name of a language"],
    ['a title', '--- Draft ---\n\nText\n', "Unexpected `Draft ---` behind `---` on the first line, expected the line to end: the site's reader takes it for the name of a language"],
    ['flagged properties that nothing closes', '---\ndraft: true\n\nText\n', 'Unexpected `---` that nothing closes, expected `---` behind the properties, too'],
  ])('%s', (_, text, message) => {
    expect(check(frontmatterSyntax, text, { publisher: 'quartz' }).map((problem) => [problem.severity, problem.message])).toEqual([['error', message]]);
  });

  test.each(['---', '---\n', '---\n\n', '---\n# A heading\n', '----\nText\n', ' ---\n\nText\n', '***\n\nText\n', 'Text\n\n---\nText\n', '---\ntitle: a\n---\n'])('and not in %j', (text) => {
    expect(check(frontmatterSyntax, text, { publisher: 'quartz' })).toEqual([]);
  });

  test('and closes a single property, or writes another line', () => {
    const [problem] = check(frontmatterSyntax, '---\ntitle: a\n\nText\n', { publisher: 'flowershow' });
    expect(problem?.fixes.map(({ title }) => title)).toEqual(['Close the properties', 'Write *** for the line']);
  });
});
