import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { resolveMarks } from '../../src/core/note/resolve-marks';

const list = 'Citations:\n[1] https://a.org\n[2] https://b.org\n';
const elsewhere = 'The list of sources stands under another heading';

function cited(text: string): readonly string[] {
  return resolveMarks(parseNote(text)).map(({ targets, reason }) => reason ?? targets.map(({ source }) => source.url).join(' '));
}

// The only list of a note answered every mark, so an answer that was pasted without its sources got those of the one before it.
test.each([
  ['two answers', `# One\n\nA[1].\n\n${list}\n# Two\n\nB[1].\n`],
  ['two answers under a title', `# Title\n\n## One\n\nA[1].\n\n${list}\n## Two\n\nB[1].\n`],
  ['the list under a heading of its own within the answer', `## One\n\nA[1].\n\n### Sources\n\n${list}\n## Two\n\nB[1].\n`],
  ['an answer in parts', `# One\n\n## Why\n\nA[1].\n\n## How\n\n${list}\n# Two\n\n## Why\n\nB[1].\n`],
])('a mark of an answer without a list gets no source of another answer: %s', (_, text) => {
  for (const ending of ['\n', '\r\n']) {
    const note = parseNote(text.replaceAll('\n', ending));
    expect(cited(note.text)).toEqual(['https://a.org', elsewhere]);
    const converted = convertCitations(note);
    expect(converted.marks.map(({ from }) => note.text.charAt(from - 1))).toEqual(['A']);
    expect(converted.unresolved.map(({ reason }) => reason)).toEqual([elsewhere]);
  }
});

test.each([
  ['no headings', `A[1].\n\n${list}\nB[1].\n`],
  ['parts of one answer', `# Title\n\nA[1].\n\n## Part\n\n${list}\n## More\n\nB[1].\n`],
  ['an opening above the first heading', `In short, a[1].\n\n# One\n\n${list}\n# Two\n\nB[1].\n`],
  ['a footnote in front that was a mark', `A[^a].\n\n# One\n\nB[1].\n\n${list}\n# Two\n\nB[1].\n\n[^a]: Book\n`],
  ['the list under a heading of its own beside the others', `## One\n\nA[1].\n\n## Sources\n\n${list}\n## Two\n\nB[1].\n`],
  ['the list above all text', `# One\n\n${list}\n# Two\n\nA[1]. B[1].\n`],
  ['the summary', `# One\n\nA[1].\n\n${list}\n# Simplify\n\nB[1].\n`],
])('the only list answers all other marks behind it: %s', (_, text) => {
  expect(cited(text)).toEqual(['https://a.org', 'https://a.org']);
});

test('a number that the list lacks is told as such', () => {
  expect(cited(`# One\n\nA[1].\n\n${list}\n# Two\n\nB[7].\n`)).toEqual(['https://a.org', 'No source is numbered 7']);
});

test('what is in front of the summary is no part of it', () => {
  expect(cited(`# One\n\nA[1].\n\n${list}\n# Two\n\nC[1].\n\n# Simplify\n\nB[1].\n`)).toEqual(['https://a.org', elsewhere, 'https://a.org']);
});

test('what is behind the summary is no part of it', () => {
  expect(cited(`# One\n\nA[1].\n\n${list}\n# Simplify\n\nB[1].\n\n# Two\n\nC[1].\n`)).toEqual(['https://a.org', 'https://a.org', elsewhere]);
});
