import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';

/** For each reference and inline footnote the stretch of those that stand side by side with it. */
export function footnoteRuns({ footnotes }: Note): ReadonlyMap<TextRange, TextRange> {
  const runs = new Map<TextRange, TextRange>();
  let open = { from: -1, to: -1 };
  for (const range of [...footnotes.references, ...footnotes.inline].sort((one, other) => one.from - other.from)) {
    if (open.to !== range.from) open = { from: range.from, to: range.to };
    else open.to = range.to;
    runs.set(range, open);
  }
  return runs;
}
