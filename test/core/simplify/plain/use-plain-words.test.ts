import { describe, expect, it } from 'vitest';
import { usePlainWords } from '../../../../src/core/simplify/plain/use-plain-words';

describe('plainer words', () => {
  it.each([
    ['in the same form', 'It utilizes smoke, and we utilized smoke.', 'It uses smoke, and we used smoke.'],
    ['behind to', 'Smoke helps to utilize the time.', 'Smoke helps to use the time.'],
    ['for phrases', 'We smoke the hive in order to calm a large number of bees prior to noon.', 'We smoke the hive to calm many bees before noon.'],
    ['with the article they want', 'An additional hive and a portion.', 'An extra hive and a part.'],
    ['with another article', 'They see a beneficial rain and an erroneous count.', 'They see a helpful rain and a wrong count.'],
    ['at the start, with a capital', 'Numerous bees dance.', 'Many bees dance.'],
    ['for what one can do', 'It is able to find approximately 30 flowers.', 'It can find about 30 flowers.'],
  ])('%s', (_title, sentence, plain) => {
    expect(usePlainWords(sentence)).toBe(plain);
  });

  it.each([
    ['names', 'The Additional Protocol and Component Hive.'],
    ['quotations', 'He said “utilize numerous hives” to us.'],
    ['parts of words', 'A re-utilizing and utilizes-first way, utilized.com and utilizes/uses.'],
    ['nouns that look like a verb', 'Many purchase prices and the commence of it.'],
    ['participles with a form of their own', 'The results obtained and the effect demonstrated here.'],
    ['what is compared', 'They are more numerous than before.'],
    ['what some are chosen from', 'The majority of the bees and a number of its wasps saw a large number of these hives.'],
    ['a number that is named', 'A number of 5 is shown.'],
    ['a word of programmers', 'React calls it a component.'],
    ['participles at the start', 'Expedited help has come.'],
  ])('are not put for %s', (_title, sentence) => {
    expect(usePlainWords(sentence)).toBe(sentence);
  });
});
