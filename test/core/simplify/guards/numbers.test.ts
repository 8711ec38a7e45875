import { describe, expect, it } from 'vitest';
import { knownNumbers, unknownNumbers } from '../../../../src/core/simplify/guards/numbers';
import type { Language } from '../../../../src/core/simplify/language';

/** The numbers of an answer that a note does not have, as written. */
function unknown(note: string, answer: string, language: Language = 'en'): readonly string[] {
  return unknownNumbers(answer, knownNumbers(note, language), language).map(({ from, to }) => answer.slice(from, to));
}

describe('numbers that the note does not have', () => {
  it.each<[note: string, answer: string, found: readonly string[]]>([
    ['It costs 40 euros.', 'It costs 40 euros.', []],
    ['It costs 40 euros.', 'It costs 50 euros.', ['50']],
    ['In 2019 there were 3 of them.', 'In 2018 there were 3 of them.', ['2018']],
    ['About 235,000 people', 'About 235, 000 people', []],
    ['About 235, 000 people', 'About 235,000 people', []],
    ['About 235 000 people', 'About 235.000 people', []],
    ['About 235,000 people', 'About 236,000 people', ['236,000']],
    ['About 235,000 people', 'About 235 people', ['235']],
    ['In 12, 235 were red.', 'Of 12, 235 were red.', []],
    ['Growth was 1.5 percent.', 'Growth was 1.5%.', []],
    ['Growth was 1.50 %.', 'Growth was 1.5 %.', []],
    ['Growth was 1 to 5 percent.', 'Growth was 1.5 percent.', ['1.5']],
    ['It is 1.500 metres high.', 'It is 1,500 metres high.', []],
    ['It is 1,500 metres high.', 'It is 1.5 metres high.', []],
    ['It cost 1.5 million.', 'It cost 1,500,000.', []],
    ['It cost 1,500,000.', 'It cost 1.5 million.', []],
    ['It cost £72m.', 'It cost £72 million.', []],
    ['It cost £72 million.', 'It cost £72m.', []],
    ['It is 72 metres high.', 'It is 72m high.', []],
    ['It cost £2.7bn.', 'It cost £2.7 million.', ['2.7']],
    ['It cost 5,000.', 'It cost 5k.', []],
    ['A 5-million sum', 'It was 5 million.', []],
    ['A nine-billion population', 'It is 9 billion people.', []],
    ['Nine came.', 'A nine-billion population', ['nine-billion']],
    ['It grew by 1.5 percent.', 'It cost 1.5 million.', ['1.5']],
    ['It cost 2 billion.', 'It cost 2 million.', ['2']],
    ['Indian 1,00,000 rupees', 'Indian 100,000 rupees', []],
    ['Three of them came.', 'It was 3.', []],
    ['There were 3.', 'There were three.', []],
    ['There were some.', 'There were seven.', ['seven']],
    ['There were some.', 'One of the two came.', []],
    ['Twenty-five came.', 'It was 25.', []],
    ['Two hundred came.', 'It was 200.', []],
    ['It was 24.', 'It was twenty-five.', ['twenty-five']],
    ['On 2024-07-21', 'On 21 July 2024', []],
    ['On 2024-07-21', 'On 22 July 2024', ['22']],
    ['Version 1.2.3', 'Version 1.2.3', []],
    ['Version 1.2.3', 'Version 1.2.4', ['4']],
    ['At 12:30', 'At 12:45', ['45']],
    ['It was -5 degrees.', 'It was -5 degrees.', []],
    ['It was 5 degrees.', 'It was -5 degrees.', ['5']],
    ['From 5-10 people', 'From 5 to 10 people', []],
    ['GPT-4 and COVID-19', 'GPT-5 and COVID-19', ['5']],
    ['The year ٢٠١٩', 'The year 2019', []],
    ['The year 2019', 'The year 2020', ['2020']],
    ['007 was here.', '7 was here.', []],
    ['', 'No numbers', []],
  ])('%s / %s', (note, answer, found) => {
    expect(unknown(note, answer)).toEqual(found);
  });

  it.each<[language: Language, note: string, answer: string, found: readonly string[]]>([
    ['de', 'Es kamen 1.300 Leute und 4,5 Prozent.', 'Es kamen 1300 Leute und 4,5 %.', []],
    ['de', 'Es waren drei.', 'Es waren 3.', []],
    ['de', 'Es waren drei.', 'Es waren vier.', ['vier']],
    ['de', 'Es kostet 1,5 Millionen.', 'Es kostet 1.500.000.', []],
    ['fr', 'Il y en a trois.', 'Il y en a 3, ou neuf.', []],
    ['fr', 'Il y en a trois.', 'Il y en a quatre.', ['quatre']],
    ['es', 'Cuesta 10.000 euros.', 'Cuesta diez mil euros.', []],
    ['unspaced', '约3万人，五年。', '约30000人，5年。', []],
    ['unspaced', '约3万人。', '约4万人。', ['4']],
    ['other', 'Было 1 500 человек.', 'Было 1500 человек, а не 1600.', ['1600']],
  ])('in %s: %s / %s', (language, note, answer, found) => {
    expect(unknown(note, answer, language)).toEqual(found);
  });
});
