import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { readWithCommonmark } from '../../support/commonmark-oracle';
import { hostileShapes } from '../../support/hostile-shapes';
import { isPlainMarkdown, markdownNote, markupSoup } from '../../support/markdown-arbitrary';
import { micromarkReading, noteReading } from '../../support/markdown-reading';
import { doReferencesAgree } from '../../support/micromark-oracle';

/** `FUZZ_RUNS=100000 FUZZ_SEED=7` looks further than the runs that every build makes. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1500);
const seed = Number(process.env['FUZZ_SEED'] ?? 20261123);

/** Micromark lets the paragraph of a definition that begins inside another go on where only the outer one is indented: we let it end, as in lists. */
const nestedDefinition = /\]:[ \t]*\[\^/;

const isComparable = (text: string): boolean => isPlainMarkdown(text) && !nestedDefinition.test(text) && doReferencesAgree(text);

describe('parseNote reads as micromark with GFM footnotes does', () => {
  test('notes that look like Markdown', () => {
    fc.assert(fc.property(markdownNote('gfm', 8).filter(isComparable), (text) => {
      expect(noteReading(parseNote(text))).toEqual(micromarkReading(text));
    }), { numRuns: runs, seed });
  });

  test('heaps of marks', () => {
    fc.assert(fc.property(markupSoup('gfm').filter(isComparable), (text) => {
      expect(noteReading(parseNote(text))).toEqual(micromarkReading(text));
    }), { numRuns: runs, seed });
  });
});

describe('parseNote reads as commonmark.js does', () => {
  const plain = hostileShapes.map((shape) => ({ name: shape.name, text: shape.make(8192) })).filter(({ text }) => isPlainMarkdown(text) && !text.includes('[^'));

  test('is asked about many shapes', () => {
    expect(plain.length).toBeGreaterThan(100);
  });

  test.each(plain.map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
    const note = parseNote(text);
    const expected = readWithCommonmark(text);
    expect({
      headings: note.headings.map(({ level }) => level),
      codeBlocks: note.blocks.filter(({ kind }) => kind === 'code').length,
      htmlBlocks: note.blocks.filter(({ kind }) => kind === 'html').length,
      quotes: note.containers.filter(({ kind }) => kind === 'quote' || kind === 'callout').length,
      items: note.containers.filter(({ kind }) => kind === 'list-item').length,
      images: note.embeds.length,
      links: note.links.length,
    }).toEqual({
      headings: expected.headings,
      codeBlocks: expected.codeBlocks,
      htmlBlocks: expected.htmlBlocks,
      quotes: expected.quotes,
      items: expected.items,
      images: expected.images,
      links: expected.links,
    });
  });
});
