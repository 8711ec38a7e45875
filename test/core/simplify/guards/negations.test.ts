import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../../src/core/simplify/guards/check-answer';

const note =
  'Bees live in hives all year and do not sleep in winter, as keepers know. There is no evidence that bees talk. Anna opens the hive each week, and she never wears gloves. ' +
  'Wasps do not eat honey in spring. Wasps eat honey in spring near the mill. Keepers can\u2019t count wasps there.';

function denied(answer: string): readonly string[] {
  const { text, findings } = checkAnswer(answer, { title: '', blocks: [{ kind: 'paragraph', section: '', text: note }] }, { words: 60 });
  return findings.filter(({ kind, blocks }) => kind === 'negation' && blocks).map(({ range }) => text.slice(range.from, range.to));
}

describe('what the note denies', () => {
  it.each(['Bees sleep in winter.', 'There is evidence that bees talk.', 'Anna always wears gloves.', 'Keepers count wasps.'])('may not be said: %s', (answer) => {
    expect(denied(`Bees live in hives. ${answer}`)).toEqual([answer]);
  });

  it.each(['Bees do not sleep in winter.', 'Bees live in hives all year.', 'Anna opens the hive each week.', 'Wasps eat honey in spring.', 'Bees talk.', 'Keepers cannot count wasps.'])('is no matter of %s', (answer) => {
    expect(denied(answer)).toEqual([]);
  });

  it('is told in German too', () => {
    const source = { title: '', blocks: [{ kind: 'paragraph', section: '', text: 'Die Bienen haben keine Angst vor Rauch. Der Imker ist alt.' } as const] };
    expect(checkAnswer('Die Bienen haben Angst vor Rauch.', source, { words: 60 }).findings.filter(({ kind }) => kind === 'negation')).toHaveLength(1);
  });
});
