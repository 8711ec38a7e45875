import { describe, expect, it } from 'vitest';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';

/** The text after converting; fails the test when the plan does not apply. */
function converted(text: string): string {
  const result = applyPlan(text, convertCitations(parseNote(text)).plan);
  return result.kind === 'applied' ? result.text : `refused: ${result.reason}`;
}

function reasons(text: string): readonly string[] {
  return convertCitations(parseNote(text)).unresolved.map(({ from, to, reason }) => `${text.slice(from, to)} ${reason}`);
}

interface Case {
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: 'cited sources become footnotes behind the list, the others stay',
    before: ['Spend[1]. Users[3].', '', '  Citations: ', '[1] https://a.org/1', '[2] https://a.org/2', '[3] https://a.org/3'],
    after: ['Spend[^1]. Users[^3].', '', '  Citations: ', '[2] https://a.org/2', '', '[^1]: https://a.org/1', '[^3]: https://a.org/3'],
  },
  {
    title: 'neighbours, groups and ranges become one reference each',
    before: ['A[1][3], b[1, 3], c[1-3].', '', 'Sources:', '[1] https://a.org/1', '[2] https://a.org/2', '[3] https://a.org/3', '[4] https://a.org/4'],
    after: [
      'A[^1][^3], b[^1][^3], c[^1][^2][^3].',
      '',
      'Sources:',
      '[4] https://a.org/4',
      '',
      '[^1]: https://a.org/1',
      '[^2]: https://a.org/2',
      '[^3]: https://a.org/3',
    ],
  },
  {
    title: 'titles become links, with $& and brackets kept as they are read',
    before: ['A[1][2][3][4].', '', 'Sources:', "[1] Costs $& and $' https://a.org/1", '[2] The [new] way - https://a.org/2', '[3] [T](https://a.org/3)', '[4] Paid ... https://a.org/4', '[5] https://a.org/5'],
    after: [
      'A[^1][^2][^3][^4].',
      '',
      'Sources:',
      '[5] https://a.org/5',
      '',
      "[^1]: Costs $& and $' https://a.org/1",
      '[^2]: [The \\[new\\] way](https://a.org/2)',
      '[^3]: [T](https://a.org/3)',
      '[^4]: [Paid](https://a.org/4)',
    ],
  },
  {
    title: 'words around a link are kept',
    before: ['A[1][2][3].', '', 'Sources:', '[1] [T](https://a.org/1), p. 3', '[2] https://a.org/2 (paper)', '[3] `code` https://a.org/3', '[4] https://a.org/4'],
    after: ['A[^1][^2][^3].', '', 'Sources:', '[4] https://a.org/4', '', '[^1]: [T](https://a.org/1), p. 3', '[^2]: https://a.org/2 (paper)', '[^3]: `code` https://a.org/3'],
  },
  {
    title: 'a list of which all is cited goes with its heading',
    before: ['# Title', '', 'A[1], b[2].', '', '## References', '', '1. [One](https://a.org/1)', '2. [Two](https://a.org/2)'],
    after: ['# Title', '', 'A[^1], b[^2].', '', '[^1]: [One](https://a.org/1)', '[^2]: [Two](https://a.org/2)'],
  },
  {
    title: 'a heading that counts its sources is one, too',
    before: ['A[1], b[2].', '', '### Sources (2)', '', '1. [One](https://a.org/1)', '2. [Two](https://a.org/2)'],
    after: ['A[^1], b[^2].', '', '[^1]: [One](https://a.org/1)', '[^2]: [Two](https://a.org/2)'],
  },
  {
    title: 'a heading with more below it stays',
    before: ['A[1].', '', '## References', '', '1. https://a.org/1', '', 'Read in May.'],
    after: ['A[^1].', '', '## References', '', '[^1]: https://a.org/1', '', 'Read in May.'],
  },
  {
    title: 'a heading with nothing but footnotes below it goes with the list',
    before: ['A[1] b[^x].', '', '## References', '', '1. https://a.org/1', '', '[^x]: Mine'],
    after: ['A[^1] b[^x].', '', '[^1]: https://a.org/1', '', '[^x]: Mine'],
  },
  {
    title: 'text that follows directly stays out of the footnote',
    before: ['A[1].', '', 'Sources:', '[1] https://a.org/1', '[2] https://a.org/2', 'Text behind.'],
    after: ['A[^1].', '', 'Sources:', '[2] https://a.org/2', '', '[^1]: https://a.org/1', '', 'Text behind.'],
  },
  {
    title: 'text that surrounds a list without blank lines is parted from the footnotes',
    before: ['Text[1][2]', '[1] https://a.org/1', '[2] https://a.org/2', 'more text.'],
    after: ['Text[^1][^2]', '', '[^1]: https://a.org/1', '[^2]: https://a.org/2', '', 'more text.'],
  },
  {
    title: 'an underline cannot come to stand below text',
    before: ['A[1][2]', '[1] https://a.org/1', '[2] https://a.org/2', '', '---', 'End'],
    after: ['A[^1][^2]', '', '[^1]: https://a.org/1', '[^2]: https://a.org/2', '', '---', 'End'],
  },
  {
    title: 'the last entry may go',
    before: ['A[2].', '', 'Sources', '[1] https://a.org/1', '', '[2] https://a.org/2', '', 'End'],
    after: ['A[^2].', '', 'Sources', '[1] https://a.org/1', '', '[^2]: https://a.org/2', '', 'End'],
  },
  {
    title: 'blank lines between entries go with the entry above them',
    before: ['A[1][2].', '', 'Sources', '', '[1] https://a.org/1', '', '[2] https://a.org/2', '', '[3] https://a.org/3'],
    after: ['A[^1][^2].', '', 'Sources', '', '[3] https://a.org/3', '', '[^1]: https://a.org/1', '[^2]: https://a.org/2'],
  },
  {
    title: 'a numbered list that loses its first items stays a list below a line of text',
    before: ['A[1].', '', 'Sources:', '1. https://a.org/1', '2. https://a.org/2', '3. https://a.org/3'],
    after: ['A[^1].', '', 'Sources:', '', '2. https://a.org/2', '3. https://a.org/3', '', '[^1]: https://a.org/1'],
  },
  {
    title: 'bullets with numbers',
    before: ['A[2].', '', '**Sources**', '- [1] https://a.org/1', '- [2] Two: https://a.org/2'],
    after: ['A[^2].', '', '**Sources**', '- [1] https://a.org/1', '', '[^2]: [Two](https://a.org/2)'],
  },
  {
    title: 'an entry on two lines',
    before: ['A[1].', '', 'Sources', '[1] One', 'https://a.org/1', '[2] Two', 'https://a.org/2'],
    after: ['A[^1].', '', 'Sources', '[2] Two', 'https://a.org/2', '', '[^1]: [One](https://a.org/1)'],
  },
  {
    title: 'a number that a footnote has already gives way to the next free one',
    before: ['Old[^1]. A[1], b[2].', '', 'Sources', '[1] https://a.org/1', '[2] https://a.org/2', '[3] https://a.org/3', '', '[^1]: Old note'],
    after: ['Old[^1]. A[^3], b[^2].', '', 'Sources', '[3] https://a.org/3', '', '[^3]: https://a.org/1', '[^2]: https://a.org/2', '', '[^1]: Old note'],
  },
  {
    title: 'a reference that nothing defines is not given a meaning',
    before: ['Lost[^1]. A[1].', '', 'Sources', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['Lost[^1]. A[^2].', '', 'Sources', '[2] https://a.org/2', '', '[^2]: https://a.org/1'],
  },
  {
    title: 'two answers keep their own sources',
    before: ['A[1].', '', 'Sources', '[1] https://a.org/1', '[2] https://a.org/2', '', '# Next', '', 'B[1], c[2].', '', 'Sources', '[1] https://b.org/1', '[2] https://b.org/2', '[3] https://b.org/3'],
    after: ['A[^1].', '', 'Sources', '[2] https://a.org/2', '', '[^1]: https://a.org/1', '', '# Next', '', 'B[^3], c[^2].', '', 'Sources', '[3] https://b.org/3', '', '[^3]: https://b.org/1', '[^2]: https://b.org/2'],
  },
  {
    title: 'a list in the summary section keeps the summary apart',
    before: ['A[1].', '', '## Simplify', '', 'Plain words.', '', '  Citations: ', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['A[^1].', '', '## Simplify', '', 'Plain words.', '', '  Citations: ', '[2] https://a.org/2', '', '[^1]: https://a.org/1'],
  },
  {
    title: 'marks in tables, quotes, lists and emphasis',
    before: ['| a | b |', '|---|---|', '| x[1] | y |', '', '> q[1]', '', '- l[1] **m[1]**', '', 'Sources', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['| a | b |', '|---|---|', '| x[^1] | y |', '', '> q[^1]', '', '- l[^1] **m[^1]**', '', 'Sources', '[2] https://a.org/2', '', '[^1]: https://a.org/1'],
  },
  {
    title: 'code, math, comments, HTML, links and frontmatter are left alone',
    before: ['---', 'title: a [1] b', '---', 'A[1] `b[1]` $c[1]$ %%d[1]%% <i title="[1]">e</i> [[f[1]]] ![g](x[1].png) [h](y[1])', '', '    i[1]', '', 'Sources', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['---', 'title: a [1] b', '---', 'A[^1] `b[1]` $c[1]$ %%d[1]%% <i title="[1]">e</i> [[f[1]]] ![g](x[1].png) [h](y[1])', '', '    i[1]', '', 'Sources', '[2] https://a.org/2', '', '[^1]: https://a.org/1'],
  },
  {
    title: 'equal URLs under two numbers become one footnote',
    before: ['A[1][2], b[2].', '', 'Sources', '[1] https://a.org/1', '[2] https://a.org/1'],
    after: ['A[^1], b[^1].', '', '[^1]: https://a.org/1'],
  },
  {
    title: 'a URL with parentheses',
    before: ['A[1][2].', '', 'Sources', '[1] Bee https://a.org/wiki/A_(b)', '[2] https://a.org/wiki/C_(d)', '[3] https://a.org/3'],
    after: ['A[^1][^2].', '', 'Sources', '[3] https://a.org/3', '', '[^1]: [Bee](https://a.org/wiki/A_(b))', '[^2]: https://a.org/wiki/C_(d)'],
  },
];

describe('convertCitations', () => {
  describe.each(['\n', '\r\n'])('with line ending %j', (ending) => {
    it.each(cases)('$title', ({ before, after }) => {
      const end = before.at(-1)?.startsWith('[') === true ? ending : '';
      const text = before.join(ending) + end;
      const result = converted(text);
      expect(result).toBe(after.join(ending) + end);
      expect(converted(result)).toBe(result);
    });
  });

  it.each([
    ['no list', 'The first of ps[0] and `ps[1]`.\n', ['[0] The note has no list of sources']],
    ['a number too many', 'A[7].\n\nSources\n[1] https://a.org\n', ['[7] No source is numbered 7']],
    ['a heading', '# Why[1]\n\nSources\n[1] https://a.org\n', ['[1] A footnote in a heading would stop the site']],
    ['a callout title', '> [!note] Why[1]\n> x\n\nSources\n[1] https://a.org\n', ["[1] A footnote in a callout's title would hide the title"]],
    ['a link', '[see [1]](https://b.org)\n\nSources\n[1] https://a.org\n', ['[1] A footnote cannot stand in the text of a link']],
    ['a colon behind it', 'Text\n[1]: says who\n\nSources\n[1] https://a.org\n', ['[1] With the colon behind it, the mark would become the footnote itself']],
    ['a list in a list', '- A[1].\n\n  Sources\n  [1] https://a.org\n', ['[1] The list of sources stands inside a list or a footnote']],
    ['an entry of several paragraphs', 'A[1].\n\nSources:\n\n1. https://a.org\n\n   More\n', ['[1] Source 1 holds more than one paragraph']],
    ['an empty entry', 'A[2].\n\nSources:\n[1] https://a.org\n[2] -\n', ['[2] Source 2 is empty']],
  ])('leaves everything alone with the reason: %s', (_, text, expected) => {
    expect(converted(text)).toBe(text);
    expect(reasons(text)).toEqual(expected);
  });

  it('converts what is certain and names what is not', () => {
    const text = 'A[1], b[1, 9].\n\nSources\n[1] https://a.org\n[2] https://b.org\n';
    expect(converted(text)).toBe('A[^1], b[1, 9].\n\nSources\n[2] https://b.org\n\n[^1]: https://a.org\n');
    expect(reasons(text)).toEqual(['[1, 9] No source is numbered 9']);
  });

  it('does not let a mark without source fall to another list', () => {
    const text = 'A[1][9].\n\nSources\n[1] https://a.org/1\n\nB[1].\n\nSources\n[1] https://b.org/1\n[9] https://b.org/9\n';
    expect(converted(text)).toBe(
      'A[1][9].\n\nSources\n[1] https://a.org/1\n\nB[^1].\n\nSources\n[9] https://b.org/9\n\n[^1]: https://b.org/1\n',
    );
    expect(converted(converted(text))).toBe(converted(text));
  });

  it('refuses when indented code behind the list would become part of a footnote', () => {
    const text = 'A[1].\n\nSources\n[1] https://a.org\n[2] https://b.org\n\n    code\n';
    expect(converted(text)).toBe(text);
    expect(reasons(text)).toEqual(['[1] The change would give other text of the note another meaning']);
  });

  it('refuses when an entry would be a heading inside its footnote', () => {
    const text = 'A[1].\n\nSources\n[1] # One https://a.org more\n[2] https://b.org\n';
    expect(converted(text)).toBe(text);
    expect(reasons(text)).toEqual(['[1] A footnote would hold a heading instead of words']);
  });

  it('tells the sources with their new labels, and which of them are cited', () => {
    const text = 'Old[^1]. A[1].\n\nSources\n[1] One https://a.org\n[2] https://b.org\n\n[^1]: Old\n\n[3]: https://c.org\n';
    const { sources, marks } = convertCitations(parseNote(text));
    expect(sources).toEqual([
      { label: '2', url: 'https://a.org', title: 'One', cited: true },
      { label: '2', url: 'https://b.org', title: '', cited: false },
    ]);
    expect(marks).toEqual([{ from: 10, to: 13, labels: ['1'] }]);
  });

  it.each([
    ['A [[1](https://a.org/1)].\r', 'A [^1].\r\r[^1]: https://a.org/1\r'],
    ['One ([a.org][1]) and [x](1).\n\n[1]: https://a.org/1\n', 'One[^1] and [x](1).\n\n[^1]: https://a.org/1\n'],
    ['One ([a.org][1]) and [x][1].\n\n[1]: https://a.org/1\n', 'One[^1] and [x][1].\n\n[1]: https://a.org/1\n\n[^1]: https://a.org/1\n'],
  ])('makes of %j, with what else uses the definition, %j', (text, converted) => {
    expect(applyPlan(text, convertCitations(parseNote(text)).plan)).toEqual({ kind: 'applied', text: converted });
  });

  it.each([
    ['A.\n[web:1] [attached_file:2]\nB.\n', 'A.\nB.\n'],
    ['Heading of\n[web:1]  [web:2]\ntwo lines.\n---\n', 'Heading of\ntwo lines.\n---\n'],
    ['> A.\n> [web:1] [web:2]\n> B.\n', '> A.\n> B.\n'],
    ['A [web:1] [web:2] b.\n', 'A b.\n'],
    ['A [web:1] [web:2]\nb.\n', 'A\nb.\n'],
  ])('a line of leftovers alone goes with its line: %j', (text, without) => {
    expect(applyPlan(text, convertCitations(parseNote(text), { removeArtefacts: true }).plan)).toEqual({ kind: 'applied', text: without });
  });

  it.each([
    ['E[1].\n\nSources:\n[1] Title, a.org https://a.org/1\n', '[^1]: Title, a.org. https://a.org/1'],
    ['E[1].\n\nSources:\n[1] Title https://www.a.org/1\n', '[^1]: Title. a.org. https://www.a.org/1'],
    ['E[1].\n\nSources:\n[1] Data.org https://a.org/1\n', '[^1]: Data.org. a.org. https://a.org/1'],
  ])('names the site once: %j', (text, definition) => {
    const result = applyPlan(text, convertCitations(parseNote(text), { definitionStyle: 'text' }).plan);
    expect(result.kind === 'applied' && result.text.includes(`${definition}\n`)).toBe(true);
  });

  it('has nothing left to do where a source that was named in words has the label of an export', () => {
    const text = 'H[^1_1].\nE [oai_citation:0‡Title](https://a.org/1).\n[^1_1]: https://a.org/1';
    const once = applyPlan(text, convertCitations(parseNote(text), { definitionStyle: 'text', labels: 'keep' }).plan);
    expect(once).toEqual({ kind: 'applied', text: 'H[^1_1].\nE[^1_1].\n\n[^1_1]: Title. a.org. https://a.org/1' });
    expect(once.kind === 'applied' ? convertCitations(parseNote(once.text), { definitionStyle: 'text', labels: 'keep' }).plan.edits : null).toEqual([]);
  });

  it('converts thousands of marks', () => {
    const marks = Array.from({ length: 2500 }, (_, index) => `Word[${String((index % 900) + 1)}][${String((index % 450) + 1)}].`).join('\n\n');
    const text = `${marks}\n\nSources\n${Array.from({ length: 1000 }, (_, index) => `[${String(index + 1)}] https://a.org/${String(index)}`).join('\n')}\n`;
    expect(convertCitations(parseNote(text)).marks).toHaveLength(5000);
  });
});
