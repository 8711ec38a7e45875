import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixSafely } from '../../../src/core/problem/fix-safely';
import type { Problem } from '../../../src/core/problem/problem';
import { rules } from '../../../src/core/rules/index';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { ChangeChoice, type ShownChange } from '../../../src/core/text/change-choice';
import { SparedPlaces } from '../../../src/core/text/spared-places';
import type { TextRange } from '../../../src/core/text/text-range';
import { choices, leftOut } from '../../support/chosen-places';
import { fuzzCases } from '../../support/fuzz-cases';
import { checkAll } from './rule-context';

/** What has something that can be mended. */
const examples = rules.flatMap((rule) => rule.examples.filter(({ after }) => after !== undefined).map(({ before }) => before));
const texts = examples.map((before) => before.replaceAll('\r\n', '\n').replace(/^---\n[^]*?\n---\n/u, ''));
const notes = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([first, others, isWindows]) => [[first.replaceAll('\r\n', '\n'), ...others].join('\n\n'), isWindows] as const)
  .map(([text, isWindows]) => (isWindows ? text.replaceAll('\n', '\r\n') : text));

function counts(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of problems) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

function planned(text: string, spared: readonly TextRange[]): ShownChange {
  const { edits, parts } = fixSafely(text, (now) => checkAll(now), undefined, new SparedPlaces(spared));
  return { kind: 'planned', plan: { baseText: text, edits }, changes: [], remarks: [], parts };
}

/** What becomes of a text where some places of its safe fixes are wanted. */
function resultOf({ now }: ChangeChoice): string {
  if (now.kind === 'refused') throw new Error(now.reason);
  const result = applyPlan(now.plan.baseText, now.plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

describe('some of the safe fixes of a note', () => {
  test('leave each place that is left out as it is, character by character, and bring no new problem', () => {
    let compared = 0;
    fc.assert(
      fc.property(notes, choices, (text, takes) => {
        const whole = planned(text, []);
        const spared = leftOut(whole, takes);
        if (spared === null) return;
        const part = fixSafely(text, (now) => checkAll(now), undefined, spared);
        if (spared.overlap(part.edits)) throw new Error('A place that is left out changes');
        if (part.edits.length > 0) compared++;
        const result = applyPlan(text, { baseText: text, edits: part.edits });
        expect(result).toEqual({ kind: 'applied', text: part.text });
        const before = counts(checkAll(text));
        for (const [rule, count] of counts(checkAll(part.text))) expect([rule, count <= (before.get(rule) ?? 0)]).toEqual([rule, true]);
      }),
      { numRuns: Math.ceil(fuzzCases / 5) },
    );
    expect(compared).toBeGreaterThan(fuzzCases / 40);
  });

  test('each place of the whole can be left out by itself or with what it is tied to', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const { plan, parts } = planned(text, []);
        expect(leftOut({ plan, parts: parts ?? [] }, [false])?.hold(plan.edits) ?? true).toBe(true);
        for (const range of plan.edits) expect(new SparedPlaces((parts ?? []).flat()).hold([range])).toBe(true);
      }),
      { numRuns: Math.ceil(fuzzCases / 10) },
    );
  });

  test('are chosen one by one: a property, one of two footnotes, and the text that is left alone', () => {
    const text = '---\ntitle: A\ndg-publish: "true"\n---\n## Why[^1]\n\nBecause.\n\n## Who[^2]\n\nThey.\n\n[^1]: x\n[^2]: y\n';
    const choice = new ChangeChoice(planned(text, []), (spared) => planned(text, spared));
    const leave = (from: number): void => {
      const row = choice.rows().find(({ place, isTaken }) => isTaken && place.from === from);
      if (row === undefined) throw new Error(`No place at ${String(from)}`);
      choice.toggle(row);
    };
    leave(text.indexOf('[^1]'));
    expect(choice.rows().map(({ place, isTaken }) => [text.slice(0, place.from).split('\n').length, isTaken])).toEqual([[3, true], [5, false], [7, false], [9, true], [11, true]]);
    expect(resultOf(choice)).toBe('---\ntitle: A\ndg-publish: true\n---\n## Why[^1]\n\nBecause.\n\n## Who\n\nThey.[^2]\n\n[^1]: x\n[^2]: y\n');
    leave(text.indexOf('"true"'));
    expect(resultOf(choice)).toBe('---\ntitle: A\ndg-publish: "true"\n---\n## Why[^1]\n\nBecause.\n\n## Who\n\nThey.[^2]\n\n[^1]: x\n[^2]: y\n');
  });
});
