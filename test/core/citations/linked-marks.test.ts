import { describe, expect, it } from 'vitest';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';

function converted(text: string, isNote: (name: string) => boolean = () => false): string {
  const result = applyPlan(text, convertCitations(parseNote(text), { isNote }).plan);
  return result.kind === 'applied' ? result.text : `refused: ${result.reason}`;
}

describe('a mark that is a link', () => {
  it.each([
    ['is read as a link to a note with an address behind it', 'A.[[1]](https://a.org/x) B [[2]](https://b.org), c [[1]](https://a.org/x).\n', 'A.[^1] B [^2], c [^1].\n\n[^1]: https://a.org/x\n[^2]: https://b.org\n'],
    ['is read so, with half of its brackets escaped', 'A[[1\\]](https://a.org).\n', 'A[^1].\n\n[^1]: https://a.org\n'],
    ['says a title', 'A[[1]](https://a.org "Tea [x]") b[](<https://b.org> \'Two\').\n', 'A[^1] b[^2].\n\n[^1]: [Tea \\[x\\]](https://a.org)\n[^2]: [Two](https://b.org)\n'],
    ['has parentheses in its address', 'A[[1]](https://a.org/B_(c)).\n', 'A[^1].\n\n[^1]: <https://a.org/B_(c)>\n'],
    ['leads to what a list has', 'A[[1]](https://a.org).\n\nSources (2)\n1. Tea https://www.a.org/?utm_source=x\n2. https://b.org\n', 'A[^1].\n\nSources (2)\n\n2. https://b.org\n\n[^1]: [Tea](https://www.a.org/)\n'],
    ['names one source with others that share its address', 'A[[1]](https://a.org) b[2](https://www.a.org/) c[](https://a.org?utm_source=x).\n', 'A[^1] b[^1] c[^1].\n\n[^1]: https://a.org\n'],
    ['shows nothing', 'A.[](https://a.org)[ ](https://b.org) B [](https://a.org), c\n[](https://c.org).\n', 'A.[^1][^2] B[^1], c\n[](https://c.org).\n\n[^1]: https://a.org\n[^2]: https://b.org\n'],
    ['is written as a footnote that nothing defines', 'A[^1](https://a.org) b[^2^](https://b.org).\n', 'A[^1] b[^2].\n\n[^1]: https://a.org\n[^2]: https://b.org\n'],
    ['stands in parentheses', 'A ([1](https://a.org)). B ([2](https://b.org), [](https://c.org)).\n', 'A[^1]. B[^2][^3].\n\n[^1]: https://a.org\n[^2]: https://b.org\n[^3]: https://c.org\n'],
    ['stands in brackets that are escaped', 'A \\[[1](https://a.org)\\].\n', 'A [^1].\n\n[^1]: https://a.org\n'],
    ['is raised', 'A<sup>[1](https://a.org)</sup> b [²](https://b.org) c<sup>[[3]](https://c.org)</sup>.\n', 'A[^1] b [^2] c[^3].\n\n[^1]: https://a.org\n[^2]: https://b.org\n[^3]: https://c.org\n'],
    ['stands in a cell, a quote and an item', '| a | [[1]](https://a.org) |\n| --- | --- |\n| b | c [](https://b.org) |\n\n> q[[1]](https://a.org)\n\n- i[^2](https://c.org)\n', '| a | [^1] |\n| --- | --- |\n| b | c[^3] |\n\n> q[^1]\n\n- i[^2]\n\n[^1]: https://a.org\n[^3]: https://b.org\n[^2]: https://c.org\n'],
    ['has no footnote of its own where the note has one', 'A[[1]](https://a.org) b[^x].\n\n[^x]: https://www.a.org/\n', 'A[^x] b[^x].\n\n[^x]: https://www.a.org/\n'],
  ])('becomes a footnote where it %s', (_, text, expected) => {
    expect(converted(text)).toBe(expected);
    expect(converted(expected)).toBe(expected);
    expect(converted(text.replaceAll('\n', '\r\n'))).toBe(expected.replaceAll('\n', '\r\n'));
  });

  it.each([
    'A [1](https://a.org) b [[Note]](text) c [[1]](text) d [[1|x]](https://a.org) e [[1#h]](https://a.org) f ![[1]](https://a.org) g [[2024]](https://a.org) h [[1]] (https://a.org).\n',
    'A `[[1]](https://a.org)` $[](https://a.org)$ %%[[1]](https://a.org) [](https://a.org)%% <!-- a[](https://a.org) -->\n',
    'A [](note.md) b [](#head) c [](file:///x) d ([](x)).\n',
    '[[1]](https://a.org) One\n[[2]](https://b.org), [[3]](https://c.org) Two\n\n- [](https://a.org)\n- [^1](https://b.org) [](https://c.org)\n\n([1](https://a.org)) One\n',
    'A[^1].\n\n[^1]: see [[1]](https://a.org), [](https://b.org) and ([2](https://c.org))\n',
    'A [[1]](https://a.org "x\n\ny") b [[1]](https://a.org\n"x") c.\n',
    'A [](https://a.org)(b) c [[1]](https://a.org)(d) ^[e [[1]](https://a.org)].\n\n# F [](https://a.org) g\n',
  ])('stays as it is: %j', (text) => {
    expect(converted(text)).toBe(text);
  });

  it('is none where it is the anchor of a heading', () => {
    const { unresolved } = convertCitations(parseNote('## A[](https://a.org#a)\n\n# B [[1]](https://b.org)\n'));
    expect(unresolved).toEqual([{ from: 29, to: 49, labels: ['1'], reason: 'A footnote in a heading would stop the site' }]);
  });

  it('stays where the vault has a note of its number, and that is told', () => {
    const text = 'A[[1]](https://a.org) b[[2]](https://b.org) ([[1]](https://a.org)) c[1](https://a.org).\n';
    const { unresolved } = convertCitations(parseNote(text), { isNote: (name) => name === '1' });
    expect(converted(text, (name) => name === '1')).toBe('A[[1]](https://a.org) b[^2] ([[1]](https://a.org)) c[^1].\n\n[^2]: https://b.org\n[^1]: https://a.org\n');
    expect(unresolved.map(({ from, reason }) => `${String(from)} ${reason}`)).toEqual(['1 A note is called 1: this may be a link to it', '43 A note is called 1: this may be a link to it']);
  });

  it('gives a number away that another link would be a footnote by', () => {
    expect(converted('A[[1]](https://a.org).\n\n[^1](https://b.org) B\n')).toBe('A[^2].\n\n[^1](https://b.org) B\n\n[^2]: https://a.org\n');
  });
});
