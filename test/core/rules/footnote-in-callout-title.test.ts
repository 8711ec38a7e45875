import { describe, expect, test } from 'vitest';
import { footnoteInCalloutTitle } from '../../../src/core/rules/footnote-in-callout-title';
import { check, fixAll } from './rule-context';

describe('footnote-in-callout-title', () => {
  test.each([
    ['a callout in a callout', '> [!a] A\n> > [!b] B[^1]\n> > Text\n\n[^1]: x\n', '> [!a] A\n> > [!b] B\n> > Text[^1]\n\n[^1]: x\n'],
    ['a callout in a list', '- a\n\n  > [!b] B[^1]\n  > Text\n\n[^1]: x\n', '- a\n\n  > [!b] B\n  > Text[^1]\n\n[^1]: x\n'],
    ['two footnotes, which keep their order', '> [!a] A[^1] and B[^2]\n> Text\n\n[^1]: x\n[^2]: y\n', '> [!a] A and B\n> Text[^1][^2]\n\n[^1]: x\n[^2]: y\n'],
    ['a text behind a list', '> [!a] A[^1]\n> - b\n>\n> Text ^id\n\n[^1]: x\n', '> [!a] A\n> - b\n>\n> Text[^1] ^id\n\n[^1]: x\n'],
  ])('moves out of %s', (_, before, after) => {
    expect(fixAll(footnoteInCalloutTitle, before)).toBe(after);
  });

  test.each([
    ['only a list', '> [!a] A[^1]\n> - b\n\n[^1]: x\n'],
    ['only the text of an inner callout', '> [!a] A[^1]\n> > [!b] B\n> > Text\n\n[^1]: x\n'],
    ['nothing but the footnote', '> [!a] [^1]\n> Text\n\n[^1]: x\n'],
    ['the text behind the callout', '> [!a] A[^1]\n\nText\n\n[^1]: x\n'],
  ])('stays where there is %s', (_, text) => {
    expect(check(footnoteInCalloutTitle, text).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test('many callouts take no time to speak of', () => {
    const text = `${'> [!a] A[^1]\n> Text\n\n'.repeat(5000)}[^1]: x\n`;
    expect(check(footnoteInCalloutTitle, text)).toHaveLength(5000);
  });
});
