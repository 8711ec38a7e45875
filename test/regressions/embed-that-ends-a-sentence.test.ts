import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { summarySource } from '../../src/core/simplify/summary-source';

function summaryOf(text: string): string {
  const summary = plainSummarizer.summarize(summarySource(parseNote(text), ''), { sentences: 2, words: 60 });
  return summary.kind === 'summary' ? summary.text : summary.reason;
}

const rest = 'Bees dance to tell other bees about flowers. The dance shows how far away the flowers of the bees are. Rain keeps the bees at home for days. Keepers of bees feed them with sugar in the winter.';

// `See also the dance of the bees and.` was taken for a whole sentence.
test.each(['![[dance.png]]', '![Dance](dance.png)'])('a sentence that ends with the embed %s is no sentence of a summary', (embed) => {
  expect(summaryOf(`For the flowers see also the dance of the bees and ${embed}. ${rest}`)).not.toContain('bees and');
  expect(summarySource(parseNote(`See the bees and ${embed}.`), '').blocks.map(({ text }) => text)).toEqual(['See the bees and \ufffc.']);
});

test.each([
  ['Look ![[bee.png]] there.', 'Look there.'],
  ['Bees dance. ![[bee.png]]', 'Bees dance.'],
  ['![[bee.png]] Bees dance.', 'Bees dance.'],
])('an embed beside the words is nothing: %j', (text, shown) => {
  expect(summarySource(parseNote(text), '').blocks.map((block) => block.text)).toEqual([shown]);
});
