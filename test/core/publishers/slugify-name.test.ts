import slugify from '@sindresorhus/slugify';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugifyName } from '../../../src/core/publishers/slugify-name';
import { slugifyPath } from '../../../src/core/publishers/slugify-path';

it.each([
  ['Night trains', 'night-trains'],
  ['DeepSeek', 'deep-seek'],
  ['OpenAI GPT4o', 'open-ai-gpt-4o'],
  ['iPhone 15Pro', 'i-phone-15-pro'],
  ['HTMLParser', 'html-parser'],
  ['APIs', 'ap-is'],
  ['A1', 'a1'],
  ['AB1', 'ab-1'],
  ['aB1C', 'a-b1-c'],
  ['R&D ♥ love', 'r-and-d-love-love'],
  ['&', 'and'],
  ['a&', 'a-and'],
  ['Ünïcödé ß', 'uenicoede-ss'],
  ['e\u0301te\u0301', 'ete'],
  ['Привет мир', 'privet-mir'],
  ['Тсс', 'tss'],
  ['Հայոց ուղի', 'hayvoc-vo-ghi'],
  ['中文 notes', 'notes'],
  ['中文', ''],
  ['한국어', ''],
  ['🦄', 'unicorn'],
  ['--a__b--', 'a-b'],
  ['a\\b', 'a-b'],
  ['\ud800', ''],
  ['', ''],
])('%s becomes %s, as the package has it', (name, slug) => {
  expect(slugifyName(name)).toBe(slugify(name));
  expect(slugifyName(name)).toBe(slug);
});

it('makes of any name what the package makes of it', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('aAbBzZ01 -_&.\\')), maxLength: 16 });
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aZ1 éÜßñÇşЖйтТсسةοΩաու你♥🦄İſ\u0301\u200e\u00ad')), maxLength: 12 });
  const readInPairs = fc.tuple(words, fc.constantFrom('\u200e', 'Ո', 'ու', 'ՈՒ', '\u064e\u200e'), words).map((parts) => parts.join(''));
  const name = fc.oneof({ arbitrary: words, weight: 3 }, { arbitrary: readInPairs, weight: 2 }, { arbitrary: letters, weight: 2 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 1 });
  fc.assert(fc.property(name, (text) => {
    expect(slugifyName(text)).toBe(slugify(text));
  }), { numRuns: 2500 });
});

it('makes a slug of each name of a path', () => {
  expect(slugifyPath('02 - Curate/Notes/DeepSeek')).toBe('02-curate/notes/deep-seek');
  expect(slugifyPath('02 - Curate/Notes/Other')).toBe('02-curate/notes/other');
  expect(slugifyPath('中文/Other')).toBe('/other');
  expect(slugifyPath('/a//b')).toBe('/a//b');
  expect(slugifyPath('A')).toBe('a');
  expect(slugifyPath('')).toBe('');
});
