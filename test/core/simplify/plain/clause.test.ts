import { describe, expect, it } from 'vitest';
import { isVerbless, limits, lacksSubject, withoutEnding } from '../../../../src/core/simplify/plain/clause';

describe('an English stretch', () => {
  it.each(['The Life of Bees Above', 'Calm: Managing stress', 'Calm – Managing stress', 'Managing stress in the town'])('is only a name or an activity: %j', (text) => {
    expect(isVerbless(text)).toBe(true);
  });

  it.each(['Managing stress is hard', 'The bees fly far', `${'far and '.repeat(8)}wide: Managing stress`, 'Calm. Far: Managing stress', 'The quiet evening by a lake in the autumn of the year: Managing stress', 'Calm:Managing stress'])('is more than that: %j', (text) => {
    expect(isVerbless(text)).toBe(false);
  });

  it.each([
    'false', 'falsely', 'wrong', 'wrongly', 'untrue', 'incorrect', 'incorrectly', 'mistaken', 'mistakenly', 'myth', 'hoax', 'deny', 'denies', 'denied', 'denying', 'dispute', 'disputed', 'doubt', 'doubts', 'doubted',
    'doubtful', 'unlikely', 'excluding', 'exception', 'exceptions', 'barring', 'lack', 'lacks', 'lacked', 'lacking', 'fail', 'fails', 'failed', 'failing', 'other than', 'apart from', 'contrary', 'nie', 'kaum', 'keiner',
    'keinem', 'keines', 'keinen', 'außer', 'ne', 'aucun', 'aucune', 'jamais', 'ningun', 'ninguna', 'ninguno', 'ningún', 'salvo', 'mai', 'sem', 'zonder', 'не', 'без', 'только',
  ])('says less beside %s, but not beside a word that holds it', (word) => {
    expect([`${word} of bees`, `Bees, ${word}`, `Bees (${word}) fly`].filter((text) => !limits(text))).toEqual([]);
    expect([`x${word} of bees`, `${word}x of bees`].filter((text) => limits(text))).toEqual([]);
  });

  it('lacks its subject where it begins with the verb of one', () => {
    expect(lacksSubject('Helps people to rest')).toBe(true);
    expect(lacksSubject('Is it time to rest')).toBe(false);
    expect(lacksSubject('She helps people')).toBe(false);
  });

  it('loses the marks that end it', () => {
    expect(withoutEnding('Bees fly…')).toBe('Bees fly');
    expect(withoutEnding('Bees fly.!')).toBe('Bees fly');
  });
});
