import { describe, expect, test } from 'vitest';
import { findUnquotedValue } from '../../../src/core/rules/quote-value';

describe('a value without quotes', () => {
  test.each([
    ['title: Foo: bar', '"Foo: bar"'],
    ['title:   @me  ', '"@me"'],
    ['title: say "x": y', `'say "x": y'`],
    [`title: it's "x": y`, `'it''s "x": y'`],
    ['title: C:\\notes: mine', "'C:\\notes: mine'"],
    ['title: a: b # kept', '"a: b"'],
    ['up: [[Note]] and more', '"[[Note]] and more"'],
    ['date: {{date}} x', '"{{date}} x"'],
    ['title: "a" b', `'"a" b'`],
    ['title: "a" and "b"', `'"a" and "b"'`],
    ['title: "say "a" twice"', `'say "a" twice'`],
    [`title: 'It's a'`, `"It's a"`],
    [`title: 'a' and 'b'`, `"'a' and 'b'"`],
    ['title: "C:\\a"', `'C:\\a'`],
    ['rating: ***', '"***"'],
  ])('%s becomes %s', (line, quoted) => {
    expect(findUnquotedValue(`---\n${line}\n---\n`, 6)?.quoted).toBe(quoted);
  });

  test.each(['| a', '> a', '&a b', '!a b', '# a'])('is not seen in %j', (value) => {
    expect(findUnquotedValue(`---\ntitle: ${value}\n---\n`, 6)).toBeNull();
  });

  test.each(['  - a: b: c', 'no property', 'a b: c: d', 'title:'])('is not seen on the line %j', (line) => {
    expect(findUnquotedValue(`---\n${line}\n---\n`, 6)).toBeNull();
  });
});
