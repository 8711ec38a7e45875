import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { resolveMarks } from '../../src/core/note/resolve-marks';

const listed = 'C[1].\n\nCitations:\n[1] https://c.org\n[2] https://d.org\n';

function cited(text: string): readonly string[] {
  return resolveMarks(parseNote(text)).map(({ targets }) => targets.map(({ source }) => source.url).join(' '));
}

/** Sources that make no list, and how many marks number them. */
const unread: readonly (readonly [title: string, sources: string, marks: number])[] = [
  ['bullets without numbers', 'Sources:\n- [A](https://a.org)\n- [B](https://b.org)\n', 0],
  ['bullets with the address below', '## Sources\n\n- **A**\n  - https://a.org\n', 0],
  ['bullets under a callout\'s title', '> [!quote]- Sources\n> - [A](https://a.org)\n', 0],
  ['a number that is the link', '**Sources:**\n\n- [1](https://a.org) A\n- [2](https://b.org) B\n', 0],
  ['a table', '## Quellen\n\n| Nr. | Quelle |\n| --- | --- |\n| 1 | https://a.org |\n', 0],
  ['numbers with a colon', 'References\n\n1: https://a.org\n2: https://b.org\n', 0],
  ['escaped numbers', '**Sources**\n\n1\\. https://a.org\n', 0],
  ['bare addresses', 'Sources:\nhttps://a.org\nhttps://b.org\n', 0],
  ['HTML that folds', '<details><summary>Sources</summary>\n<p>1. https://a.org</p>\n</details>\n', 0],
  ['bold numbers', '**[1]** [A](https://a.org)\n**[2]** [B](https://b.org)\n', 2],
  ['one line with its label', '**Sources:** [1] A, https://a.org; [2] B, https://b.org\n', 2],
  ['one line without a label', 'From [1] https://a.org and [2] <https://b.org>\n', 2],
];

// Sources in another form than that of a list were passed over, and the marks that mean them were given to the sources of another answer.
test.each(unread)('marks in front of sources in another form cite no other answer: %s', (_, sources, marks) => {
  const numbers = Array.from({ length: marks }, () => '');
  for (const ending of ['\n', '\r\n']) {
    const before = `# A\n\nA[1].\n\n${sources}\n# C\n\n${listed}`.replaceAll('\n', ending);
    expect(cited(before)).toEqual(['', ...numbers, 'https://c.org']);
    expect(cited(`# C\n\n${listed}\n# A\n\nA[1].\n\n${sources}`.replaceAll('\n', ending))).toEqual(['https://c.org', '', ...numbers]);
    for (const { from } of convertCitations(parseNote(before)).marks) expect(before.slice(0, from)).toMatch(/C$/);
  }
});

test.each([
  ['a heading that a label could be, above text', `A[1].\n\n## Resources\n\nWood from https://w.org is scarce.\n\n${listed}`],
  ['such a heading above bullets that cite', `A[1].\n\n## Resources\n\n- Wood, see https://w.org, is scarce[2].\n\n${listed}`],
  ['such a heading above bullets without an address', `A[1].\n\n## Resources\n\n- Wood\n- Stone\n\nSee https://w.org.\n\n${listed}`],
  ['a label with its marks, whose list stands below', `A[1].\n\nSources: [1], [2]\n\n${listed}`],
  ['a label above footnotes', `A[1] b[^1].\n\n## Sources\n\n[^1]: https://w.org\n\n${listed}`],
  ['bullets under no label', `A[1].\n\nSites:\n- https://w.org\n\n${listed}`],
])('all else answers nothing: %s', (_, text) => {
  expect(new Set(cited(text))).toEqual(new Set(text.includes('[2].') || text.includes(', [2]') ? ['https://c.org', 'https://d.org'] : ['https://c.org']));
});

test('a note whose only sources are in such a form is told of it', () => {
  const { unresolved } = convertCitations(parseNote('A[1].\n\nSources:\n- [A](https://a.org)\n'));
  expect(unresolved.map(({ reason }) => reason)).toEqual(['The sources of the note are not in a form that is read']);
});

test('numbered items that become footnotes are no sources in another form', () => {
  const { marks } = convertCitations(parseNote('A[1][9].\n\nSources\n1. https://a.org\n\nB[1].\n\nSources\n1. https://b.org/1\n9. https://b.org/9\n'));
  expect(marks).toEqual([{ from: 37, to: 40, labels: ['1'] }]);
});
