import { describe, expect, it } from 'vitest';
import { mergeLabel, withTitle } from '../../../../src/core/simplify/plain/labels';

describe('a label becomes the subject', () => {
  it.each([
    ['Storage: This keeps honey dry.', 'Storage keeps honey dry.'],
    ['Guard bees: They are at the door.', 'Guard bees are at the door.'],
    ['Guard bees: These bees stand at the door.', 'Guard bees stand at the door.'],
    ['Smoke: Makes bees calm.', 'Smoke makes bees calm.'],
    ['Note: Bees dance at noon.', 'Bees dance at noon.'],
    ['Guards: Old bees stand at the door.', 'Guards: Old bees stand at the door.'],
    ['There is one rule: this is it.', 'There is one rule: this is it.'],
    ['See https://example.com for more.', 'See https://example.com for more.'],
  ])('%s', (sentence, merged) => {
    expect(mergeLabel(sentence)).toBe(merged);
  });

  it('and so does a title that the first sentence leaves out', () => {
    expect(withTitle('Refers to the dance of bees.', 'Waggle')).toBe('Waggle refers to the dance of bees.');
    expect(withTitle('The dance of bees.', 'Waggle')).toBe('The dance of bees.');
    expect(withTitle('Refers to the dance of bees.', 'What is it?')).toBe('Refers to the dance of bees.');
  });
});
