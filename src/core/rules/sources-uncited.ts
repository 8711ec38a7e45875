import type { Note } from '../note/note';
import type { Source, SourceList } from '../note/source-list';
import type { TextRange } from '../text/text-range';
import { marksOf } from './marks-of';
import type { NoteRule } from './rule';

/**
 * Pasted answers list many more sources than they cite. One finding a list, however long it is. A list counts as one
 * where something cites it, or where it is written `[1] ...` in a note without footnotes: other lists are reading lists.
 */
export const sourcesUncited: NoteRule = {
  scope: 'note',
  needs: ['source-lists'],
  id: 'sources-uncited',
  severity: 'info',
  summary: 'A list of sources of which the text cites only some.',
  why: 'Most of a pasted list is cited by nothing. Whoever turns all of it into footnotes loses the uncited part on the site.',
  evidence: 'In real notes with pasted lists, 25 to 42 % of the sources are cited',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Two of three are not cited',
      before: 'Cheap[2].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n[3] https://example.net/c\n',
      messages: ['Unexpected 2 of 3 sources that nothing cites, expected a mark for each'],
    },
    {
      title: 'One of two is not cited',
      before: 'Cheap[2].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n',
      messages: ['Unexpected 1 of 2 sources that nothing cites, expected a mark for it'],
    },
    {
      title: 'A pasted list of which no mark is left',
      before: 'Cheap.\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n',
      messages: ['Unexpected 2 of 2 sources that nothing cites, expected a mark for each'],
    },
    {
      title: 'What a conversion to footnotes left in the list is there on purpose',
      before: 'Cheap[^1].\n\nCitations:\n[2] https://example.com/b\n[3] https://example.net/c\n\n[^1]: https://example.org/a\n',
      messages: [],
    },
    {
      title: 'All are cited',
      before: 'Cheap[1] and fast[2].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n',
      messages: [],
    },
    {
      title: 'A numbered list that nothing cites is a reading list',
      before: 'Cheap.\n\n## References\n\n1. https://example.org/a\n2. https://example.com/b\n',
      messages: [],
    },
    { title: 'One mark cites them all', before: 'Cheap[1-3].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n[3] https://example.net/c\n', messages: [] },
    { title: 'Links cite them', before: '[Cheap][1].\n\nSources:\n\n[1]: https://example.org/a\n', messages: [] },
    { title: 'A list that is shown in code', before: 'An answer ends so:\n\n```\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n```\n', messages: [] },
    { title: 'A list of links', before: '## Links\n\n- https://example.org/a\n- https://example.com/b\n', messages: [] },
  ],
  *check({ note }) {
    if (note.citations.lists.length === 0) return;
    const cited = citedSources(note);
    for (const list of note.citations.lists) {
      const uncited = list.sources.filter((source) => !cited.has(source)).length;
      const isCited = uncited < list.sources.length;
      if (uncited === 0 || (!isCited && !isPasted(list, note))) continue;
      const message = `Unexpected ${uncited} of ${list.sources.length} sources that nothing cites, expected a mark for ${uncited === 1 ? 'it' : 'each'}`;
      yield { ...listName(list), message };
    }
  },
};

/** A list `[1] ...` that came with a pasted answer, and is not what is left of one whose cited sources became footnotes. */
function isPasted(list: SourceList, { footnotes }: Note): boolean {
  return list.style === 'bracketed' && footnotes.references.length === 0;
}

/** The sources that marks lead to, or may lead to; those written `[1]: url` are cited by links, too. */
function citedSources(note: Note): ReadonlySet<Source> {
  const { citations, links, text } = note;
  const cited = new Set<Source>();
  for (const { targets, candidates } of marksOf(note)) for (const { source } of [...targets, ...candidates]) cited.add(source);
  const definitions = citations.lists.filter((list) => list.style === 'definitions');
  if (definitions.length === 0) return cited;
  const labels = new Set<string>();
  for (const { kind, destination } of links) if (kind === 'reference') labels.add(text.slice(destination.from, destination.to));
  for (const source of definitions.flatMap((list) => list.sources)) if (labels.has(source.label)) cited.add(source);
  return cited;
}

/** The label of the list, else its first entry. */
function listName({ label, sources, from, to }: SourceList): TextRange {
  const place = label ?? sources[0] ?? { from, to };
  return { from: place.from, to: place.to };
}
