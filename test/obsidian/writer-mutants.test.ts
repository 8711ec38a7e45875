import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteWriter } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { openVault } from '../host/open-vault';
import { brokenWriter, type WriterClass } from '../support/broken-writer';
import { countingPlanner } from '../support/counting-planner';
import { restlessPlanner } from '../support/restless-planner';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const start = '---\nflag: 0\nother: kept\n---\nbody 0\n';

const planners = { flag: countingPlanner('flag:'), body: countingPlanner('body') };

interface Step { readonly action: 'flag' | 'body' | 'enter' | 'late-enter'; readonly wait: number }

/** Who else works on the note: a person typing into its pane, or another program writing the file of a note that is open, open for reading, or closed. */
type Other = 'typing' | 'outside-open' | 'outside-reading' | 'outside-closed';

/**
 * Plays a schedule on one note and tells what is gone at the end of what was typed, of what another program wrote, and
 * of what the writer said that it had written.
 */
async function losses(Writer: WriterClass, other: Other, steps: readonly Step[]): Promise<readonly string[]> {
  const vault = openVault({ 'a.md': start });
  const pane = other === 'outside-closed' ? null : await vault.open('a.md');
  pane?.editor.setCursor({ line: 4, ch: 6 });
  if (other === 'outside-reading') pane?.setMode('preview');
  const writer = new Writer(vault.app);
  const kept = ['other: kept'];
  const written = { flag: 0, body: 0 };
  const enter = (): void => {
    const text = ` t${String(kept.length)}.`;
    kept.push(text);
    if (other === 'typing') pane?.editor.type(text);
    else vault.host.vault.writeFromOutside('a.md', `${vault.text('a.md')}${text}`);
  };
  for (const { action, wait } of steps) {
    if (action === 'flag' || action === 'body') {
      void writer.write(vault.file('a.md'), planners[action]).then(({ kind }) => { if (kind === 'written') written[action]++; });
    } else if (action === 'late-enter') vault.host.vault.beforeNextProcess(enter);
    else enter();
    await vi.advanceTimersByTimeAsync(wait);
  }
  await vi.advanceTimersByTimeAsync(10_000);
  // Whoever types right after the properties were written can make the app save over them: that is the app's doing.
  if (other !== 'typing') kept.push(`flag: ${String(written.flag % 10)}\n`);
  kept.push(`body ${String(written.body % 10)}`);
  return kept.filter((text) => !vault.text('a.md').includes(text));
}

function schedules(actions: readonly Step['action'][]): fc.Arbitrary<Step[]> {
  const step = fc.record({ action: fc.constantFrom(...actions), wait: fc.constantFrom(0, 0, 1, 5, 6, 30, 2000) });
  return fc.array(step, { minLength: 1, maxLength: 8 });
}

describe('a schedule of typing, writing from outside and commands', () => {
  test.each<[Other, readonly Step['action'][]]>([
    ['typing', ['flag', 'body', 'enter', 'late-enter']],
    // Without body edits: an unsaved editor is saved over what another program wrote, by the app itself.
    ['outside-open', ['flag', 'enter', 'late-enter']],
    ['outside-reading', ['flag', 'body', 'enter', 'late-enter']],
    ['outside-closed', ['flag', 'body', 'enter', 'late-enter']],
  ])('loses nothing: %s', async (other, actions) => {
    await fc.assert(
      fc.asyncProperty(schedules(actions), async (steps) => {
        expect(await losses(NoteWriter, other, steps)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a writer without one of its safeguards loses something', () => {
  const flag: Step = { action: 'flag', wait: 50 };
  const body: Step = { action: 'body', wait: 50 };
  const enter: Step = { action: 'enter', wait: 0 };
  const late: Step = { action: 'late-enter', wait: 0 };

  test.each<[string, string, string, Other, readonly Step[]]>([
    ['comparing what a closed file holds', 'applyPlan(data, plan)', 'applyPlan(plan.baseText, plan)', 'outside-closed', [late, flag]],
    ["comparing what an open note's file holds", 'applyPlan(data, plan)', 'applyPlan(plan.baseText, plan)', 'outside-open', [late, flag]],
    ['writing the body through the editor', 'return writeBody(pane, plan);\n    const outcome', 'return this.#writeFile(file, planner);\n    const outcome', 'typing', [enter, body]],
  ])('%s', async (_title, safeguard, instead, other, steps) => {
    const Broken = await brokenWriter(safeguard, instead);
    expect(await losses(NoteWriter, other, steps)).toEqual([]);
    expect(await losses(Broken, other, steps)).not.toEqual([]);
  });
});

describe('a planner that promises to leave nothing to be done and does', () => {
  const reason = 'Done again, the same would change the note once more';

  /** What the note holds after one command, and what the writer said. */
  async function written(Writer: WriterClass, word: string, where: 'closed' | 'open' | 'reading'): Promise<readonly [text: string, said: string]> {
    const vault = openVault({ 'a.md': start });
    const pane = where === 'closed' ? null : await vault.open('a.md');
    if (where === 'reading') pane?.setMode('preview');
    const outcome = new Writer(vault.app).write(vault.file('a.md'), restlessPlanner(word));
    await vi.advanceTimersByTimeAsync(5000);
    const came = await outcome;
    return [vault.text('a.md'), came.kind === 'refused' ? came.reason : came.kind];
  }

  test.each([
    ['closed', 'flag:'], ['closed', 'body'], ['open', 'flag:'], ['open', 'body'], ['reading', 'flag:'], ['reading', 'body'],
  ] as const)('is refused, and the %s note stays as it is: %s', async (where, word) => {
    expect(await written(NoteWriter, word, where)).toEqual([start, reason]);
    const Broken = await brokenWriter('keptPromise(planner(text))', 'planner(text)');
    expect(await written(Broken, word, where)).toEqual([start.replace(`${word} 0`, `${word} 1`), 'written']);
  });
});
