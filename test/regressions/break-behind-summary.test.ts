import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';

// The break counted as a part of the summary, and a new summary took its place.
test.each(['---\n\n## Next\n\nB\n', '* * *\n## Next\n', '---\n', '___'])('a break at the end of the summary section is no part of the summary: %j', (tail) => {
  const { summary, text } = parseNote(`## Simplify\n\nA\n\n${tail}`);
  expect(summary === null ? null : [text.slice(summary.from, summary.to), text.slice(summary.content.from, summary.content.to)]).toEqual(['## Simplify\n\nA\n\n', 'A']);
});

test.each(['A\n---\n', 'A\n\n---\n\nB\n', 'A\n\n--\n'])('what only looks like it stays: %j', (body) => {
  const { summary, text } = parseNote(`# T\n\n# Simplify\n\n${body}`);
  expect(summary?.to).toBe(text.length);
});
