import type { Note } from '../note/note';
import type { ListEntry } from './pasted-style';
import { sourceKey } from './source-key';

/**
 * Finds the numbered link definition, `[1]: https://…`, that a link at an offset means. Where several answers brought the number for several
 * addresses, that is the one that follows the link, though the first counts for readers of the note; undefined where none follows.
 */
export function definitionEntries({ citations }: Note): (label: string, at: number) => ListEntry | undefined {
  const found = new Map<string, ListEntry[]>();
  for (const list of citations.lists) {
    if (list.style !== 'definitions') continue;
    for (const source of list.sources) {
      const known = found.get(source.label);
      if (known === undefined) found.set(source.label, [{ list, source }]);
      else if (known.every((entry) => sourceKey(entry.source.url) !== sourceKey(source.url))) known.push({ list, source });
    }
  }
  return (label, at) => {
    const entries = found.get(label);
    return entries?.length === 1 ? entries[0] : entries?.find(({ source }) => source.from > at);
  };
}
