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
    ['fr', 'Il montre que le lait est sain.'],
    ['fr', 'Lui et ses voisins ont signé.'],
    ['fr', 'En 1910, il publie un livre.'],
    ['fr', 'Selon lui, le lait est sain.'],
    ['fr', 'D’après elle, le bruit dépasse la norme.'],
    ['fr', 'Dans ce cas, le bruit baisse.'],
    ['fr', 'Lorsqu’elle meurt, la ville lui donne une rue.'],
    ['es', 'Ella demostró que el agua es sana.'],
    ['es', 'Le dieron un premio por su libro.'],
    ['es', 'En 1990, ella publicó un libro.'],
    ['es', 'Según ella, el plomo enferma a los niños.'],
    ['es', 'De esta forma, el plomo llega al agua.'],
    ['pt', 'Ele mostrou que a água é boa.'],
    ['pt', 'Nesse livro, o chumbo aparece.'],
    ['pt', 'Em 1990, ele escreveu um livro.'],
    ['pt', 'Segundo ele, a água é boa.'],
    ['it', 'Esso mostra che l’acqua è buona.'],
    ['it', 'Ella scrisse un libro.'],
    ['it', 'Nel 1990 ella scrisse un libro.'],
    ['it', 'Secondo lei, il piombo fa male.'],
    ['it', 'In questo modo il piombo è diventato noto.'],
    ['de', 'Ihm gelang der Nachweis.'],
    ['de', 'Seiner Frau gefiel das Buch.'],
    ['de', 'Nach seiner Meinung macht Blei krank.'],
    ['de', 'Mit diesem Buch begann der Streit.'],
    ['de', 'Im Jahr 1995 schrieb er ein Buch.'],
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
    ['fr', 'En 1910, Dupont publie un livre.'],
    ['fr', 'Selon le maire, le bruit dépasse la norme.'],
    ['fr', 'Dans cet article, nous parlons du lait.'],
    ['fr', 'Quand la mer monte, elle inonde le port.'],
    ['fr', 'Quand il pleut, le port est inondé.'],
    ['fr', 'Lorsqu’il y a du bruit, on dort mal.'],
    ['es', 'En 1990 se publicó el libro.'],
    ['es', 'En este artículo se habla del agua.'],
    ['es', 'Según la doctora, el plomo enferma.'],
    ['pt', 'Em 1990, Silva escreveu um livro.'],
    ['pt', 'Para a água, há regras.'],
    ['it', 'Nel 1990 Rossi scrisse un libro.'],
    ['it', 'In questo articolo parliamo di piombo.'],
    ['de', 'Nach Tagen fragt niemand den Baum.'],
    ['de', 'Im Jahr 1995 schrieb Weber ein Buch.'],
    ['de', 'In diesem Artikel geht es um Blei.'],
    ['de', 'Mit dem Buch begann der Streit.'],
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
