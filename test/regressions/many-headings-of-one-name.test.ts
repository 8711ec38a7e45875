import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { endOfAnyText } from '../../src/core/text/text-range';
import { readNoteEntry } from '../../src/core/vault/read-note-entry';
import { resolveSubpath, subpathRange } from '../../src/core/vault/resolve-subpath';

// Each link to a heading below a heading went through all headings, and each embed of a section to its end.
test('twenty thousand links into twenty thousand headings are all followed', () => {
  const entry = readNoteEntry('a.md', parseNote(`# A\n${'## A\n'.repeat(20_000)}## B\n`));
  for (let index = 0; index < 20_000; index++) {
    expect(resolveSubpath(entry, `#A#C${String(index)}`)).toBe('missing');
    if (index === 0) expect(subpathRange(entry, '#A')).toEqual({ from: 0, to: endOfAnyText });
    else subpathRange(entry, '#A');
  }
  expect(subpathRange(entry, '#A#A')).toEqual({ from: 4, to: 9 });
  expect(resolveSubpath(entry, '#A#B')).toBe('found');
  expect(resolveSubpath(entry, '#B#A')).toBe('missing');
  expect(resolveSubpath(entry, `#A${'#A'.repeat(6)}`)).toBe('missing');
});
