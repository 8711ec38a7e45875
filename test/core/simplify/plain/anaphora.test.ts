import { describe, expect, it } from 'vitest';
import { connectiveLength, pointsBack } from '../../../../src/core/simplify/plain/anaphora';

describe('a sentence points back', () => {
  it.each([
    'They dance.',
    "They're dancing.",
    'They’re dancing.',
    "It's like a dance.",
    'It is made of wax.',
    'This helps them.',
    'These are bees.',
    'His hive is old.',
    "Here's how:",
    'Such hives are rare.',
    'By doing so, bees talk.',
    'Because of this, bees talk.',
    'One of them dances.',
    'The latter dances.',
    'Otherwise, they starve.',
    '“This helps,” she said.',
  ])('%s', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(true);
  });

  it.each(['Diese Bienen tanzen.', 'Deshalb tanzen sie.'])('in German: %s', (sentence) => {
    expect(pointsBack(sentence, 'de')).toBe(true);
  });

  it.each(['Bees dance.', 'There are bees.', 'The hive is old.', 'This paper is about bees.', 'In this short review we look at bees.', 'It is important to feed bees.', 'Items are here.', 'Theya dance.', ''])(
    'not: %s',
    (sentence) => {
      expect(pointsBack(sentence, 'en')).toBe(false);
    },
  );

  it('by words of its own language only', () => {
    expect(pointsBack('It is so.', 'de')).toBe(false);
    expect(pointsBack('It is so.', 'other')).toBe(false);
  });
});

describe('a loose connective', () => {
  it.each([
    ['However, bees dance.', 9],
    ['In addition,  bees dance.', 14],
    ['But bees dance.', 4],
    ['And, bees dance.', 5],
    ['So far, bees dance.', 0],
    ['But for bees, all is lost.', 0],
    ['But not bees.', 0],
    ['Instead, bees dance.', 0],
    ['However bees dance, it helps.', 0],
    ['Bees, however, dance.', 0],
  ])('in %s is %i long', (sentence, length) => {
    expect(connectiveLength(sentence, 'en')).toBe(length);
  });

  it('is known in other languages', () => {
    expect(connectiveLength('Sin embargo, bailan.', 'es')).toBe(13);
    expect(connectiveLength('However, bailan.', 'es')).toBe(0);
  });
});
