import { expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';

// The publisher does not see where a comment begins that nothing closes: both footnotes were one for it.
test.each(['%% [^1] %%', '%%\n[^1]: An old source'])('a number that a comment uses is given to no other footnote: %j', (comment) => {
  const { marks, plan } = convertCitations(parseNote(`Cheap[1].\n\nSources:\n[1] https://a.org\n\n${comment}\n`));
  expect(marks).toHaveLength(1);
  expect(plan.edits.map(({ text }) => text)).toEqual(['[^2]', expect.stringContaining('[^2]: https://a.org')]);
});
