import type { GuardedBlock } from './block';
import type { Frontmatter } from './frontmatter';
import type { ProtectedRange } from './inline';

/** All stretches that no edit may touch, sorted and disjoint: of two that overlap, the outer one stays. */
export function findProtectedRanges(frontmatter: Frontmatter, guarded: readonly GuardedBlock[], spans: readonly ProtectedRange[]): readonly ProtectedRange[] {
  const ranges: ProtectedRange[] = [];
  if (frontmatter.kind !== 'none') ranges.push({ kind: 'frontmatter', from: frontmatter.from, to: frontmatter.to });
  for (const block of guarded) {
    if (block.kind === 'link-definition') ranges.push({ kind: 'url', from: block.destination.from, to: block.destination.to });
    else ranges.push({ kind: block.kind, from: block.from, to: block.to });
  }
  return outermost(ranges, isInOrder(spans) ? spans : [...spans].sort(byPlace));
}

/** Of two that begin at one place, the longer one goes first. */
function byPlace(left: ProtectedRange, right: ProtectedRange): number {
  return left.from - right.from || right.to - left.to;
}

function isInOrder(ranges: readonly ProtectedRange[]): boolean {
  let previous: ProtectedRange | undefined;
  for (const range of ranges) {
    if (previous !== undefined && byPlace(previous, range) > 0) return false;
    previous = range;
  }
  return true;
}

/** Those of two lists in order that no other one holds, merged. */
function outermost(first: readonly ProtectedRange[], second: readonly ProtectedRange[]): readonly ProtectedRange[] {
  const kept: ProtectedRange[] = [];
  let end = 0;
  let next = 0;
  const keep = (range: ProtectedRange): void => {
    if (range.from < end || range.to === range.from) return;
    kept.push(range);
    end = range.to;
  };
  for (const range of second) {
    for (let other = first[next]; other !== undefined && byPlace(other, range) <= 0; other = first[++next]) keep(other);
    keep(range);
  }
  for (let other = first[next]; other !== undefined; other = first[++next]) keep(other);
  return kept;
}
