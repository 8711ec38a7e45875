import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/apply-edits';
import { composeEdits } from '../../../src/core/text/compose-edits';
import type { TextEdit } from '../../../src/core/text/text-edit';

function applied(text: string, edits: readonly TextEdit[]): string {
  const result = applyEdits(text, edits);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

function edit(from: number, to: number, text: string): TextEdit {
  return { from, to, text };
}

describe('edits one after the other', () => {
  test.each<[string, readonly TextEdit[], readonly TextEdit[], readonly TextEdit[]]>([
    ['in two places stay two', [edit(1, 2, 'X')], [edit(4, 5, 'Y')], [edit(1, 2, 'X'), edit(4, 5, 'Y')]],
    ['count on in the first text', [edit(1, 2, 'XXX')], [edit(6, 7, 'Y')], [edit(1, 2, 'XXX'), edit(4, 5, 'Y')]],
    ['come in the order of the text', [edit(4, 5, 'Y')], [edit(1, 2, '')], [edit(1, 2, ''), edit(4, 5, 'Y')]],
    ['at one place are one', [edit(3, 3, 'X')], [edit(4, 4, 'Y')], [edit(3, 3, 'XY')]],
    ['within what was inserted are one', [edit(3, 3, 'XXXX')], [edit(5, 6, 'Y')], [edit(3, 3, 'XXYX')]],
    ['that undo each other are none', [edit(3, 3, 'X')], [edit(3, 4, '')], []],
    ['over the end of what was inserted are one', [edit(2, 3, 'XX')], [edit(3, 5, 'Y')], [edit(2, 4, 'XY')]],
    ['that come to nothing leave the first', [edit(2, 3, 'X')], [], [edit(2, 3, 'X')]],
    ['that touch are one', [edit(0, 2, 'X'), edit(2, 4, 'Y')], [], [edit(0, 4, 'XY')]],
    ['after nothing are the second', [], [edit(2, 3, 'X')], [edit(2, 3, 'X')]],
  ])('%s', (_title, first, second, expected) => {
    expect(composeEdits(8, first, second)).toEqual(expected);
  });

  test('come to the same as both', () => {
    const edits = (length: number) =>
      fc.array(fc.tuple(fc.nat({ max: length }), fc.nat({ max: length }), fc.constantFrom('', 'X', 'YZ', 'ABC')), { maxLength: 4 }).map((parts) => {
        const sorted = parts.map(([a, b, text]) => edit(Math.min(a, b), Math.max(a, b), text)).sort((left, right) => left.from - right.from || left.to - right.to);
        return sorted.filter((one, index) => index === 0 || one.from >= (sorted.slice(0, index).reduce((end, before) => Math.max(end, before.to), 0)));
      });
    const base = 'abcdefghij';
    const cases = edits(base.length).chain((first) => {
      const middle = applyEdits(base, first);
      return fc.tuple(fc.constant(first), edits(middle.kind === 'applied' ? middle.text.length : 0));
    });
    fc.assert(
      fc.property(cases, ([first, second]) => {
        const once = applyEdits(base, first);
        const twice = once.kind === 'applied' ? applyEdits(once.text, second) : once;
        if (twice.kind === 'refused') return;
        expect(applied(base, composeEdits(base.length, first, second))).toBe(twice.text);
      }),
      { numRuns: 2000 },
    );
  });
});
