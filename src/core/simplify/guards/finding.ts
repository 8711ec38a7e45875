import type { TextRange } from '../../text/text-range';

/**
 * What can be wrong with an answer:
 * - `number`, `name`: it holds one that the note does not have. Blocks.
 * - `negation`: it says what the note denies, without the denial. Blocks.
 * - `unsupported`: no two neighbouring sentences of the note say most of the sentence.
 * - `novel`: much of the sentence is in words that the note does not have.
 * - `language`: the answer is in another language than the note.
 * - `length`: it is longer than was asked for.
 * - `readability`: it is harder to read than the note.
 * - `markup`: it held links, code or other marks, which were taken off.
 * - `cut-off`: the model stopped in the middle.
 */
export type FindingKind = 'number' | 'name' | 'negation' | 'unsupported' | 'novel' | 'language' | 'length' | 'readability' | 'markup' | 'cut-off';

/** One doubt about an answer. No findings mean that none of these checks found anything, not that the answer is true. */
export interface AnswerFinding {
  readonly kind: FindingKind;
  /** True where the answer is not used unless the user insists. */
  readonly blocks: boolean;
  /** What it is about, in the checked text: a number, a name, a sentence, or all of it. */
  readonly range: TextRange;
  /** The sentence that `range` stands in; all of the text for findings about the whole. */
  readonly sentence: TextRange;
}

/** An answer as plain prose on one line, fit for `summaryEdits`, with what was found in it. */
export interface CheckedAnswer {
  readonly text: string;
  /** In the order of their sentences, those about the whole last. */
  readonly findings: readonly AnswerFinding[];
}
