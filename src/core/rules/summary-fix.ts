import type { Fix } from '../problem/problem';
import { plainSummarizer } from '../simplify/plain/plain-summarizer';
import { simplifyNote } from '../simplify/simplify-note';
import { layoutFor } from '../simplify/summary-layout';
import type { RuleContext } from './rule';

/** A new summary by the embedded engine in the place of the one that is there; none where it makes none, or the same. */
export function summaryFix({ note, form, options }: RuleContext): () => readonly Fix[] {
  return () => {
    const { length, layout } = options.summaryWriting;
    const simplified = simplifyNote(note, { length, layout: layoutFor(layout, form === 'site'), summarizer: plainSummarizer, date: null });
    if (simplified.kind === 'refused' || simplified.plan.edits.length === 0) return [];
    return [{ title: 'Write a new plain summary', safe: false, edits: simplified.plan.edits }];
  };
}
