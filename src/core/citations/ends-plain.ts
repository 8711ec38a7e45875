import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { firstFrom } from './range-search';

/** True where a definition's last text is its own: behind a quote or a table, some sites need a blank line before the next definition. */
export function endsPlain({ blocks }: Note, definition: FootnoteDefinition): boolean {
  const last = blocks[firstFrom(blocks, definition.to) - 1];
  if (last === undefined || last.from < definition.from) return true;
  return last.container === definition && (last.kind === 'paragraph' || last.kind === 'link-definition');
}
