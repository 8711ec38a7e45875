import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BytesSource, readNoteBytes } from '../../src/cli/note-bytes.mts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'preflight-bytes-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the bytes of a note', () => {
  test.each([
    ['ASCII', 'Plain text\nwith a line\n'],
    ['letters beyond ASCII', 'Zürich 北京 😀\n'],
    ['a byte order mark', '\ufeffText\n'],
    ['nothing', ''],
    ['more than a block', `${'x'.repeat(5_000_000)}é\n`],
    ['as much as is read at once', 'a'.repeat(4_000_000)],
  ])('give the text of a file with %s, kept and not', (_what, text) => {
    const bytes = readNoteBytes(write('a.md', text));
    expect(bytes.text === text).toBe(true);
    const kept = bytes.keep();
    expect(kept.text === text).toBe(true);
    expect(kept.length).toBe(text.length);
  });

  test('a text that is kept stays when thousands are read behind it', () => {
    const kept = Array.from({ length: 3_000 }, (_, number) => readNoteBytes(write('a.md', `${String(number)} ü ${'words '.repeat(number % 700)}`)).keep());
    expect(kept.every(({ text }, number) => text === `${String(number)} ü ${'words '.repeat(number % 700)}`)).toBe(true);
  });

  test('a text that is kept too late is kept all the same', () => {
    const first = readNoteBytes(write('a.md', 'The first text'));
    const second = readNoteBytes(write('b.md', 'The second text'));
    const kept = [second.keep(), first.keep(), readNoteBytes(write('c.md', 'The third text')).keep()];
    expect(kept.map(({ text }) => text)).toEqual(['The second text', 'The first text', 'The third text']);
    const early = readNoteBytes(write('d.md', 'The fourth text'));
    readNoteBytes(write('e.md', 'The fifth'));
    expect(early.keep().text).toBe('The fourth text');
  });

  test('the lines of a text are those of the text', () => {
    const text = 'é😀\r\n北京\rb\n\nc';
    const kept = readNoteBytes(write('a.md', text)).keep();
    readNoteBytes(write('b.md', 'Another text')).keep();
    if (!(kept instanceof BytesSource)) throw new Error('expected bytes');
    expect(Array.from(text, (_, offset) => kept.lines().at(offset))).toEqual([
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 1, column: 3 }, { line: 1, column: 4 }, { line: 1, column: 5 },
      { line: 2, column: 1 }, { line: 2, column: 2 }, { line: 2, column: 3 }, { line: 3, column: 1 }, { line: 3, column: 2 },
      { line: 4, column: 1 },
    ]);
    expect(kept.lines().lineCount).toBe(5);
  });
});
