import type { PastedStyle } from '../pasted-style';

/** `[1]`, `[1, 2]` and `[1-3]`, answered by a list: what Perplexity and Google's AI mode copy, and what people write by hand. */
export const bracketedNumbers: PastedStyle = {
  id: 'bracketed-numbers',
  find: ({ note }) => ({
    marks: note.citations.marks.map(({ from, to, labels }) => ({ from, to, labels, sources: null, reason: null, token: false })),
    decoration: [],
    lists: [],
  }),
};
