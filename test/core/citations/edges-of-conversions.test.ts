import { describe, expect, it } from 'vitest';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { conversionFault } from '../../../src/core/citations/conversion-fault';
import type { ConversionOptions } from '../../../src/core/citations/conversion-options';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { exportCitations } from '../../../src/core/citations/export-citations';
import { findDamage } from '../../../src/core/citations/find-damage';
import { footnoteMeaning, meaningFault } from '../../../src/core/citations/footnote-meaning';
import { mergeSources } from '../../../src/core/citations/merge-sources';
import { planConversion } from '../../../src/core/citations/plan-conversion';
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

describe('merging sources', () => {
  it('changes the places that cite what goes, or where nothing new is cited, the second definition', () => {
    const placesOf = (text: string): unknown => {
      const change = mergeSources(parseNote(text), defaultCitationOptions);
      return change.kind === 'planned' && change.parts?.map((places) => places.map(({ from, to }) => text.slice(from, to)));
    };
    expect(placesOf('A[^1] b[^2].\n\n[^1]: https://a.org/1\n[^2]: https://a.org/1\n')).toEqual([['[^2]']]);
    expect(placesOf('A[^1].\n\n[^1]: https://a.org/1\n[^1]: https://a.org/1\n')).toEqual([['[^1]: https://a.org/1']]);
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

describe('converting', () => {
  const converted = (text: string, options: ConversionOptions = {}): string => textAfter(convertCitations(parseNote(text), options).plan);

  it('takes a link for what its definition says, whatever a list of sources has under that number', () => {
    expect(converted('One ([a.org][1]).\n\nSources:\n1. https://b.org/1\n\n[1]: https://a.org/1\n')).toBe('One[^1].\n\nSources:\n1. https://b.org/1\n\n[^1]: https://a.org/1\n');
  });

  it('ends a note without a line ending as it was', () => {
    expect(converted('a ([a.org](https://a.org/?utm_source=chatgpt.com))')).toBe('a[^1]\n\n[^1]: [a.org](https://a.org/)');
  });

  it('parts a footnote from an address that ends in front of the mark', () => {
    expect(converted('See https://a.org/x.[1]\n\nSources:\n[1] https://b.org\n')).toBe('See https://a.org/x. [^1]\n\n[^1]: https://b.org\n');
  });

  it('keeps a mark in the title of a callout that holds a list', () => {
    expect(converted('> [!note] T[1]\n> - a\n\nB[2].\n\nSources:\n[1] https://a.org\n[2] https://b.org\n')).toBe('> [!note] T[1]\n> - a\n\nB[^2].\n\nSources:\n[1] https://a.org\n\n[^2]: https://b.org\n');
  });

  it('leaves one gap where a line of marks goes from a callout', () => {
    expect(converted('> [!note] T\n> A.\n>\n> [web:1]\n>\n> B.\n', { removeArtefacts: true })).toBe('> [!note] T\n> A.\n>\n> B.\n');
  });

  it('leaves the sources of a mark that stays, so that no other mark falls to another list', () => {
    expect(converted('Fact[1]. Odd[3].\n\n## Head[2]\n\nSources:\n[1] https://a.org/1\n[2] https://a.org/2\n\nMore\n\nSources:\n[3] https://b.org/3\n[4] https://b.org/4\n')).toBe(
      'Fact[^1]. Odd[3].\n\n## Head[2]\n\nSources:\n[2] https://a.org/2\n\n[^1]: https://a.org/1\n\nMore\n\nSources:\n[3] https://b.org/3\n[4] https://b.org/4\n',
    );
  });

  it('fears no link that would have to reach over the end of its paragraph', () => {
    expect(converted('A[1](x "b\n\nc").\n\nSources:\n[1] https://a.org/x\n')).toBe('A[^1](x "b\n\nc").\n\n[^1]: https://a.org/x\n');
    expect(converted('A[1](x "b\nc").\n\nSources:\n[1] https://a.org/x\n')).toBe('A[1](x "b\nc").\n\nSources:\n[1] https://a.org/x\n');
  });

  it('takes the logo of a tool away where it stands alone, blanks apart', () => {
    const logo = '<img src="https://r2cdn.perplexity.ai/pplx-full-logo-primary-dark%402x.png" style="height:64px">';
    const answer = 'A[1].\n\nSources:\n[1] https://a.org/x\n';
    const done = 'A[^1].\n\n[^1]: https://a.org/x\n';
    expect([logo, ` ${logo}  `, `${logo}\n`].map((line) => converted(`${line}\n\n${answer}`))).toEqual([done, done, done]);
    expect(converted(`${logo} words\n\n${answer}`)).toBe(`${logo} words\n\n${done}`);
  });

  it('takes numbers glued to sentences in the cells of a table for marks', () => {
    expect(converted('| Fact.1 | Two.2 |\n|---|---|\n\nWorks cited\n\n1. A, https://a.org\n2. B, https://b.org\n', { gluedDigits: true })).toBe('| Fact.[^1] | Two.[^2] |\n|---|---|\n\n[^1]: [A](https://a.org)\n[^2]: [B](https://b.org)\n');
  });

  it('joins the entries of one address where only one has a title, and gives the footnote that title', () => {
    const joined = 'A[^1] b[^1].\n\n[^1]: [Tides](https://a.org/x)\n';
    expect(converted('A[1] b[2].\n\nSources:\n[1] https://a.org/x\n[2] [Tides](https://a.org/x)\n')).toBe(joined);
    expect(converted('A[1] b[2].\n\nSources:\n[1] [Tides](https://a.org/x)\n[2] https://a.org/x\n')).toBe(joined);
  });

  it('must bring references to the very footnotes that the marks cited', () => {
    const planned = planConversion(parseNote('A[1] b[2].\n\nSources:\n[1] https://a.org\n[2] https://b.org\n'), {}, null);
    const exchanged = planned.edits.map((edit) => ({ ...edit, references: edit.references.map((label) => (label === '1' ? '2' : '1')) }));
    expect(conversionFault({ ...planned, edits: exchanged })).toBe('A reference to footnote 2 would not be read as one');
  });

  it('must leave the marks outside of the selection what they cite', () => {
    const planned = planConversion(parseNote('A[1] b[2].\n\nSources:\n[1] https://a.org\n[2] https://b.org\n'), {}, null);
    expect(conversionFault(planned)).toBeNull();
    expect(conversionFault({ ...planned, sorted: { ...planned.sorted, outside: planned.sorted.convertible } })).toBe('Marks that are left would seem to cite other sources');
  });
});

describe('writing some footnotes as links', () => {
  it('keeps the others a blank line apart from the text', () => {
    const change = exportCitations(parseNote('A[^1] b[^2] c[^3].\n\n> q\n>\n> [^1]: https://a.org\n[^2]: https://b.org\n[^3]: more than one https://c.org\n'), 'links');
    expect(change.kind === 'planned' && textAfter(change.plan)).toBe('A ([a.org](https://a.org)) b ([b.org](https://b.org)) c[^3].\n\n> q\n>\n\n[^3]: more than one https://c.org\n');
  });
});

describe('what a note says', () => {
  const saysOther = (one: string, other: string): boolean => meaningFault(footnoteMeaning(parseNote(one)), footnoteMeaning(parseNote(other))) !== null;

  it('rests on the marks of items, the boxes of tasks and the types of callouts', () => {
    expect(saysOther('1. a\n', '2. a\n')).toBe(true);
    expect(saysOther('- [ ] a\n', '- [x] a\n')).toBe(true);
    expect(saysOther('> [!note] a\n', '> [!tip] a\n')).toBe(true);
    expect(saysOther('1. a\n', '1. a\n')).toBe(false);
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
