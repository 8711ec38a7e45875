import { setImmediate as nextTask } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { hostDocument, installWindow } from '../dom';
import { openVault } from '../open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }); });
afterEach(() => { vi.useRealTimers(); });

/** Types into a note, closes the window, and tells of the window and its editor without holding them. */
async function closedWindow(): Promise<readonly WeakRef<object>[]> {
  const vault = openVault({ 'a.md': 'text\n' });
  const pane = await vault.open('a.md');
  pane.editor.type('typed ');
  await nextTask();
  vault.host.workspace.close();
  await vi.advanceTimersByTimeAsync(3000);
  expect(vault.text('a.md')).toBe('typed text\n');
  expect(hostDocument.querySelector('.app-container')).toBeNull();
  return [vault.host, pane.editor.cm].map((held) => new WeakRef(held));
}

test('a window that is closed saves what was typed and is let go of, with its editors', async () => {
  setFlagsFromString('--expose-gc');
  const windows: (readonly WeakRef<object>[])[] = [];
  for (let count = 0; count < 5; count++) windows.push(await closedWindow());
  await nextTask();
  runInNewContext('gc()');
  // The last one listens for keys until another takes its place.
  expect(windows.slice(0, -1).map((held) => held.filter((one) => one.deref() !== undefined).length)).toEqual([0, 0, 0, 0]);
});
