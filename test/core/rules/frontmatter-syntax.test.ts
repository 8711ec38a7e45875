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

describe('frontmatter-syntax passes over', () => {
  test.each([
    ['an empty note', ''],
    ['a line across the page and text', '---\n\ntitle: a\n\nText\n'],
    ['a line across the page and a remark', '---\nNote: this is text.\n\nText\n'],
    ['a line across the page behind blank lines', '\n---\nText: a\n\nText\n'],
    ['a line across the page further down', 'Text\n\n---\ndg-publish: true\n---\n'],
    ['an empty block', '---\n---\nText\n'],
    ['a longer line', '----\ntitle: a\ntags: b\n'],
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
