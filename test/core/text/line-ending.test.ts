import { expect, test } from 'vitest';
import { lineEndingOf } from '../../../src/core/text/line-ending';

test.each<[string, '\n' | '\r\n' | '\r']>([
  ['', '\n'],
  ['one line', '\n'],
  ['a\nb', '\n'],
  ['a\r\nb', '\r\n'],
  ['a\rb', '\r'],
  ['a\nb\r\nc', '\n'],
  ['a\r\nb\nc', '\r\n'],
  ['a\rb\r\nc', '\r\n'],
  ['a\rb\nc', '\r\n'],
  ['a\n\rb', '\n'],
  ['a\r', '\r'],
])('takes the first line ending, CRLF for a lone CR that could join with an LF: %j -> %j', (text, expected) => {
  expect(lineEndingOf(text)).toBe(expected);
});
