import type { TextRange } from '../text/text-range';
import type { Property } from './frontmatter';

/** What came of reading the content of a frontmatter. Offsets are the note's. */
export type FrontmatterReading =
  | { readonly kind: 'parsed'; readonly properties: readonly Property[] }
  | { readonly kind: 'malformed'; readonly message: string; readonly range: TextRange }
  | { readonly kind: 'too-large'; readonly message: string };
