import { expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { readNoteEntry } from '../../../src/core/vault/read-note-entry';

const sentence = 'Trams run on rails and take many people to their work. ';
const link = '[[Line 1|Workers grind the rails at night]] ';

function kind(text: string): string {
  return readNoteEntry('a.md', parseNote(text)).summary.kind;
}

test.each([
  ['paragraphs', `${sentence.repeat(14)}\n\n${sentence.repeat(14)}\n`],
  ['list items', `- ${sentence.repeat(14)}\n- ${sentence.repeat(14)}\n`],
  ['text beside links', `${sentence.repeat(28)}${link.repeat(30)}\n`],
])('a note without a summary misses one where it holds much text: %s', (_, text) => {
  expect(kind(text)).toBe('missing');
});

test.each([
  ['little of it', `${sentence.repeat(27)}\n`],
  ['links', `${link.repeat(60)}\n`],
  ['quotes', `> ${sentence.repeat(30)}\n\n${sentence}\n`],
  ['sources', `${sentence}[1]\n\nSources:\n${Array.from({ length: 40 }, (_, index) => `[${String(index + 1)}] ${sentence}https://example.org/${String(index)}`).join('\n')}\n`],
])('is not sure to miss one where there is %s', (_, text) => {
  expect(kind(text)).toBe('unsure');
});
