import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { frontmatterSyntax } from '../../src/core/rules/frontmatter-syntax';
import { check } from '../core/rules/rule-context';

const draft = '---\rdraft: true\r---\rText\r';

// The draft was told to be private, and Quartz publishes it.
test('the site sees no properties in lines that end with a carriage return alone', () => {
  expect(matter(draft, {}).data).toEqual({});
  expect(check(frontmatterSyntax, draft, { publisher: 'quartz' }).map(({ message, from, to }) => [message, from, to])).toEqual([
    ["Unexpected carriage return alone behind `---`, expected a line feed: the site's reader sees no properties", 3, 4],
  ]);
});

test.each([draft.replaceAll('\r', '\r\n'), draft.replaceAll('\r', '\n'), '---\ndraft: true\r---\r\nText\n'])('other line endings are seen: %j', (text) => {
  expect(check(frontmatterSyntax, text, { publisher: 'quartz' })).toEqual([]);
});
