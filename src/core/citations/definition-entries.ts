import type { Note } from '../note/note';
import type { ListEntry } from './pasted-style';

/** The numbered link definitions of a note, `[1]: https://…`, by their numbers; of two with one number the first counts, as it does for links. */
export function definitionEntries({ citations }: Note): ReadonlyMap<string, ListEntry> {
  const found = new Map<string, ListEntry>();
  for (const list of citations.lists) {
    if (list.style !== 'definitions') continue;
    for (const source of list.sources) if (!found.has(source.label)) found.set(source.label, { list, source });
  }
  return found;
}
