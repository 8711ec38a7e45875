import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8LineIndex } from '../../src/cli/utf8-lines.mts';
import { lineIndex } from '../../src/core/text/line-index';

test('lines found in bytes are those of the text', () => {
  const piece = fc.oneof(fc.constantFrom('\n', '\r\n', '\r', '\n\r', 'é', '北', '😀', '\ufeff', 'a', 'words '), fc.string({ unit: 'grapheme', maxLength: 5 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), fc.array(fc.nat(80)), (pieces, offsets) => {
    const text = pieces.join('');
    const [found, expected] = [utf8LineIndex(new TextEncoder().encode(text), text.length), lineIndex(text)];
    for (const offset of offsets) expect(found.at(offset)).toEqual(expected.at(offset));
    expect(found.lineCount).toBe(expected.lineCount);
    expect(found.textStart).toBe(expected.textStart);
  }), { numRuns: 2_000 });
});
