/** The addresses of its list, of which the text cites four. */
const sources = Array.from({ length: 36 }, (_, at) => `[${String(at + 1)}] https://www.site-${String(at + 1)}.example/2025-01-30/harbours-and-tides-.html`);

/**
 * A published note in the shape of those that the project began with: one line of JSON, a title with a blank behind it, marks before full stops,
 * and a summary section that holds the list, under an indented name with a blank behind it.
 */
export const referenceNote = [
  '---',
  '{"dg-publish":true,"permalink":"/notes/harbours/","title":"Harbours follow the tide.","tags":["sea"],"note":"a [1] b"}',
  '---',
  '',
  '# Harbours follow the tide. ',
  '',
  "Here's how they do it:",
  '',
  '## Reading the water',
  '',
  'A harbour keeps a table of the tides and plans its day by it[1]. Pilots know it by heart.',
  '',
  '## Waiting less',
  '',
  'Ships that arrive early wait outside, and slow ones lose a tide[3]. A shared table saves fuel[1][5]. Nobody pays for `table[1]`, nor for $x[1]$.',
  '',
  '## The big picture',
  '',
  'Rivers silt up, so the table is measured anew each year[9].',
  '',
  '## Simplify',
  '',
  '',
  'Harbours plan by the tide.',
  '',
  '  Citations: ',
  ...sources,
  '',
].join('\n');

/** The same with its four cited sources as footnotes; the others stay the list that they are. */
export const referenceNoteConverted = [1, 3, 5, 9]
  .reduce((text, number) => text.replace(`${sources[number - 1] ?? '?'}\n`, ''), referenceNote)
  .replace('by it[1].', 'by it[^1].')
  .replace('a tide[3].', 'a tide[^3].')
  .replace('fuel[1][5].', 'fuel[^1][^5].')
  .replace('year[9].', 'year[^9].')
  .concat('\n', [1, 3, 5, 9].map((number) => `${(sources[number - 1] ?? '?').replace(/^\[(\d+)\]/, '[^$1]:')}\n`).join(''));
