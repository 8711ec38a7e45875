import { expect, test } from 'vitest';
import { findRepeatedSources } from '../../src/core/rules/repeated-sources';
import { sourceDuplicate } from '../../src/core/rules/source-duplicate';
import { parseNote } from '../../src/core/note/parse-note';
import { check } from '../core/rules/rule-context';

// Each of ten thousand definitions on one line was read to the end of the note for an address.
test('definitions within definitions on a line of two million characters are looked through once', () => {
  const note = parseNote(`${'[^1]: '.repeat(10_000)}${'](a '.repeat(500_000)}\n`);
  expect(findRepeatedSources(note)).toEqual([]);
  expect(note.footnotes.definitions).toHaveLength(10_000);
});

test('a definition that holds another says more than its address', () => {
  const one = 'One[^1] and[^2] and[^3].\n\n[^1]: https://example.org/a\n';
  expect(check(sourceDuplicate, `${one}[^2]: [^3]: https://example.org/a\n`).map(({ message }) => message)).toEqual(['Unexpected footnote `[^3]` with the source of `[^1]`, expected one footnote for it']);
  expect(check(sourceDuplicate, `${one}[^2]: https://example.org/b\n\n    [^3]: https://example.org/b\n`)).toEqual([]);
});
