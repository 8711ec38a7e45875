import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

// Copied from Wikipedia, a footnote said `[^](https://x.org)`.
test.each([
  ['^ https://x.org', 'https://x.org'],
  ['^ a b Smith (2010). https://x.org', '[Smith (2010).](https://x.org)'],
  ['↑ a b c Smith. https://x.org p. 3', 'Smith. https://x.org p. 3'],
  ['^ a history of bees. https://x.org', '[a history of bees.](https://x.org)'],
  ['^caret https://x.org', '[^caret](https://x.org)'],
])('the source %j becomes the footnote %j', (entry, footnote) => {
  const text = `Bees[1].\n\nReferences\n1. ${entry}\n`;
  expect(applyPlan(text, convertCitations(parseNote(text)).plan)).toEqual({ kind: 'applied', text: `Bees[^1].\n\n[^1]: ${footnote}\n` });
});
