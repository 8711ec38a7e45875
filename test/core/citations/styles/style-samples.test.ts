import { describe, expect, it } from 'vitest';
import type { ConversionOptions } from '../../../../src/core/citations/conversion-options';
import { convertCitations } from '../../../../src/core/citations/convert-citations';
import { parseNote } from '../../../../src/core/note/parse-note';
import { applyPlan } from '../../../../src/core/text/apply-edits';

interface Sample {
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly changes: readonly string[];
  readonly left?: readonly string[];
  readonly options?: ConversionOptions;
}

const samples: readonly Sample[] = [
  {
    title: 'Perplexity, copied with its trailer',
    before: ['Spend[1]. Users[3][1].', '', 'Citations:', '[1] https://a.org/1?utm_source=x', '[2] https://a.org/2', '[3] https://a.org/3', '', '---', 'Antwort von Perplexity: pplx.ai/share'],
    after: ['Spend[^1]. Users[^3][^1].', '', 'Citations:', '[2] https://a.org/2', '', '[^1]: https://a.org/1', '[^3]: https://a.org/3'],
    changes: ['Linked 3 citations to 2 sources', 'Took tracking out of 1 address', 'Kept 1 uncited source as a list', 'Removed 1 trailer'],
  },
  {
    title: 'Perplexity, a rich copy: the numbers are links',
    before: ['Costs[2](https://a.org/2)[3](https://a.org/3).', '', 'Add to follow-up', '', '### Citations:', '', '1. [https://a.org/1](https://a.org/1)', '2. [https://a.org/2](https://a.org/2)', '3. [https://a.org/3](https://a.org/3)'],
    after: ['Costs[^2][^3].', '', '### Citations:', '', '1. [https://a.org/1](https://a.org/1)', '', '[^2]: https://a.org/2', '[^3]: https://a.org/3'],
    changes: ['Linked 2 citations to 2 sources', 'Kept 1 uncited source as a list', 'Removed 1 decoration'],
  },
  {
    title: 'Perplexity, exported: hidden spans, ornaments, one address under two names, an uploaded file, two questions',
    before: [
      '<img src="https://r2cdn.perplexity.ai/pplx-full-logo-primary-dark%402x.png" style="height:64px;margin-right:32px"/>', '', '# Question', '', 'Text[^1_1][^1_3]. More[^1_2].', '', '<span style="display:none">[^1_4][^1_5]</span>', '',
      '<div style="text-align: center">⁂</div>', '', '[^1_1]: https://a.org/1', '', '[^1_2]: https://a.org/2', '', '[^1_3]: https://a.org/1', '', '[^1_4]: https://a.org/4', '', '[^1_5]: [[file]].md', '', '---', '', '# Second', '', 'B[^2_1].', '',
      '<div align="center">⁂</div>', '', '[^2_1]: https://a.org/9',
    ],
    after: ['# Question', '', 'Text[^1]. More[^2].', '', '- https://a.org/4', '- [[file]].md', '', '[^1]: https://a.org/1', '[^2]: https://a.org/2', '', '---', '', '# Second', '', 'B[^3].', '', '[^3]: https://a.org/9'],
    changes: ['Linked 4 citations to 3 sources', 'Merged 1 source with the same address', 'Kept 2 uncited sources as a list', 'Removed 4 decorations'],
  },
  {
    title: 'Perplexity, exported with faulty double names',
    before: ['A[^1_1] b[^1_2] c[^1_3].', '', '<div align="center">⁂</div>', '', '[^1_1]: [^1_2]: https://a.org/1', '', '[^1_3]: https://a.org/3'],
    after: ['A[^1] b[^1] c[^2].', '', '[^1]: https://a.org/1', '[^2]: https://a.org/3'],
    changes: ['Linked 3 citations to 2 sources', 'Removed 1 decoration'],
  },
  {
    title: 'ChatGPT: parentheses go, a link in the words stays with its address',
    before: ['One ([en.wikipedia.org][1]). Two ([a][2], [b][3]). See [GitHub][4].', '', '[1]: https://en.wikipedia.org/wiki/X?utm_source=chatgpt.com "X - Wikipedia"', '[2]: https://a.org/2 "https://a.org/2"', '[3]: https://b.org/3 "B (x)"', '[4]: https://github.com/x "GitHub"'],
    after: ['One[^1]. Two[^2][^3]. See [GitHub][4].', '', '[4]: https://github.com/x "GitHub"', '', '[^1]: [X - Wikipedia](https://en.wikipedia.org/wiki/X)', '[^2]: https://a.org/2', '[^3]: [B (x)](https://b.org/3)'],
    changes: ['Linked 2 citations to 3 sources', 'Took tracking out of 1 address'],
  },
  {
    title: 'ChatGPT, two answers that number different sources alike',
    before: ['One ([a.org][1]).', '', '[1]: https://a.org/1', '', '## Next', '', 'Two ([b.org][1]).', '', '[1]: https://b.org/1'],
    after: ['One[^1].', '', '[^1]: https://a.org/1', '', '## Next', '', 'Two[^2].', '', '[^2]: https://b.org/1'],
    changes: ['Linked 2 citations to 2 sources'],
  },
  {
    title: 'ChatGPT, oai_citation; a file has no address',
    before: ['Claim. [oai_citation:0‡Title](https://a.org/1#:~:text=foo) Two [oai_citation:1,Site Two](https://b.org/2). Gone [oai_citation:2‡f.pdf](file-service://x).'],
    after: ['Claim.[^1] Two[^2]. Gone [oai_citation:2‡f.pdf](file-service://x).', '', '[^1]: [Title](https://a.org/1#:~:text=foo)', '[^2]: [Site Two](https://b.org/2)'],
    changes: ['Linked 2 citations to 2 sources'],
    left: ['What it cites is known to ChatGPT alone'],
  },
  {
    title: 'ChatGPT, tokens whose addresses are gone, taken out on request',
    before: ['A :contentReference[oaicite:0]{index=0}. B【24†source】. C citeturn0search0 goes on.'],
    after: ['A. B. C goes on.'],
    changes: ['Removed 3 marks whose source is gone'],
    options: { removeArtefacts: true },
  },
  {
    title: 'Bing',
    before: ['A[^1^][1] b[^1^][1][^2^][2].', '', '[1]: https://a.org/1', '[2]: https://a.org/2'],
    after: ['A[^1] b[^1][^2].', '', '[^1]: https://a.org/1', '[^2]: https://a.org/2'],
    changes: ['Linked 3 citations to 2 sources'],
  },
  {
    title: 'Gemini, quoted, with escaped addresses and consent to glued digits',
    before: ['> Concurrent programs.1 Version v2.0 is out.', '>', '> #### **Works cited**', '>', '> 1. Title - Site, accessed May 17, 2026, https\\://a.org/a\\_b', '> 2. Two, accessed May 17, 2026, https\\://a.org/2', '', 'Mine.'],
    after: ['> Concurrent programs.[^1] Version v2.0 is out.', '>', '> #### **Works cited**', '>', '> 2. Two, accessed May 17, 2026, https\\://a.org/2', '', 'Mine.', '', '[^1]: [Title - Site, accessed May 17, 2026](https://a.org/a_b)'],
    changes: ['Linked 1 citation to 1 source', 'Kept 1 uncited source as a list'],
    options: { gluedDigits: true },
  },
  {
    title: 'Gemini, canvas with a list',
    before: ['[cite_start]Text one [cite: 2, 3]. More [cite: 2-3].', '', '**References**', '1. One https://a.org/1', '2. Two https://a.org/2', '3. T https://a.org/3'],
    after: ['Text one [^2][^3]. More [^2][^3].', '', '**References**', '1. One https://a.org/1', '', '[^2]: [Two](https://a.org/2)', '[^3]: [T](https://a.org/3)'],
    changes: ['Linked 2 citations to 2 sources', 'Kept 1 uncited source as a list', 'Removed 1 decoration'],
  },
  {
    title: 'Google: groups, one address under two numbers',
    before: ['A [1, 2, 3] and B [[1](https://a.org/x), [2](https://b.org/y)].', '', '[1] [https://a.org](https://a.org/x)', '[2] [https://b.org](https://b.org/y)', '[3] [https://a.org](https://a.org/x)'],
    after: ['A [^1][^2] and B [^1][^2].', '', '[^1]: https://a.org/x', '[^2]: https://b.org/y'],
    changes: ['Linked 2 citations to 2 sources', 'Merged 1 source with the same address'],
  },
  {
    title: 'Grok, on three lines',
    before: ['A <grok:render card_id="a" type="render_inline_citation">', '<argument name="citation_id">1</argument>', '</grok:render> b.', '', 'Sources:', '[1] https://a.org/1?referrer=grok.com', '[2] https://a.org/2'],
    after: ['A [^1] b.', '', 'Sources:', '[2] https://a.org/2', '', '[^1]: https://a.org/1'],
    changes: ['Linked 1 citation to 1 source', 'Took tracking out of 1 address', 'Kept 1 uncited source as a list'],
  },
  {
    title: 'Wikipedia: a full address is kept, a place on the page is not enough',
    before: ['A[[1]](https://en.wikipedia.org/wiki/A_(b)#cite_note-1) b[[8\\]](https://en.wikipedia.org/wiki/A#cite_note-X-8) c^[\\[1\\]](#cite_note-1)^.'],
    after: ['A[^1] b[^8] c^[\\[1\\]](#cite_note-1)^.', '', '[^1]: https://en.wikipedia.org/wiki/A_(b)#cite_note-1', '[^8]: https://en.wikipedia.org/wiki/A#cite_note-X-8'],
    changes: ['Linked 2 citations to 2 sources'],
    left: ['The note that it leads to was not pasted along'],
  },
  {
    title: 'a source that a footnote of the note names already',
    before: ['Old[^a]. New[1][2].', '', 'Sources:', '[1] https://www.a.org/1/', '[2] https://a.org/2', '', '[^a]: http://a.org/1'],
    after: ['Old[^a]. New[^a][^2].', '', '[^2]: https://a.org/2', '', '[^a]: http://a.org/1'],
    changes: ['Linked 2 citations to 2 sources', 'Used 1 footnote that the note has already'],
  },
  {
    title: 'host names, with -2 where one is taken',
    before: ['A[1][2][3].', '', 'Sources:', '[1] https://www.nature.com/1', '[2] https://nature.com/2', '[3] https://news.bbc.co.uk/3'],
    after: ['A[^nature][^nature-2][^bbc].', '', '[^nature]: https://www.nature.com/1', '[^nature-2]: https://nature.com/2', '[^bbc]: https://news.bbc.co.uk/3'],
    changes: ['Linked 3 citations to 3 sources'],
    options: { labels: 'host' },
  },
  {
    title: 'behind the punctuation, without the blank in front',
    before: ['A [1][2]. B[1], c[2]; d[1]: e[2]…', '', 'Sources:', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['A.[^1][^2] B,[^1] c;[^2] d[^1]: e[^2]…', '', '[^1]: https://a.org/1', '[^2]: https://a.org/2'],
    changes: ['Linked 6 citations to 2 sources'],
    options: { marker: 'after' },
  },
  {
    title: 'before the punctuation',
    before: ['A.[1][2] B.[1]', '', 'Sources:', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['A[^1][^2]. B[^1].', '', '[^1]: https://a.org/1', '[^2]: https://a.org/2'],
    changes: ['Linked 3 citations to 2 sources'],
    options: { marker: 'before' },
  },
  {
    title: 'the summary section keeps its summary, and what nothing cites is dropped',
    before: ['A[2].', '', '## Simplify', '', 'Plain words.', '', '  Citations: ', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['A[^2].', '', '## Simplify', '', 'Plain words.', '', '[^2]: https://a.org/2'],
    changes: ['Linked 1 citation to 1 source', 'Dropped 1 uncited source'],
    options: { uncited: 'drop' },
  },
  {
    title: 'a list without a label gets the heading that is set',
    before: ['A[1].', '', '[1] https://a.org/1', '[2] https://a.org/2', '[3] https://a.org/3'],
    after: ['A[^1].', '', '## More to read', '', '[2] https://a.org/2', '[3] https://a.org/3', '', '[^1]: https://a.org/1'],
    changes: ['Linked 1 citation to 1 source', 'Kept 2 uncited sources as a list'],
    options: { heading: 'More to read' },
  },
  {
    title: 'a selection: what it cites is copied where a mark outside needs it, too',
    before: ['A[1]. B[1][2].', '', 'Sources:', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['A[^1]. B[1][2].', '', 'Sources:', '[1] https://a.org/1', '[2] https://a.org/2', '', '[^1]: https://a.org/1'],
    changes: ['Linked 1 citation to 1 source'],
    options: { range: { from: 0, to: 5 } },
  },
  {
    title: 'a selection: a list without a label stays whole where one entry alone would be none any more',
    before: ['A[1]. B[2].', '', '[1] https://a.org/1', '[2] https://a.org/2'],
    after: ['A[1]. B[^2].', '', '[1] https://a.org/1', '[2] https://a.org/2', '', '[^2]: https://a.org/2'],
    changes: ['Linked 1 citation to 1 source'],
    options: { range: { from: 6, to: 11 } },
  },
  {
    title: 'a selection: so does one of which two entries say one address',
    before: ['A[2]. B[2].', '', '[1] https://a.org/1', '[2] https://a.org/1'],
    after: ['A[^2]. B[2].', '', '[1] https://a.org/1', '[2] https://a.org/1', '', '[^2]: https://a.org/1'],
    changes: ['Linked 1 citation to 1 source', 'Merged 1 source with the same address'],
    options: { range: { from: 0, to: 5 } },
  },
  {
    title: 'a selection: glued digits outside of it still cite their list',
    before: ['Programs.1 Others.2 More.', '', '#### **Works cited**', '', '1. One, accessed May 17, 2026, https://a.org/1', '2. Two, accessed May 17, 2026, https://a.org/2'],
    after: ['Programs.[^1] Others.2 More.', '', '#### **Works cited**', '', '2. Two, accessed May 17, 2026, https://a.org/2', '', '[^1]: [One, accessed May 17, 2026](https://a.org/1)'],
    changes: ['Linked 1 citation to 1 source'],
    options: { gluedDigits: true, range: { from: 0, to: 12 } },
  },
  {
    title: 'a selection of an export, with all sources as footnotes',
    before: ['A[^1_1]. B[^1_2].', '', '<div align="center">⁂</div>', '', '[^1_1]: https://a.org/1', '', '[^1_2]: https://a.org/2'],
    after: ['A[^1]. B[^1_2].', '', '<div align="center">⁂</div>', '', '[^1_1]: https://a.org/1', '', '[^1_2]: https://a.org/2', '', '[^1]: https://a.org/1'],
    changes: ['Linked 1 citation to 1 source'],
    options: { uncited: 'definitions', range: { from: 0, to: 8 } },
  },
];

function convertedWith(before: readonly string[], ending: string, options: ConversionOptions = {}): readonly [string, ReturnType<typeof convertCitations>] {
  const text = before.join(ending) + ending;
  const conversion = convertCitations(parseNote(text), options);
  const result = applyPlan(text, conversion.plan);
  return [result.kind === 'applied' ? result.text : result.reason, conversion];
}

describe('answers as they are pasted', () => {
  it.each(samples)('$title', ({ before, after, changes, left, options }) => {
    for (const ending of ['\n', '\r\n']) {
      const [text, conversion] = convertedWith(before, ending, options);
      expect(text.split(ending)).toEqual([...after, '']);
      expect(conversion.changes).toEqual(changes);
      expect(conversion.unresolved.map(({ reason }) => reason)).toEqual(left ?? []);
    }
  });

  it.each([
    ['a place in a list of a program', 'The first of ps[0] is $\\sqrt[3]{x}$.\n'],
    ['tags of equations and marks of shelves', 'As in (2) [1]. Shelf [544].\n'],
    ['a reading list that no mark means', 'Text.\n\n## References\n\n1. https://a.org/1\n2. https://a.org/2\n'],
    ['a link whose text is a number', 'See page [3](https://a.org/3) and 1 [2](https://a.org/2).\n'],
    ['links in parentheses among words', 'Text (see [a][1]).\n\n[1]: https://a.org/1\n'],
    ['a named link', 'See [Help](https://a.org/?utm_source=chatgpt.com).\n'],
    ['footnotes of its own', 'Text[^1][^2].\n\n[^1]: https://a.org/1\n[^2]: https://a.org/1\n'],
    ['a line that names Perplexity', 'I asked Perplexity: https://www.perplexity.ai/hub is its blog.\n'],
    ['marks in code, math, comments and links', '`[citation:1]` $[1]$ %%【1†source】%% [a [1]](https://b.org)\n\n```\n[^1^][1]\n```\n\nSources:\n[1] https://a.org/1\n[2] https://a.org/2\n'],
  ])('are not seen in %s', (_, text) => {
    expect(convertCitations(parseNote(text), { removeArtefacts: true, gluedDigits: true, uncited: 'drop' }).plan.edits).toEqual([]);
  });

  it.each([
    ['a number that two sources have', 'A[1].\n\nSources:\n[1] https://a.org/1\n[1] https://a.org/2\n', ['Two sources are numbered 1']],
    ['no list', 'A [citation:1] b[^1^][1] c [cite: 2].\n', ['The note has no list of sources', 'The note has no list of sources', 'The note has no list of sources']],
    ['gone', 'A【1†source】 b [attached_file:1].\n', ['What it cites is known to ChatGPT alone', 'What it cites is known to Perplexity alone']],
    ['a footnote that would be a link', 'A[citation:1](b) c[1]\n\nSources:\n[1] https://a.org/1\n', []],
    ['glued digits without consent', 'Some words.1 More.\n\n## Works cited\n\n1. https://a.org/1\n', ['Digits that are glued to a word count as a citation only where you say so']],
  ])('say why they stay: %s', (_, text, expected) => {
    expect(convertCitations(parseNote(text)).unresolved.map(({ reason }) => reason)).toEqual(expected);
  });
});
