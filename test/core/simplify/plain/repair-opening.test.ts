import { describe, expect, it } from 'vitest';
import { repairOpening, subjectOf } from '../../../../src/core/simplify/plain/repair-opening';

const repaired = (before: string, sentence: string, title = ''): string | null => {
  const subject = subjectOf(before);
  return subject === null ? null : repairOpening(sentence, subject, title);
};

describe('a pronoun at the start gives way to its subject', () => {
  it.each([
    ['what was defined', 'A waggle is a kind of dance.', 'It shows where flowers grow.', '', 'A waggle shows where flowers grow.'],
    ['a contraction', 'A waggle is a kind of dance.', "It's older than the hive.", '', 'A waggle is older than the hive.'],
    ['a genitive', 'A waggle is a kind of dance.', 'Its length tells how far.', '', "A waggle's length tells how far."],
    ['a plural', 'Bees are the best dancers.', 'They have five eyes.', '', 'Bees have five eyes.'],
    ['a name of the title for several people', "Hivex isn't starting now.", "They're building on old work.", 'The way of Hivex', 'Hivex is building on old work.'],
    ['with a verb that agrees', 'Hivex has begun.', 'They were early.', 'Hivex', 'Hivex was early.'],
    ['a name with a small word in it', 'The Bank of England is a bank of old.', 'It sets the rate.', '', 'The Bank of England sets the rate.'],
    ['a topic', 'Hivex can count.', 'It runs at night.', 'Hivex', 'Hivex runs at night.'],
  ])('%s', (_title, before, sentence, title, expected) => {
    expect(repaired(before, sentence, title)).toBe(expected);
  });

  it.each([
    ['another thing may be meant', 'Hivex has built a robot.', 'It can walk.', 'Hivex'],
    ['others may be meant', 'Hivex has beaten big companies.', 'They were slow.', 'Hivex'],
    ['the subject is not the topic', 'The team has begun.', 'It was early.', ''],
    ['a whole thought is meant', 'Hivex has begun.', "It's like winning a race.", 'Hivex'],
    ['the pronoun points forward', 'A waggle is a kind of dance.', 'It is possible to see it.', ''],
    ['number disagrees', 'A waggle is a kind of dance.', 'They have five eyes.', ''],
    ['a verb would have to change', 'Hivex has begun.', 'They build on old work.', 'Hivex'],
    ['no subject is plain to see', 'In spring, bees are awake.', 'They dance.', ''],
  ])('but stays where %s', (_title, before, sentence, title) => {
    expect(repaired(before, sentence, title)).toBeNull();
  });
});
