import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

// Obsidian reads one character in brackets at the start of an item as the checkbox of a task, which became a footnote.
test.each(['- [1] write', '  * [1] write', '+ [1] write', '3. [1] write', '12) [1] write', '> - [1] write', '- [1]\twrite'])('a task keeps its checkbox: %j', (task) => {
  const text = `Text[1].\n\n${task}\n\nSources:\n[1] https://a.org\n[2] https://b.org\n`;
  const { plan, unresolved } = convertCitations(parseNote(text));
  const result = applyPlan(text, plan);
  expect(result.kind === 'applied' ? result.text : result.reason).toBe(`Text[^1].\n\n${task}\n\nSources:\n[2] https://b.org\n\n[^1]: https://a.org\n`);
  expect(unresolved.map(({ reason }) => reason)).toEqual(['The number in brackets is the checkbox of a task']);
});

test.each(['- write [1] now', '- [1], written', '- **a** [1] b', '-[1] write', 'so - [1] write', '1.[1] write', 'v1. [1] write', '- [10] write'])('other marks in items are marks: %j', (item) => {
  const text = `${item}\n\nSources:\n[1] https://a.org\n[10] https://b.org\n`;
  expect(convertCitations(parseNote(text)).marks).toHaveLength(1);
});
