import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { hostileShapes } from '../../support/hostile-shapes';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';
import { noteFaults } from '../../support/note-faults';

describe('parseNote', () => {
  test.each(hostileShapes.map((shape) => [shape.name, shape] as const))('reads 64 KiB of %s', (_name, shape) => {
    expect(noteFaults(parseNote(shape.make(65_536))).slice(0, 3)).toEqual([]);
  });

  test('reads every note that looks like Markdown', () => {
    fc.assert(fc.property(markdownNote('obsidian', 20), (text) => {
      expect(noteFaults(parseNote(text))).toEqual([]);
    }), { numRuns: 2000 });
  });

  test('reads every heap of marks', () => {
    fc.assert(fc.property(markupSoup('obsidian', 200), (text) => {
      expect(noteFaults(parseNote(text))).toEqual([]);
    }), { numRuns: 2000 });
  });

  test('reads every string of UTF-16 code units', () => {
    const units = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(units, (text) => {
      expect(noteFaults(parseNote(text))).toEqual([]);
    }), { numRuns: 2000 });
  });

  test('says the same of the same text, every time', () => {
    fc.assert(fc.property(markdownNote('obsidian'), (text) => {
      expect(parseNote(text)).toEqual(parseNote(text));
    }), { numRuns: 200 });
  });

  test('holds the text it was given', () => {
    fc.assert(fc.property(markupSoup('obsidian'), (text) => {
      expect(parseNote(text).text).toBe(text);
    }), { numRuns: 200 });
  });
});
