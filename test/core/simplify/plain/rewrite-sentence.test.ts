import { describe, expect, it } from 'vitest';
import { rewriteSentence, withFullStop } from '../../../../src/core/simplify/plain/rewrite-sentence';

describe('a sentence is made shorter', () => {
  it.each([
    ['Bees (and some wasps) dance.', 'Bees dance.'],
    ['Bees dance (see the film), and hum (softly).', 'Bees dance, and hum.'],
    ['However, bees dance.', 'Bees dance.'],
    ['But, in fact, bees dance.', 'Bees dance.'],
    ['But iPhone sales fell.', 'iPhone sales fell.'],
    ['However, $5 is enough.', '$5 is enough.'],
    ['However, éclairs are sweet.', 'Éclairs are sweet.'],
  ])('%s', (sentence, shorter) => {
    expect(rewriteSentence(sentence, 'en')).toBe(shorter);
  });

  it.each([
    'Bees (but not wasps) dance.',
    "Bees (wasps don't) dance.",
    'Artificial intelligence (AI) dances.',
    'Call f(x) and author(s).',
    '(a) The first is this.',
    'Bees (a (nested) aside) dance.',
    'An open (bracket here.',
    'However,',
  ])('but this stays: %s', (sentence) => {
    expect(rewriteSentence(sentence, 'en')).toBe(sentence);
  });
});

describe('a full stop', () => {
  it.each([
    ['Bees dance', 'en', 'Bees dance.'],
    ['Bees dance!', 'en', 'Bees dance!'],
    ['She said “Stop.”', 'en', 'She said “Stop.”'],
    ['蜜蜂跳舞', 'unspaced', '蜜蜂跳舞。'],
    ['蜜蜂跳舞。', 'unspaced', '蜜蜂跳舞。'],
  ] as const)('ends %s', (sentence, language, ended) => {
    expect(withFullStop(sentence, language)).toBe(ended);
  });
});
