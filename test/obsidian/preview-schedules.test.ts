import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NoteEnvironment } from '../../src/obsidian/plugin-command';
import { previewThenWrite, type ShownPlanner } from '../../src/obsidian/preview-then-write';
import { NoteWriter } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { ConfirmationModal, shown } from '../host/modal';
import { openVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** Counts up the number behind `body`. */
const counting: ShownPlanner = (text) => {
  const digit = text.indexOf('body ') + 5;
  return { kind: 'planned', plan: { baseText: text, edits: [{ from: digit, to: digit + 1, text: String((Number(text.charAt(digit)) + 1) % 10) }] }, changes: ['Counted'], remarks: [] };
};

interface Step { readonly action: 'ask' | 'apply' | 'cancel' | 'enter' | 'late-enter'; readonly wait: number }

/** Who else works on the note while a change of it is shown. */
type Other = 'typing' | 'outside-reading' | 'outside-closed';

/** Plays a schedule and tells what is gone at its end of what was typed, of what another program wrote and of what was told to be written. */
async function losses(other: Other, ending: string, steps: readonly Step[]): Promise<readonly string[]> {
  const vault = openVault({ 'a.md': ['---', 'kept: yes', '---', 'body 0', ''].join(ending) });
  const pane = other === 'outside-closed' ? null : await vault.open('a.md');
  pane?.editor.setCursor({ line: 3, ch: 6 });
  if (other === 'outside-reading') pane?.setMode('preview');
  // The rest of what a command may use, a preview does not look at.
  const environment = { app: vault.app, writer: new NoteWriter(vault.app), file: vault.file('a.md') } as unknown as NoteEnvironment;
  const kept = ['kept: yes'];
  const enter = (): void => {
    const text = ` t${String(kept.length)}.`;
    kept.push(text);
    if (other === 'typing') pane?.editor.type(text);
    else vault.host.vault.writeFromOutside('a.md', `${vault.text('a.md')}${text}`);
  };
  const answer = (button: string): void => {
    const modal = shown.modals.at(-1);
    if (modal instanceof ConfirmationModal) modal.choose(button);
  };
  for (const { action, wait } of steps) {
    if (action === 'ask') void previewThenWrite(environment, counting, { title: 'Count', nothing: 'Nothing' });
    else if (action === 'apply') answer('Apply');
    else if (action === 'cancel') answer('Cancel');
    else if (action === 'late-enter') vault.host.vault.beforeNextProcess(enter);
    else enter();
    await vi.advanceTimersByTimeAsync(wait);
  }
  await vi.advanceTimersByTimeAsync(10_000);
  const written = shown.notices.filter((told) => told === 'Counted.').length;
  const others = shown.notices.filter((told) => told !== 'Counted.' && !told.startsWith('Nothing was changed: '));
  return [...kept, `body ${String(written % 10)}`].filter((text) => !vault.text('a.md').includes(text)).concat(others);
}

describe('a schedule of previews, answers, typing and writing from outside', () => {
  test.each<[Other, string]>([['typing', '\n'], ['outside-reading', '\n'], ['outside-reading', '\r\n'], ['outside-closed', '\n'], ['outside-closed', '\r\n']])('loses nothing and tells the truth: %s, %j', async (other, ending) => {
    const step = fc.record({ action: fc.constantFrom<Step['action']>('ask', 'ask', 'apply', 'apply', 'cancel', 'enter', 'late-enter'), wait: fc.constantFrom(0, 0, 1, 5, 30, 2000) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        expect(await losses(other, ending, steps)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('writes what is applied, and nothing once something was typed', async () => {
    const ask: Step = { action: 'ask', wait: 30 };
    const apply: Step = { action: 'apply', wait: 30 };
    expect(await losses('typing', '\n', [ask, apply])).toEqual([]);
    expect(shown.notices).toEqual(['Counted.']);
    expect(await losses('typing', '\n', [ask, { action: 'enter', wait: 0 }, apply])).toEqual([]);
    expect(shown.notices).toEqual(['Nothing was changed: the note was edited meanwhile, try again.']);
  });
});
