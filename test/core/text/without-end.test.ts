import { expect, test } from 'vitest';
import { lastWord, withoutEnd } from '../../../src/core/text/without-end';

test.each([
  ['a. b...', 'a. b'],
  ['...', ''],
  ['', ''],
  ['a.b', 'a.b'],
])('takes the full stops off the end of %j', (text, expected) => {
  expect(withoutEnd(text, (unit) => unit === '.')).toBe(expected);
});

test.each([
  ['see www.example.org', 'www.example.org'],
  ['a\u00a0b\tc', 'c'],
  ['word', 'word'],
  ['word ', ''],
  ['', ''],
])('the last word of %j is %j', (text, expected) => {
  expect(lastWord(text)).toBe(expected);
});
