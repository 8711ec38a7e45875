import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';

// An item takes the line behind it without any indentation: that text, and even the next list, went into the footnote.
test.each([
  ['1. https://a.org\nThe text goes on here.\n', 'Text that stands right behind source 1 would go with it'],
  ['- [1] https://a.org\nThe text goes on here.\n', 'Text that stands right behind source 1 would go with it'],
  ['1. https://a.org\nSources:\n[1] https://b.org\n[2] https://c.org\n', 'Text that stands right behind source 1 would go with it'],
  ['1. https://a.org\n   [2] https://b.org\n', 'Text that stands right behind source 1 would go with it'],
])('a list whose item runs into other text is left alone: %j', (list, reason) => {
  const { plan, unresolved } = convertCitations(parseNote(`Cheap[1].\n\nSources:\n\n${list}`));
  expect(plan.edits).toEqual([]);
  expect(unresolved.map((mark) => mark.reason)).toContain(reason);
});

test.each([
  ['1. A title\nhttps://a.org\n', '[^1]: [A title](https://a.org)\n'],
  ['1. A title\n   https://a.org and more\n', '[^1]: A title\n    https://a.org and more\n'],
  ['- [1] A title\n  https://a.org and more\n', '[^1]: A title\n    https://a.org and more\n'],
])('lines that are the own ones of an item go with it: %j', (list, definition) => {
  const { plan } = convertCitations(parseNote(`Cheap[1].\n\nSources:\n\n${list}`));
  expect(plan.edits.map(({ text }) => text)).toEqual(['[^1]', definition.trimEnd()]);
});
