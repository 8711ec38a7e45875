import { describe, expect, test } from 'vitest';
import { ChangeChoice, type ShownChange } from '../../../src/core/text/change-choice';
import { SparedPlaces } from '../../../src/core/text/spared-places';
import type { TextEdit } from '../../../src/core/text/text-edit';
import type { TextRange } from '../../../src/core/text/text-range';

const baseText = 'one\ntwo\nthree\n';
const edits: readonly TextEdit[] = [{ from: 0, to: 3, text: '1' }, { from: 4, to: 7, text: '2' }, { from: 8, to: 13, text: '3' }];

function change(left: readonly TextEdit[], parts?: ShownChange['parts']): ShownChange {
  return { kind: 'planned', plan: { baseText, edits: left }, changes: [`${String(left.length)} changed`], remarks: [], ...(parts === undefined ? {} : { parts }) };
}

const each = edits.map((edit) => [edit]);

/** Leaves out the edits at the places. */
function without(spared: readonly TextRange[]): ShownChange {
  const places = new SparedPlaces(spared);
  return change(edits.filter((edit) => !places.hold([edit])));
}

function toggle(choice: ChangeChoice, at: number): boolean {
  const row = choice.rows()[at];
  if (row === undefined) throw new Error(`No row ${String(at)}`);
  return choice.toggle(row);
}

const taken = (choice: ChangeChoice): readonly boolean[] => choice.rows().map(({ isTaken }) => isTaken);

describe('a choice among the places of a change', () => {
  test('is of nothing where the change has no parts', () => {
    const choice = new ChangeChoice(change(edits), without);
    expect([choice.hasParts, choice.rows().map(({ groups }) => groups)]).toEqual([false, [[], [], []]]);
  });

  test('asks for the change without what is left out, and shows what was planned', () => {
    const asked: (readonly TextRange[])[] = [];
    const choice = new ChangeChoice(change(edits, each), (spared) => {
      asked.push(spared.map(({ from, to }) => ({ from, to })));
      return without(spared);
    });
    expect(toggle(choice, 1)).toBe(true);
    expect(asked).toEqual([[{ from: 4, to: 7 }]]);
    expect([taken(choice), choice.takenCount, choice.count]).toEqual([[true, false, true], 2, 3]);
    expect(choice.now).toMatchObject({ plan: { edits: [edits[0], edits[2]] }, changes: ['2 changed'] });
    expect(toggle(choice, 1)).toBe(true);
    expect(choice.now).toMatchObject({ plan: { edits }, changes: ['3 changed'] });
  });

  test('shows as left out what a new plan no longer changes, and tells where ticking it does not help', () => {
    const choice = new ChangeChoice(change(edits, each), (spared) => (new SparedPlaces(spared).hold([{ from: 0, to: 3 }]) ? change(edits.slice(2)) : without(spared)));
    toggle(choice, 0);
    expect(taken(choice)).toEqual([false, false, true]);
    expect(toggle(choice, 1)).toBe(false);
    expect(toggle(choice, 0)).toBe(true);
    expect(taken(choice)).toEqual([true, true, true]);
  });

  test('writes nothing where the command refuses the rest, and says why', () => {
    const choice = new ChangeChoice(change(edits, each), () => ({ kind: 'refused', reason: 'A footnote would be lost' }));
    toggle(choice, 2);
    expect(choice.now).toEqual({ kind: 'refused', reason: 'A footnote would be lost' });
    expect(taken(choice)).toEqual([true, true, false]);
  });

  test('refuses a plan that changes what is left out', () => {
    const choice = new ChangeChoice(change(edits, each), () => change(edits));
    toggle(choice, 2);
    expect(choice.now).toEqual({ kind: 'refused', reason: 'These places only change together' });
  });

  test('of nothing plans nothing, without asking', () => {
    const choice = new ChangeChoice(change(edits, each), () => { throw new Error('Nobody should ask'); });
    choice.takeAll(false);
    expect([taken(choice), choice.now]).toMatchObject([[false, false, false], { plan: { edits: [] } }]);
    choice.takeAll(true);
    expect(choice.now).toMatchObject({ plan: { edits } });
  });
});
