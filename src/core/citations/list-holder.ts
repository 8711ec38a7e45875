import type { Container } from '../note/block';
import type { Note } from '../note/note';
import type { SourceList } from '../note/source-list';
import { firstFrom } from './range-search';

/** What a list of sources stands in, its entries' own items left out; null at the top of the note. */
export function listHolder({ blocks }: Note, { sources }: SourceList): Container | null {
  const first = sources[0];
  if (first === undefined) return null;
  let holder = blocks[firstFrom(blocks, first.to) - 1]?.container ?? null;
  while (holder !== null && holder.from >= first.from) holder = holder.parent;
  return holder;
}

/** True where the title of the callout around a list is its label. */
export function titlesList(holder: Container | null, { label }: SourceList): boolean {
  return holder?.kind === 'callout' && label !== null && label.from <= holder.title.from;
}

/** True where all that holds something are quotes and callouts. */
export function isOnlyQuoted(holder: Container | null): boolean {
  for (let outer = holder; outer !== null; outer = outer.parent) if (outer.kind !== 'quote' && outer.kind !== 'callout') return false;
  return true;
}
