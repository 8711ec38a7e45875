import type { Frontmatter } from '../note/frontmatter';
import type { TextRange } from '../text/text-range';

/** How much of a note's first line stands for the note. */
const longest = 80;

/** What stands for a note as a whole: the opening fence of its properties, else its first line; empty where that is. */
export function notePlace({ text, frontmatter }: { readonly text: string; readonly frontmatter: Frontmatter }): TextRange {
  if (frontmatter.kind !== 'none') return { from: frontmatter.from, to: frontmatter.from + 3 };
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const length = text.slice(from, from + longest).search(/[\r\n]/u);
  return { from, to: length === -1 ? Math.min(text.length, from + longest) : from + length };
}
