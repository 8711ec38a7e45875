import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { citationUnlinked } from '../../src/core/rules/citation-unlinked';
import { applied, contextOf } from '../core/rules/rule-context';
import { runRule } from '../../src/core/rules/run-rule';

const sources = 'Sources:\n[1] https://example.org/a\n[2] https://example.org/b\n';
const between = '[1][2]\n\n\n## Sources\n\n1. https://example.org/a\n';

function fixesOf(text: string): readonly (readonly [string, string | undefined])[] {
  return runRule(citationUnlinked, contextOf(text)).map(({ from, to, fixes }) => [text.slice(from, to), fixes[0] && applied(text, fixes[0].edits)]);
}

// The conversion leaves the marks between the lists, and was offered at the first of them, where nothing came of it.
test('the conversion is offered at no mark that it leaves', () => {
  const text = `Cheap[citation:1].\n\n${sources}\n${between}`;
  expect(parseNote(text).citations.lists).toHaveLength(2);
  expect(fixesOf(text)).toEqual([['[1]', undefined]]);
});

test('the conversion is offered at the first mark that it changes', () => {
  expect(fixesOf(`Cheap[1].\n\n${sources}\n${between}`)).toEqual([
    ['[1]', `Cheap[^1].\n\nSources:\n[2] https://example.org/b\n\n[^1]: https://example.org/a\n\n${between}`],
    ['[1]', undefined],
  ]);
});
