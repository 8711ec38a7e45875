import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { footnoteInHeading } from '../../src/core/rules/footnote-in-heading';
import { applied, check } from '../core/rules/rule-context';

// The blank in front of the first footnote went with it, and `^ [^1][^2]` became the inline footnote `^[^2]`.
test.each([
  ['# a ^ [^1][^2]\n\nText.\n\n[^1]: x\n[^2]: y\n', '# a ^ [^2]\n\nText.[^1]\n\n[^1]: x\n[^2]: y\n'],
  ['# a \\ [^1][^2]\n\nText.\n\n[^1]: x\n[^2]: y\n', '# a \\ [^2]\n\nText.[^1]\n\n[^1]: x\n[^2]: y\n'],
])('moving the first of two footnotes leaves the second one a reference: %j', (before, after) => {
  const [first] = check(footnoteInHeading, before);
  const text = applied(before, first?.fixes[0]?.edits ?? []);
  expect(text).toBe(after);
  expect(parseNote(text).footnotes.references.map((reference) => reference.label)).toEqual(['2', '1']);
});
