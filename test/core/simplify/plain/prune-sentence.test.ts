import { describe, expect, it } from 'vitest';
import { pruneSentence } from '../../../../src/core/simplify/plain/prune-sentence';

describe('what only adds something goes', () => {
  it.each([
    ['a relative clause', 'The bees have left their old hive, which stood in the garden.', 'The bees have left their old hive.'],
    ['an activity', 'The bees have left their old hive, leaving their honey behind.', 'The bees have left their old hive.'],
    ['examples', 'The bees are drawn to many flowers, such as thyme and clover.', 'The bees are drawn to many flowers.'],
    ['a motive', 'Inspired by the dance of bees, we drew a map of the meadow.', 'We drew a map of the meadow.'],
    ['an aside behind the subject', 'Karl, a keeper from Graz, has counted the bees of each hive.', 'Karl has counted the bees of each hive.'],
    ['words that only stress', 'We present a highly reliable and novel count of bees.', 'We present a reliable and novel count of bees.'],
    ['what stands behind an abbreviation, with one full stop', 'We have seen many strong hives in the U.S., which is large.', 'We have seen many strong hives in the U.S.'],
    ['a purpose', 'The bees have left their old hive, to find a new garden.', 'The bees have left their old hive.'],
    ['a relative clause behind a word that may begin a clause elsewhere', 'The bees live as one big family, which is rare in winter.', 'The bees live as one big family.'],
    ['what it is not, behind no comma', 'The hive is full of old honey rather than wax.', 'The hive is full of old honey.'],
    ['a thing in spite of which', 'The bees have kept their old hive, despite the cold in spring.', 'The bees have kept their old hive.'],
  ])('%s', (_title, sentence, shorter) => {
    expect(pruneSentence(sentence, 'en')).toContain(shorter);
  });

  it.each([
    ['a negation', 'The bees have left their old hive, which was not in the garden.'],
    ['an item of a list', 'The bees are good at dancing, humming, and finding clover again.'],
    ['an item of a list of activities', 'The school of the town has taught children to dance, painting big pictures, and singing old songs.'],
    ['what the main verb follows', 'Karl Wren, who teaches the keeping of bees, said he was sad about it.'],
    ['what is in quotation marks', 'He wrote that “bees have left their hive, which stood here.”'],
    ['a question', 'Have the bees left their old hive, which stood in the garden?'],
    ['the main clause', 'When the bees have left their hive, a new queen is born.'],
    ['the part of a name', 'Existing tools such as Hive help all keepers of bees.'],
    ['who did it', 'The hives are like those that were developed by leading keepers of bees.'],
    ['an attribution at the start', 'According to the old keeper, the bees will leave their hive.'],
    ['an attribution at the end', 'The bees will leave their hive in May, the old keeper said.'],
    ['an attribution to a speaker with a name of several words', 'The bees will leave their hive in May, said Anna Maria Lopez.'],
    ['an attribution to a speaker and a day', 'The bees will leave their hive in May, he said on Monday morning.'],
    ['an attribution to a speaker with an apostrophe', "The bees will leave their hive in May, said O'Neil."],
    ['an attribution to several speakers', 'The bees will leave their hive in May, two old keepers told reporters.'],
    ['an attribution to an agency at the end', 'The bees will leave their hive in May, according to the club.'],
    ['what denies the rest', 'The keepers claim that bees can count, which is false.'],
    ['what excepts some', 'The club will take all keepers of bees, excluding children.'],
    ['an exception', 'The bees have left all hives, with the old one as the exception.'],
    ['a condition', 'The price will fall to zero, assuming that all bees survive.'],
    ['the verb of a relative clause', 'A hive is an old thing that, under a roof, keeps some bees warm.'],
    ['a novel that is a book', 'She has written a novel about bees.'],
    ['a thing that is promised', 'The club is promising honey to all keepers of bees.'],
    ['what is nearly certain', 'The bees are almost certainly in their old hive.'],
    ['what is so in effect', 'The old hive is effectively dead and cold in winter.'],
    ['what is so in theory', 'A warm hive is theoretically possible in the cold north.'],
    ['what is so at bottom', 'The old hive is essentially dead and cold in winter.'],
    ['what is so more and more', 'The bees are increasingly hard to find in the old garden.'],
    ['quite a few', 'The keepers have seen quite a few bees in the garden.'],
    ['a comparison', 'The dance is as highly prized as the song of birds.'],
  ])('but not %s', (_title, sentence) => {
    expect(pruneSentence(sentence, 'en')).toEqual([]);
  });

  it('in no other language', () => {
    expect(pruneSentence('Die Bienen haben den alten Stock verlassen, which stood in the garden.', 'de')).toEqual([]);
  });
});
