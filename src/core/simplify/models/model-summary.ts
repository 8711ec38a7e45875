import type { AnswerFinding, CheckedAnswer } from '../guards/finding';
import type { NoSummary, Summary } from '../summarizer';
import type { ModelFault } from './model-fault';

/** Why the embedded engine stands in for the model. */
export type FallBack =
  | { readonly kind: 'fault'; readonly fault: ModelFault }
  /** A guard blocked the answer. It is here for the user who insists. */
  | { readonly kind: 'blocked'; readonly answer: ModelAnswer };

/** What a model answered, checked against the note. Nobody has verified it. */
export interface ModelAnswer extends Summary, CheckedAnswer {}

/** What came of asking for a summary. */
export type ModelSummary =
  | ({ readonly kind: 'summary'; readonly findings: readonly AnswerFinding[]; readonly fellBack: FallBack | null } & Summary)
  /** Neither the model nor the embedded engine made one; `fellBack` says why the model did not, null where it was not asked. */
  | (NoSummary & { readonly fellBack: FallBack | null })
  | { readonly kind: 'cancelled' };
