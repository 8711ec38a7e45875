import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withProgress } from '../../src/obsidian/views/with-progress';
import { installWindow } from '../host/dom';
import { shown } from '../host/modal';

beforeEach(() => {
  installWindow();
  vi.useFakeTimers();
  shown.notices.splice(0);
  shown.openNotices.splice(0);
});
afterEach(() => { vi.useRealTimers(); });

/** Work of so many steps of a quarter of a second; resolves with how many were done. */
function slowWork(all: number): (onStep: (done: number, all: number) => boolean) => Promise<number> {
  return async (onStep) => {
    for (let done = 0; done < all; done++) {
      if (!onStep(done, all)) return done;
      await new Promise((resolve) => { window.setTimeout(resolve, 250); });
    }
    return all;
  };
}

describe('long work', () => {
  test('shows what is done and how far it is in one notice, and takes it away at the end', async () => {
    const work = withProgress('Checking notes…', slowWork(10));
    await vi.advanceTimersByTimeAsync(1100);
    expect(shown.openNotices.map(({ messageEl }) => messageEl.textContent)).toEqual(['Checking notes…4 of 10Stop']);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await work).toBe(10);
    expect([shown.openNotices.length, shown.notices]).toEqual([0, ['Checking notes…']]);
  });

  test('says that it was stopped, in the words of the work where it has some', async () => {
    for (const [given, expected] of [[undefined, ['Checking…', 'Stopped: nothing was changed.']], ['Stopped: nothing was published.', ['Checking…', 'Stopped: nothing was published.']], [null, ['Checking…']]] as const) {
      shown.notices.splice(0);
      const work = withProgress('Checking…', slowWork(10), given);
      await vi.advanceTimersByTimeAsync(1100);
      shown.openNotices.at(-1)?.messageEl.querySelector('button')?.click();
      await vi.advanceTimersByTimeAsync(3000);
      expect(await work).toBe(5);
      expect(shown.notices).toEqual(expected);
    }
  });

  test('shows nothing where it is done at once, and no count where it has one step', async () => {
    expect(await withProgress('Making…', () => Promise.resolve(1))).toBe(1);
    expect(shown.notices).toEqual([]);
    const work = withProgress('Making…', async (onStep) => {
      await new Promise((resolve) => { window.setTimeout(resolve, 600); });
      onStep(0, 1);
      await new Promise((resolve) => { window.setTimeout(resolve, 600); });
    });
    await vi.advanceTimersByTimeAsync(700);
    expect(shown.openNotices.at(-1)?.messageEl.textContent).toBe('Making…Stop');
    await vi.advanceTimersByTimeAsync(700);
    await work;
  });
});
