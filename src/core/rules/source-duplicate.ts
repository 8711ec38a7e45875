import { sourceKey } from '../citations/source-key';
import type { Note } from '../note/note';
import type { SourceList } from '../note/source-list';
import type { Fix } from '../problem/problem';
import { codeSpan } from './code-span';
import { markRange } from './mark-range';
import { findRepeatedSources, mergeEdits, type RepeatedSource } from './repeated-sources';
import type { Finding, NoteRule } from './rule';

/** One source with two numbers looks like two sources. One finding a list, and one for the footnotes of a note. */
export const sourceDuplicate: NoteRule = {
  scope: 'note',
  needs: ['footnote-definitions', 'source-lists'],
  id: 'source-duplicate',
  severity: 'info',
  summary: 'One address under two numbers, in the footnotes of a note or in a list of sources.',
  why: 'The claims seem to rest on more sources than they do.',
  evidence: 'Found in 4 of the published notes with pasted lists; exports of Perplexity give one address a number for each question',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Footnotes',
      before: 'Cheap[^1] and fast[^2], small[^3].\n\n[^1]: https://example.org/a\n[^2]: https://example.com/b\n[^3]: [The title](http://www.example.org/a/)\n',
      messages: ['Unexpected footnote `[^3]` with the source of `[^1]`, expected one footnote for it'],
    },
    {
      title: 'Footnotes that say the same',
      before: 'Cheap[^1] and fast[^2], small[^3], red[^4].\n\n[^1]: [The title](https://example.org/a)\n[^2]: https://example.com/b\n[^3]: https://www.example.org/a\n[^4]: http://example.com/b\n',
      messages: ['Unexpected footnote `[^3]` with the source of `[^1]` and 1 more such footnote, expected one footnote for it'],
      after: 'Cheap[^1] and fast[^2], small[^1], red[^2].\n\n[^1]: [The title](https://example.org/a)\n[^2]: https://example.com/b\n',
    },
    {
      title: 'A pasted list',
      before: 'Cheap[1] and fast[2][3].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.org/a?utm_source=chatgpt.com\n[3] https://example.org/a\n',
      messages: ['Unexpected source `2` with the address of `1` and 1 more such source, expected one for each address'],
    },
    { title: 'Other pages of one site', before: 'Cheap[^1] and fast[^2].\n\n[^1]: https://example.org/a\n[^2]: https://example.org/a?page=2\n', messages: [] },
    { title: 'Other places of one source', before: 'Cheap[^1] and fast[^2].\n\n[^1]: Page 5 of https://example.org/a and elsewhere\n[^2]: Page 9 of https://example.org/a, too\n', messages: [] },
    { title: 'Two pages of one document', before: 'Cheap[^1] and fast[^2].\n\n[^1]: Survey, p. 5: https://example.org/a\n[^2]: Survey, p. 9: https://example.org/a\n', messages: [] },
    { title: 'Two definitions of one footnote are another matter', before: 'Cheap[^1].\n\n[^1]: https://example.org/a\n[^1]: https://example.org/a\n', messages: [] },
    { title: 'Footnotes without an address', before: 'Cheap[^1] and fast[^2].\n\n[^1]: Ibid.\n[^2]: Ibid.\n', messages: [] },
    { title: 'Links in the text', before: 'See https://example.org/a and again https://example.org/a.\n', messages: [] },
    { title: 'A footnote and a list', before: 'Cheap[^1].\n\n[^1]: https://example.org/a\n\n## Sources\n\n1. https://example.org/a\n2. https://example.com/b\n', messages: [] },
  ],
  *check({ note }) {
    const finding = note.footnotes.definitions.length < 2 ? null : inFootnotes(note);
    if (finding !== null) yield finding;
    for (const list of note.citations.lists) {
      const found = inList(list);
      if (found !== null) yield found;
    }
  },
};

function inFootnotes(note: Note): Finding | null {
  const repeated = findRepeatedSources(note);
  const [second] = repeated;
  if (second === undefined) return null;
  const more = repeated.length - 1;
  const others = more === 0 ? '' : ` and ${more} more such ${more === 1 ? 'footnote' : 'footnotes'}`;
  const marks = [second.definition, second.first].map(({ label }) => codeSpan(`[^${label}]`));
  const message = `Unexpected footnote ${marks[0] ?? ''} with the source of ${marks[1] ?? ''}${others}, expected one footnote for it`;
  return { ...markRange(second.definition), message, fixes: () => mergingFix(note, repeated) };
}

function mergingFix(note: Note, repeated: readonly RepeatedSource[]): readonly Fix[] {
  const edits = mergeEdits(note, repeated);
  return edits === null ? [] : [{ title: 'Merge the footnotes of one source', safe: false, edits }];
}

function inList({ sources }: SourceList): Finding | null {
  const known = new Map<string, string>();
  const repeated = sources.filter(({ url, label }) => {
    const key = sourceKey(url);
    if (url === '') return false;
    const first = known.get(key);
    if (first === undefined) known.set(key, label);
    return first !== undefined && first !== label;
  });
  const [second] = repeated;
  if (second === undefined) return null;
  const more = repeated.length - 1;
  const others = more === 0 ? '' : ` and ${more} more such ${more === 1 ? 'source' : 'sources'}`;
  const first = known.get(sourceKey(second.url)) ?? '';
  return { from: second.from, to: second.to, message: `Unexpected source ${codeSpan(second.label)} with the address of ${codeSpan(first)}${others}, expected one for each address` };
}
