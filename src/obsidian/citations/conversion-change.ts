import type { Conversion } from '../../core/citations/conversion';
import type { ShownChange } from '../../core/text/change-choice';
import { words } from '../words';

/** A conversion as it is shown: what it comes to, with each kind of citation that is left alone and why. */
export function conversionChange({ plan, changes, unresolved, parts }: Conversion): ShownChange {
  return { kind: 'planned', plan, changes, parts, remarks: reasonsOf(unresolved.map(({ reason }) => reason)) };
}

/** Each reason once, with how many citations it holds for. */
function reasonsOf(reasons: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => words.citationsLeft(count, reason));
}
