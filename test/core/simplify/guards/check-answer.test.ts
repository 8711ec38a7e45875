import { describe, expect, it } from 'vitest';
import { checkAnswer, type CheckOptions } from '../../../../src/core/simplify/guards/check-answer';
import type { SummarySource } from '../../../../src/core/simplify/summarizer';

const source: SummarySource = {
  title: 'Compost',
  blocks: [
    { kind: 'paragraph', section: '', text: 'Compost is rotted garden waste. Gardeners put it on beds in March, about 3 kilograms for each square metre.' },
    { kind: 'paragraph', section: 'Heaps of Kent', text: 'A heap needs air, water and warmth. It must not hold meat. After 6 months the heap is ready to use.' },
  ],
};

/** Kind, whether it blocks, what it is about and its sentence, as text. */
function findings(answer: string, from: SummarySource = source, options: CheckOptions = { words: 60 }): readonly (readonly [string, boolean, string, string])[] {
  const { text, findings: found } = checkAnswer(answer, from, options);
  const at = ({ from: start, to }: { readonly from: number; readonly to: number }): string => text.slice(start, to);
  return found.map(({ kind, blocks, range, sentence }) => [kind, blocks, at(range), at(sentence)] as const);
}

/** Without those about the whole answer. */
function ofSentences(answer: string): ReturnType<typeof findings> {
  return findings(answer).filter(([kind]) => kind === 'number' || kind === 'name' || kind === 'unsupported');
}

const good = 'Compost is rotted garden waste. A heap needs air, water and warmth.';

describe('checking an answer', () => {
  it('finds nothing in what the note says', () => {
    expect(findings(good)).toEqual([]);
  });

  it('blocks numbers and names at their sentence', () => {
    expect(ofSentences(`${good} Put 4 kilograms on beds for each square metre in March. Gardeners of Essex put it on beds.`)).toEqual([
      ['number', true, '4', 'Put 4 kilograms on beds for each square metre in March.'],
      ['name', true, 'Essex', 'Gardeners of Essex put it on beds.'],
    ]);
  });

  it('takes names from the title and the headings', () => {
    expect(findings('A heap of Kent needs air, water and warmth.')).toEqual([]);
  });

  it('warns of a sentence that no two neighbours of the note say', () => {
    expect(ofSentences(`${good} Compost smells pleasant and attracts hungry foxes.`)).toEqual([
      ['unsupported', false, 'Compost smells pleasant and attracts hungry foxes.', 'Compost smells pleasant and attracts hungry foxes.'],
    ]);
  });

  it('warns of an answer that is mostly in other words', () => {
    const answer = 'Waste of a garden that is rotted makes compost, and warmth with water and air is what heaps need.';
    expect(findings(answer).map(([kind]) => kind)).toContain('novel');
  });

  it('warns of an answer in another language', () => {
    const german: SummarySource = { title: '', blocks: [{ kind: 'paragraph', section: '', text: 'Der Haufen braucht Luft und Wasser. Er ist nach einem halben Jahr fertig, und das ist gut für die Beete.' }] };
    const russian: SummarySource = { title: '', blocks: [{ kind: 'paragraph', section: '', text: 'Куче нужен воздух. Она готова через полгода.' }] };
    expect(findings('The heap needs air and water, and it is ready after half a year.', german).map(([kind]) => kind)).toContain('language');
    const turkish = 'Kompost bahçe atıklarından oluşur. Yığının havaya, suya ve ısıya ihtiyacı vardır. Yığının içine et konulmamalıdır. Altı ay sonra kompost kullanıma hazırdır ve tarhlara serilebilir.';
    const ofTurkish: SummarySource = { title: '', blocks: [{ kind: 'paragraph', section: '', text: turkish }] };
    expect(findings('The heap needs air and water.', ofTurkish).map(([kind]) => kind)).toContain('language');
    expect(findings(turkish, ofTurkish).map(([kind]) => kind)).not.toContain('language');
    expect(findings(turkish).map(([kind]) => kind)).toContain('language');
    expect(findings('The heap needs air and water.', russian).map(([kind]) => kind)).toContain('language');
    expect(findings('Der Haufen ist nach einem halben Jahr fertig und braucht Luft.', german).map(([kind]) => kind)).not.toContain('language');
  });

  it('says nothing of the language of a few words that tell none', () => {
    expect(findings('Rotted garden waste: compost.').map(([kind]) => kind)).not.toContain('language');
  });

  it('warns of an answer that is longer than a quarter more than was asked for', () => {
    expect(findings(good, source, { words: 10 })).toEqual([]);
    expect(findings(good, source, { words: 9 }).map(([kind]) => kind)).toEqual(['length']);
  });

  it('warns of an answer that is harder to read than the note', () => {
    const hard = 'Compost is rotted garden waste, needs air, water and warmth, must not hold meat, and gardeners put it on beds in March, about 3 kilograms for each square metre.';
    expect(findings(hard).filter(([kind]) => kind === 'readability')).toHaveLength(1);
  });

  it('tells of marks that it took off, and of an end that is missing', () => {
    expect(checkAnswer('Compost is [rotted](https://evil.example) garden waste. A heap needs', source, { words: 60, isCutOff: true })).toEqual({
      text: 'Compost is rotted garden waste. A heap needs',
      findings: [
        { kind: 'cut-off', blocks: false, range: { from: 32, to: 44 }, sentence: { from: 32, to: 44 } },
        { kind: 'markup', blocks: false, range: { from: 0, to: 44 }, sentence: { from: 0, to: 44 } },
      ],
    });
  });

  it('finds the same in the text that comes back', () => {
    const once = checkAnswer('**Essex** has 4 [heaps](https://evil.example), and unhappy foxes like none of their many colours.', source, { words: 5 });
    const twice = checkAnswer(once.text, source, { words: 5 });
    expect(twice.text).toBe(once.text);
    expect(twice.findings).toEqual(once.findings.filter(({ kind }) => kind !== 'markup'));
  });

  it('says nothing of nothing', () => {
    expect(checkAnswer('', source, { words: 60 })).toEqual({ text: '', findings: [] });
    expect(checkAnswer('Text', { title: '', blocks: [] }, { words: 60 }).text).toBe('Text');
  });
});
