import { convertCitations } from '../citations/convert-citations';
import { parseWebUrl } from '../citations/source-key';
import type { Note } from '../note/note';
import type { CitedSource } from '../note/resolve-marks';
import type { Source } from '../note/source-list';
import type { Fix } from '../problem/problem';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { codeSpan, codeSpans } from './code-span';
import { marksOf } from './marks-of';
import { rangeAt } from './range-at';
import type { NoteRule } from './rule';

/**
 * A pasted `[1]` is dead text on the site, although the list below says what it stands for; of a link that was an icon in the answer nothing is
 * left to see. The first mark that is converted offers it for all of them: one by one they would leave the list with gaps.
 */
export const citationUnlinked: NoteRule = {
  scope: 'note',
  needs: ['citation-marks', 'links'],
  id: 'citation-unlinked',
  severity: 'warning',
  summary: 'A pasted citation mark whose source the note lists, or a link without words: readers cannot follow it.',
  why: 'A mark such as `[1]` is dead text on the page: nobody can get from the claim to its source. A link without words shows nothing at all.',
  evidence: 'Measured on the Digital Garden template, which shows `[1]` as it is; half of the real notes with pasted lists have such marks',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Marks and the list that answers them',
      before: 'Cheap[1] and fast[2][3].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n[3] https://www.example.net/c\n',
      messages: [
        'Unexpected bare `[1]`, expected a footnote that leads to `example.org`',
        'Unexpected bare `[2]`, expected a footnote that leads to `example.com`',
        'Unexpected bare `[3]`, expected a footnote that leads to `example.net`',
      ],
      after:
        'Cheap[^1] and fast[^2][^3].\n\n[^1]: https://example.org/a\n[^2]: https://example.com/b\n[^3]: https://www.example.net/c\n',
    },
    {
      title: 'One mark for several sources',
      before: 'Cheap[1, 2].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.com/b\n',
      messages: ['Unexpected bare `[1, 2]`, expected footnotes that lead to `example.org`, `example.com`'],
      after: 'Cheap[^1][^2].\n\n[^1]: https://example.org/a\n[^2]: https://example.com/b\n',
    },
    {
      title: 'Sources stand in between that are not in a form that is read',
      before: 'Cheap[1].\n\n## Sources\n\n- [A](https://example.org/a)\n- [B](https://example.com/b)\n\nCitations:\n[1] https://example.net/c\n',
      messages: ['Unexpected bare `[1]`, expected a footnote; what it cites is not certain: The sources that follow are not in a form that is read'],
    },
    {
      title: 'Links without words',
      before: 'Cheap.[](https://example.org/a) Fast [](https://example.com/b).\n',
      messages: [
        'Unexpected `[](https://example.org/a)` without words, expected some or a footnote: readers see nothing of it',
        'Unexpected `[](https://example.com/b)` without words, expected some or a footnote: readers see nothing of it',
      ],
      after: 'Cheap.[^1] Fast[^2].\n\n[^1]: https://example.org/a\n[^2]: https://example.com/b\n',
    },
    {
      title: 'The anchor of a heading, as copied pages bring it along',
      before: '## Costs[](https://example.org/a#costs)\n',
      messages: [],
    },
    {
      title: 'Beside what may be a link to a note',
      before: 'Cheap[](https://example.org/a) and fast[[1]](https://example.com/b).\n',
      messages: ['Unexpected `[](https://example.org/a)` without words, expected some or a footnote: readers see nothing of it'],
      after: 'Cheap[^1] and fast[[1]](https://example.com/b).\n\n[^1]: https://example.org/a\n',
    },
    { title: 'An image that is a link', before: '[![Trams](https://example.org/a.png)](https://example.org/a)\n', messages: [] },
    { title: 'Numbers in brackets without a list', before: 'Take the first, as in list[0] and list[1].\n', messages: [] },
    { title: 'Footnotes', before: 'Cheap[^1].\n\n[^1]: https://example.org/a\n', messages: [] },
    { title: 'In code and math', before: 'Take `list[1]` and $x[1]$.\n\nCitations:\n[1] https://example.org/a\n\n```js\nlist[1];\n```\n', messages: [] },
    { title: 'A mark that is a link already', before: 'Cheap[1](https://example.org/a).\n\nCitations:\n[1] https://example.org/a\n', messages: [] },
    { title: 'A number that the list does not have', before: 'See page [7].\n\nCitations:\n[1] https://example.org/a\n', messages: [] },
    { title: 'Escaped', before: 'Cheap\\[1\\].\n\nCitations:\n[1] https://example.org/a\n', messages: [] },
    { title: 'In a comment', before: 'Text %% cheap[1] %%.\n\nCitations:\n[1] https://example.org/a\n', messages: [] },
  ],
  *check({ note }) {
    const offer = conversionOffer(note);
    const messages = new Map<string, string>();
    for (const { mark, targets, candidates, reason } of marksOf(note)) {
      const { from, to } = mark;
      const written = note.text.slice(from, to);
      const [target] = targets;
      if (target !== undefined) {
        // What answers a mark decides what its numbers mean.
        const key = `${target.list.from} ${written}`;
        const message = messages.get(key) ?? messageOf(written, targets);
        messages.set(key, message);
        yield { from, to, message, fixes: () => offer(mark) };
      } else if (candidates.length > 0) {
        yield { from, to, message: `Unexpected bare ${codeSpan(written)}, expected a footnote; what it cites is not certain: ${reason}` };
      }
    }
    for (const link of linksWithoutWords(note)) {
      const { from, to } = link;
      yield { from, to, message: `Unexpected ${codeSpan(note.text.slice(from, to))} without words, expected some or a footnote: readers see nothing of it`, fixes: () => offer(link) };
    }
  },
};

/** The anchor of a heading, which a copied page brought along, leads to nothing that anybody would miss. */
function linksWithoutWords({ links, text, headings }: Note): readonly TextRange[] {
  return links.filter(({ kind, target, text: words }) => kind === 'inline' && text.slice(words.from, words.to).trim() === '' && parseWebUrl(target) !== null && rangeAt(headings, words.from) === undefined);
}

function messageOf(written: string, targets: readonly CitedSource[]): string {
  const wanted = targets.length === 1 ? 'a footnote that leads to' : 'footnotes that lead to';
  return `Unexpected bare ${codeSpan(written)}, expected ${wanted} ${codeSpans(targets.map(({ source }) => sourceName(source)))}`;
}

/** Converting reads the whole note again: a check does so only where it takes no time that anyone would notice. */
const mostMarks = 1000;

/** Offers the conversion of the note at the first mark that it changes. It is planned when the fix of any mark is asked for. */
function conversionOffer(note: Note): (mark: TextRange) => readonly Fix[] {
  let planned: { readonly first: TextRange | undefined; readonly edits: readonly TextEdit[] } | null = null;
  const plan = () => {
    // Without the vault, every `[[1]]` may lead to a note.
    const links = linksWithoutWords(note);
    const edits = note.citations.marks.length + links.length > mostMarks ? [] : convertCitations(note, { isNote: () => true }).plan.edits;
    const marks = marksOf(note).flatMap(({ mark, targets }) => (targets.length > 0 ? [mark] : []));
    return { first: [...marks, ...links].find((mark) => edits.some(({ from, to }) => from < mark.to && to > mark.from)), edits };
  };
  return (mark) => {
    const { first, edits } = (planned ??= plan());
    return first?.from === mark.from ? [{ title: 'Convert the pasted citations to footnotes', safe: false, edits }] : [];
  };
}

/** The host of a source's URL, its title where it has no URL, else its label. */
function sourceName({ url, title, label }: Source): string {
  return hostOf(url) ?? (url || title || label);
}

function hostOf(url: string): string | null {
  try {
    const { hostname } = new URL(url);
    return hostname === '' ? null : (hostname.startsWith('www.') ? hostname.slice(4) : hostname);
  } catch {
    return null;
  }
}
