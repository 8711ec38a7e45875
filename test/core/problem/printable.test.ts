import { expect, it } from 'vitest';
import { printable } from '../../../src/core/problem/printable';

it.each([
  ['plain text, tickets 🚆 and Çà are left alone', 'plain text, tickets 🚆 and Çà are left alone'],
  ['a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
  ['\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
  ['\u009b31m', '\\u009b31m'],
  ['\u0000\u007f\u0085', '\\u0000\\u007f\\u0085'],
  ['line\u2028paragraph\u2029', 'line\\u2028paragraph\\u2029'],
  ['evil\u202etxt.exe\u2066', 'evil\\u202etxt.exe\\u2066'],
  ['\ufeffmark\u200f', '\\ufeffmark\\u200f'],
  ['half \ud83d and \ude86', 'half \\ud83d and \\ude86'],
  ['family 👩\u200d👧', 'family 👩\u200d👧'],
  ['back\\slash', 'back\\slash'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
