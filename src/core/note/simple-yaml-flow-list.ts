import type { TextRange } from '../text/text-range';
import { readSimpleScalar } from './simple-yaml-scalar';
import type { PlainValue } from './yaml-scalar';

/** A `[list]` of scalars on one line; the range includes the brackets. */
export interface SimpleFlowList extends TextRange {
  readonly value: readonly PlainValue[];
}

/** Reads the list whose bracket stands at `at`; null where it is not plainly simple: nested, empty items, not closed on its line. */
export function readSimpleFlowList(text: string, at: number, end: number): SimpleFlowList | null {
  const value: PlainValue[] = [];
  let index = skip(text, at + 1, end);
  if (text.charAt(index) === ']' && index < end) return { value, from: at, to: index + 1 };
  while (index < end) {
    const item = readSimpleScalar(text, index, end, true);
    if (item === null || item.to === index) return null;
    value.push(item.value);
    index = skip(text, item.to, end);
    if (index >= end) return null;
    const character = text.charAt(index);
    if (character === ']') return { value, from: at, to: index + 1 };
    if (character !== ',') return null;
    index = skip(text, index + 1, end);
  }
  return null;
}

function skip(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && text.charCodeAt(next) === 32) next++;
  return next;
}
