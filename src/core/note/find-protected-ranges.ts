import type { Block } from './block';
import type { Frontmatter } from './frontmatter';
import type { ProtectedKind, ProtectedRange } from './inline';

/** All stretches that no edit may touch, sorted and disjoint: of two that overlap, the outer one stays. */
export function findProtectedRanges(frontmatter: Frontmatter, blocks: readonly Block[], spans: readonly ProtectedRange[]): readonly ProtectedRange[] {
  const ranges: ProtectedRange[] = [];
  if (frontmatter.kind !== 'none') ranges.push({ kind: 'frontmatter', from: frontmatter.from, to: frontmatter.to });
  for (const block of blocks) {
    const kind = protectedKind(block);
    if (kind !== null) ranges.push({ kind, from: block.from, to: block.to });
    else if (block.kind === 'link-definition') ranges.push({ kind: 'url', from: block.destination.from, to: block.destination.to });
  }
  for (const span of spans) ranges.push(span);
  ranges.sort((left, right) => left.from - right.from || right.to - left.to);
  return outermost(ranges);
}

function protectedKind(block: Block): ProtectedKind | null {
  switch (block.kind) {
    case 'code':
    case 'math':
    case 'comment':
    case 'html':
      return block.kind;
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'thematic-break':
    case 'link-definition':
      return null;
  }
}

function outermost(ranges: readonly ProtectedRange[]): readonly ProtectedRange[] {
  const kept: ProtectedRange[] = [];
  let end = 0;
  for (const range of ranges) {
    if (range.from < end || range.to === range.from) continue;
    kept.push(range);
    end = range.to;
  }
  return kept;
}
