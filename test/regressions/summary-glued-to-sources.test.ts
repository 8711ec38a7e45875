import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { summaryEdits } from '../../src/core/simplify/summary-edits';
import { defaultSummaryLayout } from '../../src/core/simplify/summary-layout';
import { applyEdits } from '../../src/core/text/apply-edits';

function written(text: string): string {
  const edits = summaryEdits(parseNote(text), 'New.', { ...defaultSummaryLayout, provenance: 'none' }, { engine: 'plain@1', date: null });
  const result = edits.kind === 'planned' ? applyEdits(text, edits.plan.edits) : edits;
  return result.kind === 'applied' ? result.text : result.reason;
}

const list = '[1] https://a.org\n[2] https://b.org\n';

// A list of sources on the next line went on as text of the new paragraph.
test.each([
  [`## Simplify\n\n- Old\nSources:\n${list}`, `## Simplify\n\nNew.\n\nSources:\n${list}`],
  [`## Simplify\n\nOld.\n${list}`, `## Simplify\n\nNew.\n\n${list}`],
  ['## Simplify\n\nOld.\n## Next\n', '## Simplify\n\nNew.\n## Next\n'],
  ['## Simplify\n\nOld.\n', '## Simplify\n\nNew.\n'],
])('a new summary is parted from the sources behind it: %j', (before, after) => {
  expect(written(before)).toBe(after);
  expect(written(after)).toBe(after);
});

// The new line ending and the one behind it became one, and the summary went on in the list.
test('a summary is parted from the sources in a note of mixed line endings', () => {
  const after = written('Text\r\r## Simplify\r\n\n\n[1] https://a.org\r\n[2] https://b.org\n');
  expect(after).toBe('Text\r\r## Simplify\r\n\nNew.\r\n\n[1] https://a.org\r\n[2] https://b.org\n');
});

test.each([`> Said.\n> Sources:\n> [1] https://a.org\n> [2] https://b.org\n`, `> Said.\n${list}`])(
  'a new section does not part a quote that ends with sources: %j',
  (text) => {
    expect(written(text)).toBe(`${text}\n## Simplify\n\nNew.\n`);
  },
);
