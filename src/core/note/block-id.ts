import type { TextRange } from '../text/text-range';
import type { Block } from './block';
import { code, isAlphanumeric, isBlankOrEnding, trimEnd } from './character';
import type { BlockId } from './inline';

/** Adds the block ids that stand at the ends of headings and paragraphs. */
export function addBlockIds(text: string, blocks: readonly Block[], found: BlockId[]): void {
  let caret = -1;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    if (caret < block.from) caret = text.indexOf('^', block.from);
    if (caret === -1) return;
    if (caret >= block.to) continue;
    const id = readBlockId(text, block);
    if (id !== null) found.push(id);
  }
}

/** The block id at the end of a leaf, ` ^id` or a line of its own; null where there is none. */
function readBlockId(text: string, leaf: TextRange): BlockId | null {
  const to = trimEnd(text, leaf.from, leaf.to);
  let from = to;
  while (from > leaf.from && isIdUnit(text.charCodeAt(from - 1))) from--;
  if (from === to || from - 1 < leaf.from || text.charCodeAt(from - 1) !== code.caret) return null;
  if (from - 1 > leaf.from && !isBlankOrEnding(text.charCodeAt(from - 2))) return null;
  return { id: text.slice(from, to), from: from - 1, to };
}

function isIdUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === code.hyphen;
}
