import type { CitationMark } from '../note/inline';
import type { Note } from '../note/note';
import type { SourceList } from '../note/source-list';
import { codeSpans } from './code-span';
import { marksOf } from './marks-of';
import type { NoteRule } from './rule';

/**
 * Most bare numbers in brackets cite nothing: they count array elements, equations, shelves. So only a list speaks that answers nearly all
 * marks before it, of numbers that it might have had. One finding a list.
 */
export const citationNoSource: NoteRule = {
  scope: 'note',
  needs: ['citation-marks'],
  id: 'citation-no-source',
  severity: 'warning',
  summary: 'A pasted citation mark that the list of sources has no entry for, although it has one for nearly all others.',
  why: 'The claim seems to rest on a source, but there is none: the list was cut short, or the number is wrong.',
  evidence: 'In real notes, numbers in brackets are citations only where a list covers most of them',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'One of the numbers is missing',
      before: 'Cheap[1] and fast[2][4]. Small[3].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n[3] https://example.net/c\n',
      messages: ['Unexpected `[4]` without a source, expected an entry in the list: it has 3'],
    },
    {
      title: 'A list that was cut short',
      before: 'Cheap[1][2], fast[1][2], small[3], red[4].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n',
      messages: ['Unexpected `[3]`, `[4]` without a source, expected an entry for each in the list: it has 2'],
    },
    { title: 'All have one', before: 'Cheap[1] and fast[2].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n', messages: [] },
    { title: 'No list', before: 'Take list[0] and list[7].\n', messages: [] },
    { title: 'A list that most of the numbers do not mean', before: 'Cheap[1]. Take list[5] and list[6].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n', messages: [] },
    { title: 'A number far beyond the list', before: 'Cheap[1], fast[2] and small[1], on shelf [544].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n', messages: [] },
    { title: 'The first element', before: 'Cheap[1], fast[2] and list[0].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n', messages: [] },
    { title: 'In code', before: 'Cheap[1], fast[2] and `list[4]`.\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n', messages: [] },
    { title: 'Footnotes', before: 'Cheap[^1], fast[^2] and small[^4].\n\n[^1]: https://example.org/a\n[^2]: https://example.com/b\n', messages: [] },
  ],
  *check({ note }) {
    if (note.citations.marks.length < 3 || note.citations.lists.length === 0) return;
    for (const [list, { missing, answered }] of marksByList(note)) {
      const [first] = missing;
      if (first === undefined || answered < 2 * missing.length || answered < 2) continue;
      const written = Array.from(new Set(missing.map(({ from, to }) => note.text.slice(from, to))));
      yield {
        from: first.from,
        to: first.to,
        message: `Unexpected ${codeSpans(written)} without a source, expected an entry ${written.length === 1 ? '' : 'for each '}in the list: it has ${list.sources.length}`,
      };
    }
  },
};

interface MarksOfList {
  /** Marks with a number that the list lacks and might have had. */
  readonly missing: readonly CitationMark[];
  /** How many marks it answers. */
  readonly answered: number;
}

function marksByList(note: Note): ReadonlyMap<SourceList, MarksOfList> {
  const found = new Map<SourceList, { missing: CitationMark[]; answered: number }>();
  for (const { mark, targets, lacking } of marksOf(note)) {
    const list = lacking ?? targets[0]?.list;
    if (list === undefined) continue;
    let marks = found.get(list);
    if (marks === undefined) found.set(list, (marks = { missing: [], answered: 0 }));
    if (targets.length > 0) marks.answered += 1;
    else if (mark.labels.every((label) => mightBeIn(list, label))) marks.missing.push(mark);
  }
  return found;
}

/** Zero counts elements, and a number far beyond the list is none of its own. */
function mightBeIn({ sources }: SourceList, label: string): boolean {
  const number = Number(label);
  return number > 0 && number <= 2 * sources.length + 5;
}
