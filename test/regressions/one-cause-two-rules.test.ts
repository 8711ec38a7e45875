import { expect, test } from 'vitest';
import { checkAll } from '../core/rules/rule-context';

const rulesOf = (text: string, options: Parameters<typeof checkAll>[1]): readonly string[] => checkAll(text, options).map(({ rule }) => rule);

// Too large for the publisher, and so left out: how long readers would wait for it was told as well.
test('a file that the publisher leaves out for its size is told once', () => {
  const files = [{ path: 'a.png', size: 200_000_000, image: null }];
  expect(rulesOf('![A map](a.png)\n', { publisher: 'flowershow', files })).toEqual(['image-format']);
});

// A leak that comes of an embed in code was told as a leak and as an embed in code.
test('an unpublished note that code embeds is told as a leak', () => {
  const found = checkAll('Write `![[Diary]]`.\n', { notes: { 'Diary.md': 'Text' } });
  expect(found.map(({ rule, message }) => [rule, message])).toEqual([
    ['embed-unpublished', 'Unexpected embed of `Diary` in code, expected a published note: Digital Garden writes its whole text into the page'],
  ]);
  expect(rulesOf('Write `![[Diary]]`.\n', { notes: { 'Diary.md': 'Text' }, accepted: ['Diary.md'] })).toEqual(['embed-in-code']);
});

// Each of two definitions with one label, which nothing cites, was called uncited; and that there are two of them matters only where one is shown.
test('a label that nothing cites is told once', () => {
  expect(rulesOf('Text\n\n[^1]: A\n\n[^1]: B\n', {})).toEqual(['footnote-unused']);
});
