import type { Note } from '../note/note';
import { rangeBefore } from './range-search';

/** More punctuation than this stands behind no address. */
const longestGlue = 8;

/**
 * True where a bare address ends at `offset`, punctuation apart. Sites that read notes with markdown-it or with GFM's bare addresses take a
 * footnote that stands there for a part of the address: it needs a blank in front.
 */
export function isGluedToAddress({ links, text }: Note, offset: number): boolean {
  const link = rangeBefore(links, offset);
  if (link?.kind !== 'url' || link.to > offset || offset - link.to > longestGlue) return false;
  return /^[^\s<|\]]*$/.test(text.slice(link.to, offset));
}
