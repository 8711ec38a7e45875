import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, applyPlan } from '../../../src/core/text/apply-edits';
import type { TextEdit } from '../../../src/core/text/text-edit';

const outOfOrder = 'Two edits overlap or are out of order';
const outside = 'An edit lies outside the note';
const splits = 'An edit would split a character';
const notWhole = 'An edit has an offset that is not a whole number';

describe('applyEdits', () => {
  test.each<[string, string, readonly TextEdit[], string]>([
    ['no edit', 'abc', [], 'abc'],
    ['a replacement', 'abc', [{ from: 1, to: 2, text: 'XY' }], 'aXYc'],
    ['a deletion', 'abc', [{ from: 0, to: 2, text: '' }], 'c'],
    ['an insertion at each end', 'abc', [{ from: 0, to: 0, text: '<' }, { from: 3, to: 3, text: '>' }], '<abc>'],
    ['two insertions at one place, in their order', 'ab', [{ from: 1, to: 1, text: '1' }, { from: 1, to: 1, text: '2' }], 'a12b'],
    ['an insertion right before a replacement', 'ab', [{ from: 1, to: 1, text: '+' }, { from: 1, to: 2, text: 'c' }], 'a+c'],
    ['neighbours that touch', 'abcd', [{ from: 0, to: 2, text: 'x' }, { from: 2, to: 4, text: 'y' }], 'xy'],
    ['what looks like a replacement pattern', 'a$b', [{ from: 1, to: 2, text: "$& $1 $$ $` $'" }], "a$& $1 $$ $` $'b"],
    ['a whole surrogate pair', 'a😀b', [{ from: 1, to: 3, text: '' }], 'ab'],
    ['text beside a lone surrogate', 'a\ud83db', [{ from: 1, to: 1, text: '-' }, { from: 2, to: 2, text: '+' }], 'a-\ud83d+b'],
    ['a byte order mark, CRLF and NUL left as they are', '\ufeffa\r\n\u0000b', [{ from: 1, to: 2, text: 'c' }], '\ufeffc\r\n\u0000b'],
    ['nothing to an empty note', '', [], ''],
    ['text between a low half that stands alone and what is before it', 'a\udc00', [{ from: 1, to: 1, text: '-' }], 'a-\udc00'],
    ['text between a character right behind the high halves and a low half', '\ue000\udc00', [{ from: 1, to: 1, text: '-' }], '\ue000-\udc00'],
    ['text between a high half and a character right behind the low halves', '\udbff\ue000', [{ from: 1, to: 1, text: '-' }], '\udbff-\ue000'],
    ['text put into an empty note', '', [{ from: 0, to: 0, text: 'a' }], 'a'],
    ['an edit that says what is there', 'abc', [{ from: 0, to: 3, text: 'abc' }], 'abc'],
  ])('applies %s', (_title, text, edits, expected) => {
    expect(applyEdits(text, edits)).toEqual({ kind: 'applied', text: expected });
  });

  test.each<[string, string, readonly TextEdit[], string]>([
    ['before the start', 'abc', [{ from: -1, to: 1, text: '' }], outside],
    ['behind the end', 'abc', [{ from: 1, to: 4, text: '' }], outside],
    ['reversed', 'abc', [{ from: 2, to: 1, text: '' }], 'An edit ends before it begins'],
    ['overlapping', 'abcd', [{ from: 0, to: 2, text: 'x' }, { from: 1, to: 3, text: 'y' }], outOfOrder],
    ['unsorted', 'abcd', [{ from: 2, to: 3, text: 'x' }, { from: 0, to: 1, text: 'y' }], outOfOrder],
    ['fractional', 'abc', [{ from: 0.5, to: 1, text: '' }], notWhole],
    ['not a number', 'abc', [{ from: Number.NaN, to: 1, text: '' }], notWhole],
    ['endless', 'abc', [{ from: 0, to: Number.POSITIVE_INFINITY, text: '' }], notWhole],
    ['beginning inside a surrogate pair', 'a😀b', [{ from: 2, to: 3, text: '' }], splits],
    ['ending inside a surrogate pair', 'a😀b', [{ from: 0, to: 2, text: '' }], splits],
    ['inserting inside a surrogate pair', 'a😀b', [{ from: 2, to: 2, text: 'x' }], splits],
    ['inserting inside the first pair of all', '\ud800\udc00', [{ from: 1, to: 1, text: 'x' }], splits],
    ['inserting inside the last pair of all', '\udbff\udfff', [{ from: 1, to: 1, text: 'x' }], splits],
    ['emptying the note', 'abc', [{ from: 0, to: 3, text: '' }], 'The edits would empty the note'],
    ['faulty behind a good one', 'abc', [{ from: 0, to: 1, text: 'x' }, { from: 2, to: 9, text: '' }], outside],
  ])('refuses an edit that is %s', (_title, text, edits, reason) => {
    expect(applyEdits(text, edits)).toEqual({ kind: 'refused', reason });
  });

  test('keeps every stretch between the edits and writes every edit, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1 }), fc.string(), (parts, tail) => {
        const edits: TextEdit[] = [];
        let text = '';
        let expected = '';
        for (const [kept, removed, written] of parts) {
          text += kept;
          expected += kept + written;
          edits.push({ from: text.length, to: text.length + removed.length, text: written });
          text += removed;
        }
        text += tail;
        expected += tail;
        fc.pre(expected !== '' || text === '');
        expect(applyEdits(text, edits)).toEqual({ kind: 'applied', text: expected });
      }),
    );
  });

  test('never yields a text in which a pair of the old text is split', () => {
    const text = '😀😀😀';
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), (from, to) => {
        const whole = from % 2 === 0 && to % 2 === 0;
        const expected = to < from || !whole || to - from === 6 ? 'refused' : 'applied';
        expect(applyEdits(text, [{ from, to, text: '' }]).kind).toBe(expected);
      }),
    );
  });
});

describe('applyPlan', () => {
  const plan = { baseText: 'abc', edits: [{ from: 1, to: 2, text: 'X' }] };

  test('applies to the very text it was computed from', () => {
    expect(applyPlan('abc', plan)).toEqual({ kind: 'applied', text: 'aXc' });
  });

  test.each(['abc\n', 'abd', 'ABC', '\ufeffabc', ''])('is refused on any other text: %j', (text) => {
    expect(applyPlan(text, plan)).toEqual({ kind: 'refused', reason: 'The note has changed since the edits were computed' });
  });

  test('is refused on another text even when it would change nothing', () => {
    expect(applyPlan('b', { baseText: 'a', edits: [] }).kind).toBe('refused');
  });
});
