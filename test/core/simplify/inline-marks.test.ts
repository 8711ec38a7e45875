import { describe, expect, it } from 'vitest';
import { findInlineMarks } from '../../../src/core/simplify/inline-marks';

/** The text without what is dropped of it. */
function shown(text: string, literal: readonly number[] = []): string {
  const flags = new Uint8Array(text.length);
  for (const at of literal) flags[at] = 1;
  const dropped = findInlineMarks(text, flags);
  return text.split('').filter((_, at) => dropped[at] === 0).join('');
}

describe('marks of emphasis', () => {
  it.each([
    ['a *b* c', 'a b c'],
    ['a **b** c', 'a b c'],
    ['a***b***c', 'abc'],
    ['a*b*c', 'abc'],
    ['_a_ b', 'a b'],
    ['==a== b', 'a b'],
    ['a ~~b c~~ d', 'a  d'],
    ['~~a ~~b~~ c~~ d', ' d'],
    ['a\\*b\\*', 'a*b*'],
    ['("*a*")', '("a")'],
    ['*a.* b', 'a. b'],
  ])('of %j leave %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each(['a * b * c', '*a b', 'a b*', '~a~', '=a=', 'a_b_c', '*a.*b', 'a*.b*', '** a**', '\\a', '*a_', '~~a==', '* a*', '*a *'])('stay where they mark nothing: %j', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('stay where they are content in any case', () => {
    expect(shown('*a* b', [0])).toBe('*a* b');
    expect(shown('*a*', [2])).toBe('*a*');
  });
});
