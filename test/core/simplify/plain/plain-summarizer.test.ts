import { describe, expect, it } from 'vitest';
import { plainSummarizer } from '../../../../src/core/simplify/plain/plain-summarizer';
import type { NoSummary, Summary, SummaryBlock, SummaryOptions } from '../../../../src/core/simplify/summarizer';

const paragraph = (text: string, section = ''): SummaryBlock => ({ kind: 'paragraph', section, text });

function summarize(texts: readonly string[], options: Partial<SummaryOptions> = {}, title = ''): ({ kind: 'summary' } & Summary) | NoSummary {
  return plainSummarizer.summarize({ title, blocks: texts.map((text) => paragraph(text)) }, { sentences: 3, words: 60, ...options });
}

function textOf(texts: readonly string[], options: Partial<SummaryOptions> = {}, title = ''): string {
  const summary = summarize(texts, options, title);
  return summary.kind === 'summary' ? summary.text : `none: ${summary.reason}`;
}

const bees = [
  'Honey bees tell each other where flowers grow by dancing in the dark hive. They are the only insects known to describe a distant place in this way.',
  'A bee that returns from a rich meadow of flowers dances for the other bees in the hive. It repeats the dance again and again, which can continue for several minutes.',
  'My neighbour, an experienced decorator, renovates wooden furniture professionally. His ladder is made of aluminium.',
  'However, bees dance less frequently when the temperature decreases (as on 3 of 10 days). This keeps the whole hive comfortably warm.',
  'The angle of the dance shows other bees the direction of the flowers. Its duration communicates approximately how far away the flowers are.',
  'The dance of the bees was explained by the Austrian zoologist Karl von Frisch, who received a Nobel Prize for his investigations in 1973.',
];

describe('the plain engine', () => {
  it('chooses central sentences, in the order of the note', () => {
    const text = textOf(bees);
    expect(text).toBe(
      'Honey bees tell each other where flowers grow by dancing in the dark hive. A bee that returns from a rich meadow of flowers dances for the other bees in the hive. The angle of the dance shows other bees the direction of the flowers.',
    );
  });

  it('says the same every time', () => {
    expect(summarize(bees)).toEqual(summarize(bees));
  });

  it('heeds the number of sentences and of words', () => {
    expect(textOf(bees, { sentences: 1 })).toBe('Honey bees tell each other where flowers grow by dancing in the dark hive.');
    expect(textOf(bees, { sentences: 9, words: 20 }).split(' ').length).toBeLessThanOrEqual(22);
  });

  it('never takes more than half of the words, or the share that is asked for', () => {
    const words = bees.join(' ').split(/\s+/).length;
    expect(textOf(bees, { sentences: 50, words: 500 }).split(' ').length).toBeLessThanOrEqual(words / 2);
    expect(textOf(bees, { sentences: 50, words: 500, share: 0.2 }).split(' ').length).toBeLessThanOrEqual(words / 5);
  });

  it('leaves out a sentence that points to one which is not there', () => {
    const texts = ['Red kites nest in the old oak. They hunt red mice and red voles near the old oak.', 'Mice hide under roots. Voles eat roots and grass all day.', 'Rain fell on Monday and Tuesday. Nobody came.'];
    for (const sentences of [1, 2, 3]) {
      const text = textOf(texts, { sentences });
      if (text.includes('They hunt')) expect(text).toContain('in the old oak. They hunt');
      expect(text).not.toMatch(/^They/);
    }
  });

  it('does not say the same twice', () => {
    const twice = ['Security protects systems from harm.', 'Locks are one way to keep doors shut at night.', 'Security protects systems from harm.', 'Guards walk about and look at every gate.', 'Dogs bark.'];
    expect(textOf(twice).match(/Security/g)).toHaveLength(1);
  });

  it('does not say nearly the same twice', () => {
    const others = ['Guards walk about and look at every gate.', 'Dogs bark at strangers near the house.', 'Rain fell on the town for a week.', 'Nobody came to the market on Monday.'];
    expect(textOf(['The dance of bees shows the way to flowers.', 'Locks are one way to keep doors shut at night.', 'The dance of bees shows a way to the flowers.', ...others])).toBe(
      'The dance of bees shows the way to flowers. Locks are one way to keep doors shut at night. Guards walk about and look at every gate.',
    );
  });

  it('prefers whole sentences to questions, fragments, lead-ins and formulas', () => {
    const texts = ['Why do bees dance in the hive?', 'Bees dance in the hive:', 'bees dance in the hive', 'Bees dance in the \ufffc hive.', 'Bees dance in the hive.', 'Communication requires cooperation.'];
    expect(textOf(texts, { sentences: 1 })).toBe('Bees dance in the hive.');
  });

  it('gives a list item its full stop', () => {
    const items = ['Water the plants every day', 'Feed the bees in winter', 'Prepare fertilizer in September', 'Remember to rest under the enormous apple tree'];
    expect(textOf(items, { sentences: 2 })).toMatch(/^[^.]+\. [^.]+\.$/);
  });

  it('writes Chinese without blanks and measures it in characters', () => {
    const texts = ['蜜蜂在花园里跳舞。蜜蜂跳舞是为了告诉同伴花在哪里。', '花园里有很多花。', '下雨的时候蜜蜂不跳舞。邻居在刷篱笆。'];
    const summary = summarize(texts, { sentences: 2 });
    expect(summary).toMatchObject({ kind: 'summary', readability: { source: { measure: 'characters-per-sentence' } } });
    expect(textOf(texts, { sentences: 2 })).toMatch(/^[^ ]+。$/);
  });

  it('is no harder to read than the note where the note allows it', () => {
    const hard = 'The institutional characteristics of organisational communication necessitate considerable administrative consideration regarding communication infrastructure.';
    const summary = summarize([hard, 'Communication helps people. People need to talk to each other every day.', hard.replace('The', 'All'), 'Talk is cheap and helps people. Some people talk a lot.'], { sentences: 2 });
    if (summary.kind === 'none') throw new Error(summary.reason);
    expect(summary.readability.summary.score).toBeLessThanOrEqual(summary.readability.source.score);
    expect(summary.text).not.toContain('institutional');
  });

  const hard = 'Organisational communication necessitates administrative infrastructure everywhere.';
  const easy = ['Oh no.', 'So be it.', 'We go.', 'I see.', 'Go on.', 'Do it.', 'Yes sir.'];

  it('says so when every choice is harder to read than the note', () => {
    const summary = summarize([hard, ...Array.from({ length: 4 }, () => easy).flat()]);
    if (summary.kind === 'none') throw new Error(summary.reason);
    expect(summary.text).toBe(hard.replace('necessitates', 'needs'));
    expect(summary.readability.summary.score).toBeGreaterThan(summary.readability.source.score);
  });

  it('refuses a note that is as short as a summary and plainer than any', () => {
    expect(summarize([hard, ...easy])).toEqual({ kind: 'none', reason: 'The note is already short, and plainer than a summary of it' });
  });

  it('gives one sentence of such a note where one is asked for', () => {
    expect(summarize([hard, ...easy], { sentences: 1, words: 60 })).toMatchObject({ kind: 'summary' });
  });

  it.each([
    ['The note holds no running text', []],
    ['The note is already short', ['One sentence is here.', 'Another sentence is here.']],
    ['No sentence of the note can stand for it', ['They dance all day:', 'Oh.', 'No.']],
  ])('makes no summary: %s', (reason, texts) => {
    expect(summarize(texts)).toEqual({ kind: 'none', reason });
  });
});
