import { describe, expect, test } from 'vitest';
import type * as PropertyEdits from '../../../src/core/note/property-edits';
import type * as ApplyEdits from '../../../src/core/text/apply-edits';
import { brokenModule } from '../../support/broken-writer';

type Edit = Parameters<typeof ApplyEdits.applyEdits>[1][number];

const edit = (from: number, to: number, text: string): Edit => ({ from, to, text });

describe('a writer of edits without one of its checks writes what it should refuse', () => {
  test.each<[string, string, string, string, readonly Edit[], string]>([
    ['edits that overlap', "if (from < end) return 'Two edits overlap or are out of order';", '', 'abcd', [edit(0, 3, 'x'), edit(1, 4, 'y')], 'xy'],
    ['edits out of order', "if (from < end) return 'Two edits overlap or are out of order';", '', 'abcd', [edit(2, 3, 'x'), edit(0, 1, 'y')], 'abxybcd'],
    ['an edit outside the note', "if (from < 0 || to > text.length) return 'An edit lies outside the note';", '', 'abcd', [edit(3, 9, 'x')], 'abcx'],
    ['an edit that ends before it begins', "if (to < from) return 'An edit ends before it begins';", '', 'abcd', [edit(3, 1, '')], 'abcbcd'],
    ['an edit within a character', "if (splitsPair(text, from) || splitsPair(text, to)) return 'An edit would split a character';", '', 'a😀b', [edit(2, 3, '')], 'a\ud83db'],
    ['an empty note', "if (result === '' && text !== '' && !mayEmpty) return { kind: 'refused', reason: 'The edits would empty the note' };", '', 'abcd', [edit(0, 4, '')], ''],
  ])('%s', async (_title, check, instead, text, edits, written) => {
    const entry = 'src/core/text/apply-edits.ts';
    const whole = await brokenModule<typeof ApplyEdits>(entry, 'apply-edits', check, check);
    const broken = await brokenModule<typeof ApplyEdits>(entry, 'apply-edits', check, instead);
    expect(whole.applyEdits(text, edits).kind).toBe('refused');
    expect(broken.applyEdits(text, edits)).toEqual({ kind: 'applied', text: written });
  });

  test('the edits of another text', async () => {
    const check = 'if (text !== plan.baseText)';
    const broken = await brokenModule<typeof ApplyEdits>('src/core/text/apply-edits.ts', 'apply-edits', check, 'if (false)');
    expect(broken.applyPlan('typed abc', { baseText: 'abc', edits: [edit(0, 1, 'x')] })).toEqual({ kind: 'applied', text: 'xyped abc' });
  });
});

describe('a planner of properties without its proof', () => {
  const proof = "return isAsWanted(text, applied.text, key, value) ? { kind: 'planned', plan } : failure;";

  test.each<[string, string, string, 'x' | 2]>([
    ['takes the anchor away that another property goes back to', '---\na: [&x 1]\nb: *x\n---\n', 'a', 2],
    ['gives another property the value of an older anchor', '---\nc: [&x 0]\na: [&x 1]\nb: *x\n---\n', 'a', 2],
  ])('%s', async (_title, text, key, value) => {
    const entry = 'src/core/note/property-edits.ts';
    const whole = await brokenModule<typeof PropertyEdits>(entry, 'property-edits', proof, proof);
    const broken = await brokenModule<typeof PropertyEdits>(entry, 'property-edits', proof, "return { kind: 'planned', plan };");
    expect(whole.setPropertyEdits(text, key, value)).toEqual({ kind: 'refused', reason: `The property \`${key}\` cannot be edited without changing something else` });
    expect(broken.setPropertyEdits(text, key, value).kind).toBe('planned');
  });

  test('or with one that reads only the property itself, gives another property the value of an older anchor', async () => {
    const check = 'return samePropertyValue(valuesOf(now.frontmatter), wanted(valuesOf(old.frontmatter), key, value));';
    const broken = await brokenModule<typeof PropertyEdits>('src/core/note/property-edits.ts', 'property-edits', check, 'return samePropertyValue(valuesOf(now.frontmatter).get(key) ?? null, value ?? null);');
    const text = '---\nc: [&x 0]\na: [&x 1]\nb: *x\n---\n';
    expect(broken.setPropertyEdits(text, 'a', 2)).toEqual({ kind: 'planned', plan: { baseText: text, edits: [{ from: 17, to: 23, text: '2' }] } });
  });
});
