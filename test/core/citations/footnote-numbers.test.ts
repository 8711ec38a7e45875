import { describe, expect, it } from 'vitest';
import { FootnoteNumbers } from '../../../src/core/citations/footnote-numbers';
import { parseNote } from '../../../src/core/note/parse-note';

describe('FootnoteNumbers', () => {
  it('goes on behind the largest number that is defined or referred to', () => {
    const numbers = new FootnoteNumbers(parseNote('A[^2] b[^7] c[^x].\n\n[^2]: x\n[^4]: y\n'));
    expect([numbers.next(), numbers.next()]).toEqual(['8', '9']);
  });

  it('gives a label only once', () => {
    const numbers = new FootnoteNumbers(parseNote('A[^2].\n\n[^2]: x\n'));
    expect([numbers.claim('2'), numbers.claim('5'), numbers.claim('5'), numbers.next()]).toEqual([false, true, false, '6']);
  });

  it('does not count on from a date, and passes over what is taken beyond four digits', () => {
    const numbers = new FootnoteNumbers(parseNote('A.\n\n[^20240501]: x\n[^9999]: y\n[^10000]: z\n'));
    expect([numbers.next(), numbers.next()]).toEqual(['10001', '10002']);
  });
});
