import { expect, test } from 'vitest';
import { asEditorText, asFileRanges } from '../../src/obsidian/vault/editor-text';

test.each([
  ['LF', 'one\ntwo\nthree', false],
  ['CRLF', 'one\r\ntwo\r\nthree', false],
  ['CR', 'one\rtwo\rthree', false],
  ['a byte order mark that the editor leaves out', '\ufeffone\r\ntwo\r\nthree', true],
])('a place that an editor shows is found in the file: %s', (_, file, isMarkLost) => {
  const shown = asEditorText(file).slice(isMarkLost ? 1 : 0);
  const words = ['one', 'two', 'three'].map((word) => ({ from: shown.indexOf(word), to: shown.indexOf(word) + word.length }));
  expect(asFileRanges(words, shown, file).map(({ from, to }) => file.slice(from, to))).toEqual(['one', 'two', 'three']);
});
