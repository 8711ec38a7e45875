import type { Note } from '../../note/note';
import { definitionEntries } from '../definition-entries';
import { isFreePlace } from '../free-place';
import type { PastedMark, PastedStyle } from '../pasted-style';
import { parseWebUrl } from '../source-key';

/** `[^1^][1]` with `[1]: https://…`; copies that lack the addresses are answered by a list of sources, if one was pasted along. */
export const bing: PastedStyle = {
  id: 'bing',
  find({ note }) {
    return { marks: [...linkedMarks(note), ...unlinkedMarks(note)].sort((left, right) => left.from - right.from), decoration: [], lists: [] };
  },
};

function linkedMarks(note: Note): readonly PastedMark[] {
  const entryAt = definitionEntries(note);
  return note.links.flatMap(({ kind, from, to, text, destination }) => {
    if (kind !== 'reference' || !/^\^\d{1,3}\^$/.test(note.text.slice(text.from, text.to))) return [];
    const entry = entryAt(note.text.slice(destination.from, destination.to), from);
    if (entry === undefined || parseWebUrl(entry.source.url) === null) return [];
    const { label, url, title } = entry.source;
    return [{ from, to, labels: [label], sources: [{ label, url, title, entry }], reason: null, token: true }];
  });
}

/** Without definitions, `[^1^]` is read as a footnote that is missing, and `[1]` as a mark. */
function unlinkedMarks(note: Note): readonly PastedMark[] {
  return note.footnotes.undefinedReferences.flatMap((reference) => {
    const number = /^(\d{1,3})\^$/.exec(reference.label)?.[1];
    if (number === undefined) return [];
    const label = /^\[\d{1,3}\]/.exec(note.text.slice(reference.to, reference.to + 5))?.[0] ?? '';
    const mark = { from: reference.from, to: reference.to + label.length };
    if (!isFreePlace(note, mark)) return [];
    return [{ ...mark, labels: [label === '' ? number : label.slice(1, -1)], sources: null, reason: null, token: true }];
  });
}
