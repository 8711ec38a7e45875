import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { setPropertyEdits } from '../../src/core/note/property-edits';
import { NoteWriter } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { openVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

// The check that no note is emptied stood in the way.
test.each(['closed', 'open'])('a note that was empty before it got a property is empty again: %s', async (where) => {
  const { app, file, open, text } = openVault({ 'a.md': '' });
  if (where === 'open') await open('a.md');
  const writer = new NoteWriter(app);
  const written = writer.write(file('a.md'), (now) => {
    const planned = setPropertyEdits(now, 'dg-publish', true);
    return planned.kind === 'refused' ? planned : planned.plan;
  });
  await vi.advanceTimersByTimeAsync(1500);
  expect([(await written).kind, text('a.md')]).toEqual(['written', '---\ndg-publish: true\n---\n']);
  const undone = writer.undo();
  await vi.advanceTimersByTimeAsync(1500);
  expect([(await undone).map(({ kind }) => kind), text('a.md')]).toEqual([['written'], '']);
});
