import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { NoteWriter } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { openVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

// The next key threw: what was selected ended before it began.
test.each([[6, 9], [9, 6], [5, 12]])('who had selected part of what a command replaces types on beside it, and undo selects it again: %i to %i', async (anchor, head) => {
  const text = 'Text (old one) goes on.\n';
  const { app, file, open } = openVault({ 'a.md': text });
  const { editor } = await open('a.md');
  editor.setSelection({ line: 0, ch: anchor }, { line: 0, ch: head });
  const outcome = new NoteWriter(app).write(file('a.md'), (baseText) => ({ baseText, edits: [{ from: 5, to: 14, text: '[^1]' }] }));
  await vi.advanceTimersByTimeAsync(10);
  expect(await outcome).toEqual({ kind: 'written' });
  editor.undo();
  editor.redo();
  editor.type('!');
  expect(editor.getValue()).toBe('Text ![^1] goes on.\n');
  editor.undo();
  editor.undo();
  expect(editor.getValue()).toBe(text);
  expect(editor.listSelections()).toEqual([{ anchor: { line: 0, ch: anchor }, head: { line: 0, ch: head } }]);
});
