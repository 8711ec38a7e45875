import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../src/core/simplify/language';
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

  it.each(['Diese Bienen tanzen.', 'Deshalb tanzen sie.', 'Allerdings tanzen Bienen.', 'Das ist wichtig.', 'Es unterscheidet sich vom Wetter.'])('in German: %s', (sentence) => {
    expect(pointsBack(sentence, 'de')).toBe(true);
  });

  it.each(['Das Klima ist warm.', 'Es gibt Bienen.'])('in German not: %s', (sentence) => {
    expect(pointsBack(sentence, 'de')).toBe(false);
  });

  it.each<[language: Language, sentence: string]>([
    ['en', 'Wasps, however, live in the ground.'],
    ['en', 'Wasps, on the other hand, live in the ground.'],
    ['fr', 'Mais les abeilles dansent.'],
    ['fr', 'En revanche les abeilles dansent.'],
    ['fr', 'De ce fait, les abeilles dansent.'],
    ['es', 'Por eso las abejas bailan.'],
    ['es', 'Por eso, las abejas bailan.'],
    ['pt', 'No entanto as abelhas dançam.'],
    ['pt', 'No entanto, as abelhas dançam.'],
    ['other', 'Они собирают нектар.'],
    ['other', 'Поэтому пчёлы летают.'],
    ['other', 'وهي تجمع الرحيق.'],
    ['other', '그러나 벌은 춤춘다.'],
    ['unspaced', '它们采集花蜜。'],
    ['unspaced', '但蜜蜂并不冬眠。'],
    ['unspaced', '这种行为很重要。'],
    ['unspaced', 'それらは巣の中で暮らしています。'],
    ['unspaced', 'この行動は重要です。'],
  ])('in %s: %s', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(true);
  });

  it.each<[language: Language, sentence: string]>([
    ['other', 'Пчёлы летают.'],
    ['other', 'النحل حشرات طائرة.'],
    ['unspaced', '但丁写了神曲。'],
    ['unspaced', '这篇文章介绍蜜蜂。'],
    ['unspaced', 'この記事は蜜蜂についてです。'],
    ['unspaced', '蜜蜂は花の蜜を集めます。'],
  ])('in %s not: %s', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(false);
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
    expect(connectiveLength('En revanche, elles dansent.', 'fr')).toBe(13);
    expect(connectiveLength('Однако, пчёлы танцуют.', 'other')).toBe(8);
    expect(connectiveLength('ومع ذلك، يرقص النحل.', 'other')).toBe(9);
    expect(connectiveLength('但是，蜜蜂跳舞。', 'unspaced')).toBe(3);
    expect(connectiveLength('しかし、蜜蜂は踊ります。', 'unspaced')).toBe(4);
  });
});
