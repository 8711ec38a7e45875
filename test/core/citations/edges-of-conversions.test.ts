import { describe, expect, it } from 'vitest';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { findDamage } from '../../../src/core/citations/find-damage';
import { mergeSources } from '../../../src/core/citations/merge-sources';
import { bareDois, writeOutDois } from '../../../src/core/citations/titled-addresses';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyEdits, applyPlan } from '../../../src/core/text/apply-edits';
import type { EditPlan } from '../../../src/core/text/text-edit';

function textAfter(plan: EditPlan): string {
  const result = applyPlan(plan.baseText, plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

describe('merging sources whose tracking is kept', () => {
  it('joins equal addresses only', () => {
    const change = mergeSources(parseNote('A[^1] b[^2] c[^3].\n\n[^1]: https://a.org/1\n[^2]: https://a.org/1\n[^3]: https://a.org/1?utm_source=x\n'), { ...defaultCitationOptions, stripTracking: false });
    expect(change.kind === 'planned' && textAfter(change.plan)).toBe('A[^1] b[^1] c[^3].\n\n[^1]: https://a.org/1\n[^3]: https://a.org/1?utm_source=x\n');
    expect(change).toMatchObject({ changes: ['Merged 1 footnote into 1'], remarks: ['Left footnote 3 beside 1: it names the same source but says more, or cannot be taken away'] });
  });
});

describe('writing out the reference of a footnote', () => {
  it.each([
    ['https://doi.org/10.1002/ab', 'A. B. https://doi.org/10.1002/ab'],
    ['https://doi.org/10.1002/a(b', 'A. B. <https://doi.org/10.1002/a(b>'],
    ['<https://doi.org/10.1002/a_>', 'A. B. <https://doi.org/10.1002/a_>'],
    ['<https://doi.org/10.1002/a(b>', 'A. B. <https://doi.org/10.1002/a(b>'],
  ])('keeps the address whole: %s', (written, expected) => {
    const note = parseNote(`A[^1].\n\n[^1]: ${written}\n`);
    const change = writeOutDois(note, new Map(bareDois(note).map(({ url }) => [url, 'A. B.'])));
    expect(change.kind === 'planned' && textAfter(change.plan)).toBe(`A[^1].\n\n[^1]: ${expected}\n`);
  });
});

describe('converting an export', () => {
  const converted = (text: string, labels: 'keep' | 'numbers'): string => {
    const { plan } = convertCitations(parseNote(text), { labels });
    return textAfter(plan);
  };

  it.each(['A[^1_1].\n\n[^1_1]: https://a.org\n', 'A[^1_1] b[^1_2].\n\n[^1_1]: https://a.org\n\n[^1_2]: https://b.org\n'])('changes nothing where its footnotes are what they would become: %j', (text) => {
    expect(converted(text, 'keep')).toBe(text);
  });

  it.each([
    ['Fact[^1_1] b[^1_2].\n\n[^1_1]: https://a.org\n[^1_2]: https://b.org see[^1_1]\n', 'Fact[^1] b[^1_2].\n\n[^1]: https://a.org\n\n[^1_2]: https://b.org see[^1]\n'],
    ['Fact[^1_1].\n\n[^1_1]: One[^1_2] https://a.org\n[^1_2]: https://b.org\n', 'Fact[^1_1].\n\n[^1_1]: One[^1] https://a.org\n\n[^1]: https://b.org\n'],
  ])('leaves no reference without its footnote: %j', (text, expected) => {
    expect(converted(text, 'numbers')).toBe(expected);
  });

  it('takes a mark in an entry for a part of the entry', () => {
    expect(converted('Fact[1][2].\n\nSources:\n[1] A[2] https://a.org\n[2] B[1] https://b.org\n', 'numbers')).toBe('Fact[^1][^2].\n\n[^1]: [A\\[2\\]](https://a.org)\n[^2]: [B\\[1\\]](https://b.org)\n');
    expect(converted('Fact[citation:1].\n\nSources:\n[1] A[citation:2] https://a.org\n[2] https://b.org\n', 'numbers')).toBe('Fact[^1].\n\nSources:\n[2] https://b.org\n\n[^1]: [A\\[citation:2\\]](https://a.org)\n');
  });
});

describe('the damage of an edit', () => {
  it('is told where a link far from it leads elsewhere, and nothing else changes', () => {
    const text = '[x][r] ![[e]] [^1] #tag\n\n[r]: https://a.org\n\n[^1]: f\n';
    const damageOf = (from: number, to: number, written: string): string | null => {
      const edits = [{ from, to, text: written }];
      const result = applyEdits(text, edits);
      if (result.kind === 'refused') throw new Error(result.reason);
      return findDamage(parseNote(text), parseNote(result.text), edits);
    };
    const at = text.indexOf('https');
    expect(damageOf(at, at + 13, 'https://b.org')).toBe('The change would give other text of the note another meaning');
    expect(damageOf(0, 0, 'q ')).toBeNull();
  });
});
