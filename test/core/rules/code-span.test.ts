import { describe, expect, test } from 'vitest';
import { codeSpan, codeSpans, onOneLine } from '../../../src/core/rules/code-span';

describe('codeSpan', () => {
  test.each([
    ['text as it is', 'a b', '`a b`'],
    ['text with line endings on one line', 'a\r\n\tb', '`a b`'],
    ['text without what steers a terminal', 'a\u001b[31mb\u009b', '`a [31mb`'],
    ['text without marks that turn its direction', 'a\u202eb\u2066c', '`a b c`'],
    ['back-ticks between more back-ticks', 'a``b', '``` a``b ```'],
    ['40 characters whole', 'x'.repeat(40), `\`${'x'.repeat(40)}\``],
    ['longer text cut', 'x'.repeat(41), `\`${'x'.repeat(39)}…\``],
    ['very long text cut', `a${' '.repeat(1_000_000)}b`, '`a…`'],
    ['no password of an address', 'https://marta:v9Kq-Lw2zR7t@a.net/b', '`https://marta:…@a.net/b`'],
    ['no half of a character', `${'x'.repeat(38)}😀x`, `\`${'x'.repeat(38)}…\``],
  ])('shows %s', (_, text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });
});

test('codeSpans shows three texts and counts the others', () => {
  expect(codeSpans(['a'])).toBe('`a`');
  expect(codeSpans(['a', 'b', 'c'])).toBe('`a`, `b`, `c`');
  expect(codeSpans(['a', 'b', 'c', 'd', 'e'])).toBe('`a`, `b`, `c` and 2 more');
});

test('onOneLine keeps all that can be shown', () => {
  expect(onOneLine(' Ünïcode 漢字 😀\u2028next ')).toBe('Ünïcode 漢字 😀 next');
});
