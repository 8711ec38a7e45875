import { expect, it } from 'vitest';
import { lengthFor } from '../../../src/core/simplify/length-for';
import type { SummarySource } from '../../../src/core/simplify/summarizer';

/** A note of so many words. */
function noteOf(words: number): SummarySource {
  return { title: '', blocks: [{ kind: 'paragraph', section: '', text: 'bees '.repeat(words).trim() }] };
}

it.each([
  [100, { sentences: 3, words: 60, growsWithNote: true }, { sentences: 3, words: 60 }],
  [1800, { sentences: 3, words: 60, growsWithNote: true }, { sentences: 6, words: 120 }],
  [1800, { sentences: 3, words: 60 }, { sentences: 3, words: 60 }],
  [1800, { sentences: 3, words: 60, plainer: true, growsWithNote: false }, { sentences: 3, words: 60, plainer: true }],
  [1800, { sentences: 10, words: 80, plainer: true, growsWithNote: true }, { sentences: 13, words: 140, plainer: true }],
  [100, { sentences: 1, words: 20, growsWithNote: true }, { sentences: 1, words: 20 }],
])('a note of %i words under %j may have a summary of %j', (words, bounds, expected) => {
  expect(lengthFor(noteOf(words), bounds)).toEqual(expected);
});
