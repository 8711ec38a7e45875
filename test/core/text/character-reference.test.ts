import { describe, expect, it } from 'vitest';
import { decodeEntity } from '../../../src/core/text/character-reference';

describe('a character reference', () => {
  it.each([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', ' '],
    ['ndash', '–'],
    ['mdash', '—'],
    ['hellip', '…'],
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['euro', '€'],
    ['copy', '©'],
    ['deg', '°'],
    ['times', '×'],
    ['laquo', '«'],
    ['raquo', '»'],
    ['middot', '·'],
    ['bull', '•'],
    ['reg', '®'],
    ['trade', '™'],
  ])('&%s; stands for %j', (name, text) => {
    expect(decodeEntity(`a&${name};b`, 1)).toEqual({ text, length: name.length + 2 });
  });
});
