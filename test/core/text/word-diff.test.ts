import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../src/core/text/word-diff';

/** `[-old-]` and `{+new+}` where something has changed. */
function shown(before: string, after: string): string {
  return wordDiff(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');
}

describe('wordDiff', () => {
  it.each([
    ['', '', ''],
    ['Bees dance.', 'Bees dance.', 'Bees dance.'],
    ['', 'Bees dance.', '{+Bees dance.+}'],
    ['Bees dance.', '', '[-Bees dance.-]'],
    ['Bees dance well.', 'Bees hum well.', 'Bees [-dance-]{+hum+} well.'],
    ['Bees dance.', 'Bees dance and hum.', 'Bees dance{+ and hum+}.'],
    ['Wasps do not hum.', 'Wasps hum.', 'Wasps [-do not -]hum.'],
    ['这是蜜蜂。', '这是大黄蜂。', '这是[-蜜-]{+大黄+}蜂。'],
    ['don’t', 'do', '[-don’t-]{+do+}'],
    ['a b c', 'c b a', '[-a-]{+c+} b [-c-]{+a+}'],
    ['Bees dance for two days.', 'Bees hum in May.', 'Bees [-dance for two days-]{+hum in May+}.'],
    ['Bees dance for days.', 'Bees hum for days.', 'Bees [-dance-]{+hum+} for days.'],
    ['a ', 'b ', '[-a-]{+b+} '],
    ['c', 'b a c a', '{+b a +}c{+ a+}'],
    ['c c', 'a b c b', '[-c -]{+a b +}c{+ b+}'],
    ['😀 a', '😁 a', '[-😀-]{+😁+} a'],
  ])('shows %j and %j as %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('makes both texts whatever they are, and never two stretches of a kind in a row', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '. ', '\n', '蜂', '😀', '\ud800'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        expect(changes.filter(({ kind }) => kind !== 'added').map((change) => change.text).join('')).toBe(before);
        expect(changes.filter(({ kind }) => kind !== 'removed').map((change) => change.text).join('')).toBe(after);
        expect(changes.some(({ kind }, index) => kind === changes[index - 1]?.kind)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells long texts apart as wholes', () => {
    const [before, after] = ['x '.repeat(100_000), 'y '.repeat(100_000)];
    expect(wordDiff(`Same ${before}end`, `Same ${after}end`).map(({ kind, text }) => [kind, text.length])).toEqual([['same', 5], ['removed', 199_999], ['added', 199_999], ['same', 4]]);
  });
});
