import { describe, expect, it } from 'vitest';
import { cutByRules, splitSentences } from '../../../src/core/simplify/sentences';

const cases: readonly (readonly string[])[] = [
  ['Bees dance.', 'Wasps do not!', 'Do ants?', 'Nobody knows…'],
  ['Dr. Smith met Mrs. Jones at St. Mary.', 'They talked.'],
  ['It rains, e.g. in Bergen, i.e. far north.', 'Bring a coat.'],
  ['He lives in the U.S. Senate district.', 'She does not.'],
  ['They moved to the U.S.', 'He stayed.'],
  ['We met at 5 p.m.', 'The bus was late.'],
  ['The cat slept until 9 a.m. on Monday.', 'Then it ate.'],
  ['J. R. R. Tolkien wrote it.', 'G.K. Chesterton did not.'],
  ['It grew by 3.5 percent to 1.200,50 crowns.', 'Version 2.0 followed.'],
  ['She said “Stop.”', 'Then she left.'],
  ['Wait ... it is not over.', 'Now it is.'],
  ['Node.js and example.com work.', 'ASP.NET too.'],
  ['1. First we begin.', 'Then we end.'],
  ['See Fig. 3 and no. 4 for more.', 'There is no.', 'This is new.'],
  ['Apples, pears, etc. are fruit.', 'So are plums.'],
  ['Das kostet z. B. fünf Euro.', 'Mehr nicht.'],
  ['Am 3. Oktober 1990 kam der 1. Weltkrieg im 20. Jahrhundert zur Sprache.', 'Er war nicht der 2. Krieg.'],
  ['Es sind bspw. Hummeln, ggf. Bienen und ca. 5 Mio. Euro (vgl. Abb. 3, Kap. 2).', 'Mehr nicht.'],
  ['I am 5.', 'The dog is 3.', 'Cats are 4.'],
  ['Число растёт в г. Москве, т. е. Центре.', 'Так было в 2020 г.', 'Проф. Иванов и др. Авторы спорят.'],
  ['Viven en EE. UU. y la Sra. Gómez no.', 'Véase la pág. 5.'],
  ['Elle aime p. ex. Paris.', 'Voir chap. 3.'],
  ['Conosco il sig. Rossi e ad es. Mario.', 'Cfr. pag. 3.'],
  ['Het is bijv. Jan of dhr. Jansen, d.w.z. Piet.', 'Dat is zo.'],
  ['They said no.[2]', 'Next came [3] the rain.[^4][5]', 'Then it was dry [6, 7].', 'All was well.'],
  ['Nobody knows (see no. 7 of 1999). [8]', 'Ask them.'],
  ['Read https://example.com/a.B/c?d=E.', 'It is there.'],
  ['At 7 a.m. Dr. Brown rose.', 'He slept until 10 p.m.', 'Mrs. Brown did not.'],
  ['Ask Tom and I.', 'Did you do so?'],
  ['The oak stands at N°. 12.5 of the list.', 'Go there.'],
  ['1.) Boil the water', '2.) Add the tea', '3.) Wait'],
  ['1) Boil the water', '2) Add the tea'],
  ['1. Boil the water', '2. Add the tea.', '3. Wait.'],
  ['a. Boil the water', 'b. Add the tea'],
  ['• 4. Boil the water', '• 5. Add the tea'],
  ['She wrote “It rains. It pours.” and left.', 'Then came the sun.'],
  ['„Es regnet. Es gießt.“', 'Dann kam die Sonne.'],
  ['He shouts at Yahoo! in the hall.', 'Nobody hears.'],
  ['The “[...] longest of walks [...]” (Reed 12) began here.', 'It was cold.'],
  ['「是的。」他说。', '然后走了。'],
  ['彼は「はい。そうです。」と言った。', '次の文。'],
  ['这是第一句。', '这是第二句！', '第三句？'],
  ['これは文です。', 'もう一つ。'],
];

const isWide = (sentence: string): boolean => /[。！？]/.test(sentence);

describe('sentences', () => {
  it.each(cases.map((sentences) => [sentences.join(isWide(sentences[0] ?? '') ? '' : ' '), sentences] as const))('of: %s', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
    expect(splitSentences(text, cutByRules)).toEqual(sentences);
  });

  it('begin behind a full stop without a blank where a word usually begins one', () => {
    expect(splitSentences('It is the end.The next is here. Promise.all waits, and so does Array.From.')).toEqual(['It is the end.', 'The next is here.', 'Promise.all waits, and so does Array.From.']);
  });

  it('are not joined by a quotation mark that somebody forgot to close', () => {
    const sentence = 'The lamp is red and the door is blue and the sea is green and the sky is grey.';
    expect(splitSentences(`He said “well. ${Array.from({ length: 9 }, () => sentence).join(' ')}`).length).toBeGreaterThan(4);
  });

  it('are none in a text of blanks', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n ')).toEqual([]);
  });

  it('are the same whether a long text is read at once or in chunks', () => {
    const sentences = Array.from({ length: 3000 }, (_, index) => `Sentence number ${String(index)} is here.`);
    expect(splitSentences(sentences.join(' '))).toEqual(sentences);
  });

  it('are cut in a text without an end, and lose nothing', () => {
    const text = 'word '.repeat(20_000).trim();
    const sentences = splitSentences(text);
    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(8193);
    expect(sentences.join(' ')).toBe(text);
    const letters = '😀'.repeat(20_000);
    expect(splitSentences(letters).join('')).toBe(letters);
  });

  it('of a megabyte on one line hold all of it', () => {
    for (const text of ['A short one. '.repeat(80_000), '.'.repeat(1_000_000), 'x'.repeat(1_000_000), '这是测试。'.repeat(200_000)]) {
      const letters = text.replaceAll(' ', '').length;
      expect(splitSentences(text).join('').replaceAll(' ', '')).toHaveLength(letters);
      expect(splitSentences(text, cutByRules).join('').replaceAll(' ', '')).toHaveLength(letters);
    }
  });
});
