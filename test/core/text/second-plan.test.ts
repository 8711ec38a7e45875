import { describe, expect, test } from 'vitest';
import type * as SecondPlan from '../../../src/core/text/second-plan';
import { applyPromised, withSecondPlan } from '../../../src/core/text/second-plan';
import type { EditPlan } from '../../../src/core/text/text-edit';
import { brokenModule } from '../../support/broken-writer';

/** Puts an `x` in front. */
const more = (text: string): EditPlan => ({ baseText: text, edits: [{ from: 0, to: 0, text: 'x' }] });
const none = (text: string): EditPlan => ({ baseText: text, edits: [] });
const reason = 'Done again, the same would change the note once more';

describe('a plan that promises to leave nothing to be done', () => {
  test('is applied where planned again there is nothing to do, or no plan', () => {
    expect(applyPromised('a', withSecondPlan(more('a'), (text) => ({ plan: none(text) })))).toEqual({ kind: 'applied', text: 'xa' });
    expect(applyPromised('a', withSecondPlan(more('a'), () => ({ kind: 'refused', reason: 'Nothing is called so' })))).toEqual({ kind: 'applied', text: 'xa' });
  });

  test('is planned again on what it makes', () => {
    const seen: string[] = [];
    applyPromised('a', withSecondPlan(more('a'), (text) => {
      seen.push(text);
      return { plan: none(text) };
    }));
    expect(seen).toEqual(['xa']);
  });

  test('is refused where it would change its own result', () => {
    expect(applyPromised('a', withSecondPlan(more('a'), (text) => ({ plan: more(text) })))).toEqual({ kind: 'refused', reason });
  });

  test('is refused on another text, and where its edits cannot be made', () => {
    const never = (): EditPlan => { throw new Error('It is not planned again'); };
    expect(applyPromised('b', { ...more('a'), again: never })).toEqual({ kind: 'refused', reason: 'The note has changed since the edits were computed' });
    expect(applyPromised('a', { baseText: 'a', edits: [{ from: 0, to: 1, text: '' }], again: never })).toEqual({ kind: 'refused', reason: 'The edits would empty the note' });
  });

  test('promises nothing where it changes nothing', () => {
    expect(withSecondPlan(none('a'), () => { throw new Error('It is not planned again'); })).toEqual(none('a'));
  });
});

test('a plan that promises nothing is applied as it is', () => {
  expect(applyPromised('a', more('a'))).toEqual({ kind: 'applied', text: 'xa' });
});

test('a writer that does not plan again writes what would go on changing', async () => {
  const check = "return 'kind' in second || second.edits.length === 0 ? applied :";
  const broken = await brokenModule<typeof SecondPlan>('src/core/text/second-plan.ts', 'second-plan', check, 'return second !== null ? applied :');
  expect(broken.applyPromised('a', withSecondPlan(more('a'), (text) => ({ plan: more(text) })))).toEqual({ kind: 'applied', text: 'xa' });
});
