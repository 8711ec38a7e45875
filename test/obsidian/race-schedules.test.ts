import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteWriter } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { brokenWriter, type WriterClass } from '../support/broken-writer';
import { fuzzCases } from '../support/fuzz-cases';
import { type Actors, type OutsideAction, type OwnAction, Race, type RaceCounts, type UserAction } from '../support/race';

beforeAll(installWindow);
beforeEach(() => {
  vi.useFakeTimers();
  // A batch tells the console of a file that is gone.
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const actors: fc.Arbitrary<Actors> = fc.record({
  user: fc.array(fc.constantFrom<UserAction>('type', 'type', 'type', 'type-second', 'save', 'turn', 'close', 'open'), { maxLength: 5 }),
  outside: fc.array(fc.constantFrom<OutsideAction>('sync', 'sync', 'sync', 'sync-property', 'sync-other', 'rename', 'delete', 'create'), { maxLength: 4 }),
  own: fc.array(fc.constantFrom<OwnAction>('flag', 'flag', 'body', 'body', 'both', 'batch', 'undo'), { minLength: 1, maxLength: 4 }),
  clock: fc.array(fc.constantFrom(1, 6, 30, 500, 2000), { maxLength: 5 }),
});

function schedulesOf(Writer: WriterClass, counts: RaceCounts): fc.IAsyncProperty<[fc.Scheduler, number, Actors]> {
  return fc.asyncProperty(fc.scheduler(), fc.constantFrom(0, 0, 1, 1, 2), actors, async (scheduler, panes, played) => {
    expect(await new Race(Writer, scheduler, counts).play(panes, played)).toEqual([]);
  });
}

const none = (): RaceCounts => ({ entered: 0, written: 0, refused: 0, overwrittenByApp: 0 });

describe('a race of typing, saving, sync, a second pane, renaming, deleting and our own changes', () => {
  test('loses nothing that was typed or that sync wrote, whatever comes before what', { timeout: 3_600_000 }, async () => {
    const counts = none();
    await fc.assert(schedulesOf(NoteWriter, counts), { numRuns: fuzzCases });
    console.log(`races: ${String(fuzzCases)} schedules, ${String(counts.entered)} words entered, ${String(counts.written)} changes written, ${String(counts.refused)} refused, 0 lost updates; ${String(counts.overwrittenByApp)} words written over by the app's own saving`);
    expect(counts.entered).toBeGreaterThan(fuzzCases);
    expect(counts.written).toBeGreaterThan(fuzzCases / 2);
    expect(counts.refused).toBeGreaterThan(fuzzCases / 50);
    expect(counts.overwrittenByApp).toBeLessThan(counts.entered / 3);
  });

  test.each([
    ['ignores the text that it is given to change', 'applyPlan(data, plan)', 'applyPlan(plan.baseText, plan)'],
  ])('finds a writer that %s', { timeout: 600_000 }, async (_title, safeguard, instead) => {
    const Broken = await brokenWriter(safeguard, instead);
    const { failed, errorInstance } = await fc.check(schedulesOf(Broken, none()), { numRuns: 2000, endOnFailure: true });
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(/[ac]\.md: t\d+\.|b\.md: t\d+\./);
  });
});
