import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { resolveMarks } from '../../src/core/note/resolve-marks';

const answer = 'C[1].\n\nCitations:\n[1] https://c.org\n[2] https://d.org\n';
const none = 'The list that follows has no addresses';
const number = 'The mark numbers what follows it and cites nothing';

// Sources without addresses make no list, so their numbers and the marks that mean them were given to the next answer's sources.
test.each([
  ['under a label', `A[1].\n\nReferences\n[1] Smith J. Cats. 2020.\n[2] Doe J. Dogs. 2021.\n\n# Next\n\n${answer}`, [none, number, number, 'https://c.org']],
  ['a single one under a label', `A[1].\n\n## References\n\n[1] Smith J. Cats. 2020.\n\n# Next\n\n${answer}`, [none, number, 'https://c.org']],
  ['of several lines', `A[1].\n\n[1] Smith J.\nCats.\n\n[2] Doe J.\nDogs.\n\n# Next\n\n${answer}`, [none, number, number, 'https://c.org']],
  ['the legend of a picture, in a quote', `> A[1].\n>\n> [1] The heart\n> [2] The lungs\n\n${answer}`, [none, number, number, 'https://c.org']],
  ['numbered items', `A[1].\n\n## References\n1. Smith J. Cats. 2020.\n2. Doe J. Dogs. 2021.\n\n# Next\n\n${answer}`, ['The sources that follow are not in a form that is read', 'https://c.org']],
  ['with CRLF', `A[1].\n\nReferences\n\n[1] Smith\n\n[2] Doe\n\n${answer}`.replaceAll('\n', '\r\n'), [none, number, number, 'https://c.org']],
])('is not answered by the sources of the next answer: %s', (_, text, expected) => {
  const note = parseNote(text);
  expect(resolveMarks(note).map(({ targets, reason }) => reason ?? targets.map(({ source }) => source.url).join(' '))).toEqual(expected);
  for (const { from } of convertCitations(note).marks) expect(text.slice(0, from)).toMatch(/C$/);
});

test.each([
  ['numbers that do not go on', `Cheap\n[1] and fast\n\nRed\n[1] and green\n\n${answer}`],
  ['numbers with other text between', `[1] introduces it.\n\nMuch later.\n\n[2] goes on.\n\n${answer}`],
  ['numbers at the end of lines', `Cheap\n[1]\n[2]\n\n${answer}`],
])('marks that begin lines are marks: %s', (_, text) => {
  expect(resolveMarks(parseNote(text)).map(({ reason }) => reason)).toEqual([null, null, null]);
});
