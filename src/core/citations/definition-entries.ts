import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import type { ListEntry } from './pasted-style';
import { firstFrom } from './range-search';
import { sourceKey } from './source-key';

/**
 * Finds the numbered link definition, `[1]: https://…`, that a link at an offset means. Where several answers brought the number for several
 * addresses, that is the one that follows the link, though the first counts for readers of the note; undefined where none follows.
 */
export function definitionEntries({ citations }: Note): (label: string, at: number) => ListEntry | undefined {
  const found = new Map<string, NumberedDefinitions>();
  for (const list of citations.lists) {
    if (list.style !== 'definitions') continue;
    for (const source of list.sources) {
      const known = found.get(source.label) ?? { keys: new Set(), entries: [] };
      known.keys.add(sourceKey(source.url));
      known.entries.push({ list, source, from: source.from, to: source.to });
      found.set(source.label, known);
    }
  }
  return (label, at) => {
    const known = found.get(label);
    return known === undefined || known.keys.size === 1 ? known?.entries[0] : known.entries[firstFrom(known.entries, at)];
  };
}

interface NumberedDefinitions {
  readonly keys: Set<string>;
  readonly entries: (ListEntry & TextRange)[];
}
