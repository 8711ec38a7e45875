import { describe, expect, it } from 'vitest';
import { firstClause, splitSentence } from '../../../../src/core/simplify/plain/split-sentence';

describe('a long sentence becomes two', () => {
  it.each([
    ['at a semicolon', 'The hive is warm in winter; it is cool in summer.', 'The hive is warm in winter. It is cool in summer.'],
    ['between main clauses', 'Bees have five eyes, and they can see blue light.', 'Bees have five eyes. They can see blue light.'],
    ['before but', 'The hive was old and small, but the bees were strong.', 'The hive was old and small. But the bees were strong.'],
    ['before so', 'It was cold in the hive, so we closed the door.', 'It was cold in the hive. So we closed the door.'],
    ['behind a concession', 'Although the hive was small, it held many bees.', 'The hive was small. But it held many bees.'],
    ['behind a first observation', 'While many gardens are small, the meadow has room for all.', 'Many gardens are small. But the meadow has room for all.'],
    ['before which', 'The bees have left their hive, which makes the work easier.', 'The bees have left their hive. This makes the work easier.'],
    ['before which, with the name again', 'The bees were brought over from Malta, which has many kinds of thyme.', 'The bees were brought over from Malta. Malta has many kinds of thyme.'],
    ['where a thing is introduced', 'Honeycomb is a small tool that counts all cells of a frame.', 'Honeycomb is a small tool. It counts all cells of a frame.'],
    ['where several are introduced', 'We present two simple methods that can count bees at night.', 'We present two simple methods. They can count bees at night.'],
    ['before a thing in apposition', 'We introduce Hive, a small camera for the dark inside of a box.', 'We introduce Hive. It is a small camera for the dark inside of a box.'],
    ['between two verbs', 'We count the bees of each frame and compare them with last year.', 'We count the bees of each frame. We compare them with last year.'],
    ['at a colon', 'The rule is old and simple: the queen must stay in the hive.', 'The rule is old and simple. The queen must stay in the hive.'],
  ])('%s', (_title, sentence, split) => {
    expect(splitSentence(sentence, 'en')).toBe(split);
  });

  it.each([
    ['a list', 'The garden has roses, lilies, and the tallest of all oaks.'],
    ['a list with semicolons', 'There are bees; there are wasps; there are flies.'],
    ['half a sentence behind a semicolon', 'It sounds like a story; an old one from the north.'],
    ['a condition', 'We stay at home if the rain is strong, and the door is shut.'],
    ['a report', 'They say that the hive is old, and the queen is young.'],
    ['a report of what was thought', 'I thought that the hive was old, and the queen was young.'],
    ['a report without that', 'The keepers said the hive was old, and it was small.'],
    ['what is denied to be so', 'The keeper denied that the hive was old, and she was young.'],
    ['what somebody says', 'According to the keeper, the hive was old, and it was small.'],
    ['a question', 'Is it warm, and are the bees awake; or is it cold?'],
    ['a quotation', 'He said “the hive is old, and the queen is young” to us.'],
    ['brackets', 'The hive (it is old, and it is small) stands there.'],
    ['which before the main verb', 'The farm and the mill, which has worked with bees, will also support us.'],
    ['what is only wanted', 'We want to build a small tool that counts bees.'],
    ['what is denied', 'This is not a small tool that counts bees.'],
    ['a plural that is a subject', 'Honeycomb is a small tool that keepers like a lot.'],
    ['a name for nothing', 'Honeycomb is a tool that counts bees at night.'],
  ])('but not within %s', (_title, sentence) => {
    expect(splitSentence(sentence, 'en')).toBeNull();
  });

  it.each(['say that', 'says that', 'denies that', 'denied that', 'implies that', 'implied that', 'say the', 'says the', 'says a', 'says an', 'denies the', 'denied the'])('but not what a report holds behind %s', (report) => {
    expect(splitSentence(`Keepers ${report} old hive was small, and it was cold.`, 'en')).toBeNull();
  });

  it('at what only sounds like a report', () => {
    expect(splitSentence('Keepers of hearsay the old hive was small, and it was cold.', 'en')).toBe('Keepers of hearsay the old hive was small. It was cold.');
    expect(splitSentence('Keepers say theirs was small, and it was cold.', 'en')).toBe('Keepers say theirs was small. It was cold.');
  });

  it('at semicolons only where the language is another', () => {
    expect(splitSentence('Der Stock ist im Winter warm; im Sommer ist er kühl.', 'de')).toBe('Der Stock ist im Winter warm. Im Sommer ist er kühl.');
    expect(splitSentence('The hive was old and small, but the bees were strong.', 'other')).toBeNull();
    expect(splitSentence('蜂巢冬天很暖和；夏天很凉快。', 'unspaced')).toBe('蜂巢冬天很暖和。夏天很凉快。');
  });
});

describe('the first of two clauses', () => {
  it('stands alone where the second adds to it', () => {
    expect(firstClause('The bees of this hive have left, and they were seen in the oak.')).toBe('The bees of this hive have left.');
  });

  it('does not where somebody only says so', () => {
    expect(firstClause('I thought that the bees had left the hive, and they were in the oak.')).toBeNull();
  });

  it('does not where the second denies or turns it', () => {
    expect(firstClause('The bees of this hive have left, and they were never seen again.')).toBeNull();
    expect(firstClause('The bees of this hive have left, but they were seen in the oak.')).toBeNull();
  });
});
