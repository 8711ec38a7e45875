import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footnoteInFootnote } from '../../../src/core/rules/footnote-in-footnote';
import '../../support/fuzzing';
import { siteFootnoteCount } from '../../support/markdown-it-oracle';
import { check } from './rule-context';

const definitions = '\n\n[^1]: One\n[^2]: Two\n[^3]: Three\n';

function found(text: string): readonly string[] {
  return check(footnoteInFootnote, text + definitions).map(({ from, to }) => `${String(from)} ${text.slice(from, to)}`);
}

describe('footnote-in-footnote', () => {
  it.each<readonly [string, number, readonly string[]]>([
    ['a^[b [^1] c]', 1, ['5 [^1]']],
    ['a^[[^1]]', 1, ['3 [^1]']],
    ['a^[b [^1] c [^2]] d^[e [^3]]', 3, ['5 [^1]', '23 [^3]']],
    ['a[^1] b^[c [^1] d [^2]]', 2, ['18 [^2]']],
    ['a^[b [^1]] c^[d [^1]]', 2, ['5 [^1]']],
    ['a^[b ^[c] [^1]]', 2, ['5 ^[c]']],
    ['a^[b [^1] ^[c]]', 2, ['5 [^1]']],
    ['![a [^1]](u) b^[c [^1]]', 2, []],
    ['a^[b][^1]', 2, []],
    ['a^[b [^1](u) c]', 1, []],
    ['a^[b [^1][d] c]\n\n[d]: u', 1, []],
    ['a^[b [^4] c]\n\n> d\n[^4]: e', 1, []],
    ['| a^[b [^1]] |\n| - |\n| c |', 1, ['7 [^1]']],
  ])('of %j the site lists %i, and we find %j', (text, listed, expected) => {
    expect(siteFootnoteCount(text + definitions)).toBe(listed);
    expect(found(text)).toEqual(expected);
  });

  const reference = fc.constantFrom('1', '2', '3');
  const inside = fc.oneof(reference.map((label) => `[^${label}]`), fc.constant('^[x]'));
  const part = fc.oneof(reference.map((label) => `[^${label}]`), fc.array(inside, { maxLength: 3 }).map((all) => `^[b ${all.join(' ')}]`));

  it('finds as many as the site loses', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = `a ${parts.join(' c ')}`;
        const all = new Set(text.match(/\[\^\d\]/g) ?? []).size + (text.match(/\^\[/g) ?? []).length;
        expect([text, found(text).length]).toEqual([text, all - siteFootnoteCount(text + definitions)]);
      }),
      { numRuns: Number(process.env['FUZZ_CASES'] ?? 2000) },
    );
  });

  it('takes no time to speak of for many', () => {
    expect(found('a^[b [^1]] [^2] '.repeat(20_000))).toHaveLength(1);
  });
});
