import type { Block } from '../note/block';
import type { ProtectedKind } from '../note/inline';
import { normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';

/** What holds text that is no reference here, but may be one elsewhere or later. */
const holders: ReadonlySet<ProtectedKind> = new Set<ProtectedKind>(['comment', 'html', 'image', 'wikilink']);

/**
 * The identifiers that comments, HTML, images, wikilinks and indented code name. No edit reaches there; but what is hidden may come back, and a
 * site may read it: Eleventy's engine takes a footnote in an image's text for one, and indented code for text.
 */
export function hiddenLabels({ text, protectedRanges, blocks }: Note): ReadonlySet<string> {
  const named = new Set<string>();
  const ranges = [...protectedRanges.filter(({ kind }) => holders.has(kind)), ...blocks.filter(isIndentedCode)];
  for (const { from, to } of ranges) {
    for (const [, label] of text.slice(from, to).matchAll(/\[\^([^\s[\]]{1,999})\]/g)) named.add(normalizeLabel(label ?? ''));
  }
  return named;
}

function isIndentedCode(block: Block): boolean {
  return block.kind === 'code' && block.style === 'indented';
}
