import type { TextRange } from '../text/text-range';
import { firstFrom } from './range-search';

/**
 * What a site that cuts `%%...%%` out of a note's text, without reading its blocks, takes for comments. They can begin in one paragraph and
 * end in another, where Obsidian sees none. An open mark at the end reaches nowhere, and is given by itself.
 */
export interface CommentPairs {
  readonly pairs: readonly TextRange[];
  /** Where a mark stands that no other closes; -1 where there is none. */
  readonly open: number;
}

/** Pairs the comment marks of a text, in their order. */
export function commentPairs(text: string): CommentPairs {
  const pairs: TextRange[] = [];
  for (let from = text.indexOf('%%'); from !== -1; ) {
    const close = text.indexOf('%%', from + 3);
    if (close === -1) return { pairs, open: from };
    pairs.push({ from, to: close + 2 });
    from = text.indexOf('%%', close + 2);
  }
  return { pairs, open: -1 };
}

/** True where a stretch holds every pair that it touches whole, and no open mark, so that it can stand anywhere. */
export function holdsWholePairs({ pairs, open }: CommentPairs, { from, to }: TextRange): boolean {
  if (open !== -1 && open >= from - 1 && open < to) return false;
  const next = firstFrom(pairs, from);
  const before = pairs[next - 1];
  if (before !== undefined && before.to > from) return false;
  const last = pairs[firstFrom(pairs, to) - 1];
  return last === undefined || last.to <= to;
}
