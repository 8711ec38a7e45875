import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { plainTextReader } from '../../../src/core/simplify/plain-text';

function read(markdown: string): { text: string; hasOwnWords: boolean } {
  const note = parseNote(markdown);
  const paragraph = note.blocks.find((block) => block.kind === 'paragraph');
  if (paragraph === undefined) throw new Error('The example holds no paragraph');
  return plainTextReader(note).read(paragraph);
}

describe('plain text keeps what a reader sees', () => {
  const cases: readonly (readonly [title: string, markdown: string, text: string])[] = [
    ['emphasis and strong text', 'Some *soft*, **strong** and ***both*** words.', 'Some soft, strong and both words.'],
    ['underscores around words, not within them', 'An _old_ name is __snake_case__ here.', 'An old name is snake_case here.'],
    ['a star that multiplies', 'It is 3 * 4 and 5*6 of them.', 'It is 3 * 4 and 5*6 of them.'],
    ['a highlight', 'This is ==quite important== today.', 'This is quite important today.'],
    ['nothing of what was struck', 'It costs ~~nine~~ ten crowns.', 'It costs ten crowns.'],
    ['escaped marks', 'Write \\*stars\\* and \\[brackets\\].', 'Write *stars* and [brackets].'],
    ['character references', 'Salt &amp; pepper&nbsp;&lt; sugar &#8212; &unknown;.', 'Salt & pepper < sugar — &unknown;.'],
    ['the words of inline code, marks and all', 'Run `npm *test*` and ``a ` b`` now.', 'Run npm *test* and a ` b now.'],
    ['the text of a link', 'See [the *long* story](https://example.org/a_b_c) first.', 'See the long story first.'],
    ['the alias of a wikilink', 'Ask [[people/Ada|the author]] about it.', 'Ask the author about it.'],
    ['the last part of a wikilink', 'Ask [[people/Ada Lovelace#Life]] about it.', 'Ask Ada Lovelace about it.'],
    ['the heading of a link within the note', 'As in [[#Early Life]] above.', 'As in Early Life above.'],
    ['tags without their mark', 'A note on #gardening for all.', 'A note on gardening for all.'],
    ['no footnotes', 'Bees dance[^1]. They hum ^[softly] too[^x].\n\n[^1]: Seen.', 'Bees dance. They hum too.'],
    ['no citation marks, nor the blank before them', 'Bees dance [1]. They hum[2, 3], too.', 'Bees dance. They hum, too.'],
    ['no marks of emphasis that a citation mark ends or begins', 'Bees **dance [1]** well. They *hum [1][2]*, and **[3] sing** _[4] low_.', 'Bees dance well. They hum, and sing low.'],
    ['marks of emphasis behind what is left out', 'Bees [1]**dance** 2 * [2] 3 * 4 times.', 'Bees dance 2 * 3 * 4 times.'],
    ['a star behind which something is left out', 'It is 2 * [1] 3* 4.', 'It is 2 * 3* 4.'],
    ['no block id', 'The last word. ^abc123', 'The last word.'],
    ['no embeds', 'Look ![[bee.png]] there.', 'Look there.'],
    ['no comments', 'Bees %%check this%% dance <!-- often --> here.', 'Bees dance here.'],
    ['no tags of HTML', 'Water is H<sub>2</sub>O,<br>they say.', 'Water is H2O, they say.'],
    ['line endings as blanks', 'One line\nthe next  \nhard break\\\nlast\r\nend.', 'One line the next hard break last end.'],
    ['a simple formula', 'The $x$ axis is $12$ long.', 'The x axis is 12 long.'],
    ['a place for a formula that has no words', 'So $\\frac{a}{b} = c$ holds.', 'So \ufffc holds.'],
    ['a place for a bare URL', 'It is at https://example.org/a today.', 'It is at \ufffc today.'],
    ['a currency', 'It costs $5 and not $6 a day.', 'It costs $5 and not $6 a day.'],
    ['marks without a partner', 'A * star and **two.', 'A * star and **two.'],
  ];
  it.each(cases)('%s', (_title, markdown, text) => {
    expect(read(markdown).text).toBe(text);
  });
});

describe('plain text knows whether it says something itself', () => {
  it.each([
    ['Words of its own.', true],
    ['[[a|Only a link]]', false],
    ['[Only](https://example.org) [links](https://example.org)', false],
    ['https://example.org/a', false],
    ['#one #two', false],
    ['See [[a]].', true],
    ['`code`', true],
  ])('%s', (markdown, expected) => {
    expect(read(markdown).hasOwnWords).toBe(expected);
  });
});
