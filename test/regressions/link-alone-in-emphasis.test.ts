import { expect, test } from 'vitest';
import { exportCitations } from '../../src/core/citations/export-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { done } from '../support/done-change';

// `**[^1]**` became `** ([a.org](…))**`: two asterisks in front of a blank begin no emphasis, and are shown.
test.each([
  ['See **[^1]**.', 'See **([a.org](https://a.org))**.'],
  ['_[^1]_', '_([a.org](https://a.org))_'],
  ['> - ==[^1]== so', '> - ==([a.org](https://a.org))== so'],
  ['(~~[^1]~~)', '(~~([a.org](https://a.org))~~)'],
  ['*Bees*[^1]', '*Bees* ([a.org](https://a.org))'],
  ['*Bees[^1]*', '*Bees ([a.org](https://a.org))*'],
])('%j is written as %j', (cited, linked) => {
  expect(done(exportCitations(parseNote(`${cited}\n\n[^1]: https://a.org\n`), 'links')).text).toBe(`${linked}\n`);
});
