import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';

/** Where edits change a text, before and after; both lists are in the order of the text and of the same length. */
export interface EditSpans {
  readonly before: readonly TextRange[];
  readonly after: readonly TextRange[];
}

/** The spans of sorted, disjoint edits. */
export function editSpans(edits: readonly TextEdit[]): EditSpans {
  let shift = 0;
  const after = edits.map(({ from, to, text }) => {
    const start = from + shift;
    shift += text.length - (to - from);
    return { from: start, to: start + text.length };
  });
  return { before: edits, after };
}
