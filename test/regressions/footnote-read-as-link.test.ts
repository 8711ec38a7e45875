import { expect, test } from 'vitest';
import { insertCitationEdits } from '../../src/core/citations/insert-citation';
import { parseNote } from '../../src/core/note/parse-note';

const source = { url: 'https://a.org/', title: '' };

// Obsidian reads a footnote in `[^1](here)`, the site's Markdown reader a link.
test.each(['word(here)', 'word()', 'word(here "title")', 'word[label]\n\n[label]: /url', 'word[text][label]\n\n[label]: /url'])(
  'no footnote goes where the publisher would read it as the text of a link: %j',
  (text) => {
    expect(insertCitationEdits(parseNote(text), { from: 4, to: 4 }, source)).toEqual({
      kind: 'refused',
      reason: 'With what follows, the footnote would be read as a link',
    });
  },
);

test.each(['word(see here)', 'word [label]', 'word (here)', 'word[no label]'])('a footnote may stand in front of other brackets: %j', (text) => {
  expect(insertCitationEdits(parseNote(text), { from: 4, to: 4 }, source).kind).toBe('planned');
});
