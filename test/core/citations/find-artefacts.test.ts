import { describe, expect, it } from 'vitest';
import { findArtefacts } from '../../../src/core/citations/find-artefacts';
import { parseNote } from '../../../src/core/note/parse-note';

/** Each artefact as `kind tool: text`, with its labels behind `=` and a `!` where a list answers it. */
function found(text: string): readonly string[] {
  return findArtefacts(parseNote(text)).map(({ kind, tool, from, to, labels, answered }) => {
    const numbers = labels.length === 0 ? '' : ` = ${labels.join(' ')}`;
    return `${kind} ${tool}: ${text.slice(from, to)}${numbers}${answered ? ' !' : ''}`;
  });
}

const grokLines = '<grok:render card_id="5f2c" card_type="citation_card" type="render_inline_citation">\n<argument name="citation_id">1</argument>\n</grok:render>';
const grokLine = '<grok:render type="render_inline_citation"><argument name="citation_id">12</argument></grok:render>';

describe('What AI tools leave is found by its shape', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['oaicite', 'Cheap :contentReference[oaicite:0]{index=0}.\n', ['oaicite ChatGPT: :contentReference[oaicite:0]{index=0}']],
    [
      'oaicite that was cut short',
      'Cheap contentReference[oaicite:5]index=5} and :contentReference[oaicite:6] and [oaicite:7]{index=7}.\n',
      ['oaicite ChatGPT: contentReference[oaicite:5]index=5}', 'oaicite ChatGPT: :contentReference[oaicite:6]', 'oaicite ChatGPT: [oaicite:7]{index=7}'],
    ],
    ['oaicite without its last brace', 'Cheap [oaicite:8]{index=8 and [oaicite:9]index=9.\n', ['oaicite ChatGPT: [oaicite:8]{index=8', 'oaicite ChatGPT: [oaicite:9]index=9']],
    ['Daggers', 'Cheap【24†source】 and fast【4:2†a.pdf】【85†L261-L269】【65†】.\n', [
      'dagger ChatGPT: 【24†source】',
      'dagger ChatGPT: 【4:2†a.pdf】',
      'dagger ChatGPT: 【85†L261-L269】',
      'dagger ChatGPT: 【65†】',
    ]],
    ['Private-use runs', 'Cheap \uE200cite\uE202turn0search0\uE202turn1view2\uE201.\n', ['private-use ChatGPT: \uE200cite\uE202turn0search0\uE202turn1view2\uE201']],
    ['A private-use run without its end', 'Cheap \uE200cite\uE202turn0search0 and fast.\n', ['private-use ChatGPT: \uE200cite\uE202turn0search0']],
    ['Turns', 'Cheap citeturn0search0 and fast (turn12view3).\n', ['turn ChatGPT: citeturn0search0', 'turn ChatGPT: turn12view3']],
    ['Turns in a row, glued to a word', 'Cheapciteturn0search0turn1news2.\n', ['turn ChatGPT: citeturn0search0turn1news2']],
    ['Gemini', '[cite_start]Cheap and fast[cite: 4, 5, 12]. Small [cite: 30-32].[cite_end]\n', [
      'cite-border Gemini: [cite_start]',
      'cite Gemini: [cite: 4, 5, 12] = 4 5 12',
      'cite Gemini: [cite: 30-32] = 30 31 32',
      'cite-border Gemini: [cite_end]',
    ]],
    ['DeepSeek', 'Cheap[citation:1][ citation : 6 ].\n', ['citation DeepSeek: [citation:1] = 1', 'citation DeepSeek: [ citation : 6 ] = 6']],
    ['Perplexity tags', 'Cheap[web:1][attached_file:2].\n', ['web Perplexity: [web:1] = 1', 'attached-file Perplexity: [attached_file:2]']],
    ['Grok in three lines', `Cheap ${grokLines}\nand fast.\n`, [`grok-render Grok: ${grokLines}`]],
    ['Grok in one line', `Cheap${grokLine} and fast${grokLine}.\n`, [`grok-render Grok: ${grokLine}`, `grok-render Grok: ${grokLine}`]],
    ['Hidden references', 'Cheap.\n\n<span style="display:none">[^1_10][^1_2]</span>\n\n[^1_10]: https://example.org\n[^1_2]: https://example.com\n', [
      'hidden-span Perplexity: <span style="display:none">[^1_10][^1_2]</span>',
    ]],
    ['Ornaments', 'Cheap.\n\n<div align="center">⁂</div>\n\nFast.\n\n<div style="text-align: center">⁂</div>\n\nRed.\n\n<div style="text-align:center;">⁂</div>\n', [
      'ornament Perplexity: <div align="center">⁂</div>',
      'ornament Perplexity: <div style="text-align: center">⁂</div>',
      'ornament Perplexity: <div style="text-align:center;">⁂</div>',
    ]],
    ['A button', 'Cheap.\n\nAdd to follow-up\n\n> Add to follow-up\n', ['follow-up Perplexity: Add to follow-up', 'follow-up Perplexity: Add to follow-up']],
    ['Trailers', 'Cheap.\n\n---\nAnswer from Perplexity: pplx.ai/share\r\n\nAntwort von Perplexity: https://www.perplexity.ai/search/cheap-x\n', [
      'trailer Perplexity: Answer from Perplexity: pplx.ai/share',
      'trailer Perplexity: Antwort von Perplexity: https://www.perplexity.ai/search/cheap-x',
    ]],
    ['In headings, quotes, tables and the text of links', '# Cheap【1†source】\n\n> Fast [cite: 4]\n\n| [web:1] |\n| --- |\n| [see [cite_start]it](https://example.org) |\n', [
      'dagger ChatGPT: 【1†source】',
      'cite Gemini: [cite: 4] = 4',
      'web Perplexity: [web:1] = 1',
      'cite-border Gemini: [cite_start]',
    ]],
  ];
  it.each(cases)('%s', (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('What only looks like it is none', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Code', 'Remove `citeturn0search0` and `[cite: 4]`.\n\n```\n:contentReference[oaicite:0]{index=0}\n【24†source】\n```\n'],
    ['Comments and math', '%% [cite: 4] %% <!-- 【24†source】 --> $[web:1]$\n\n<!--\nAdd to follow-up\n-->\n'],
    ['Frontmatter', '---\nnote: "[cite: 4]"\n---\nCheap.\n'],
    ['Escaped', 'Cheap\\[cite: 4].\n'],
    ['Links and link definitions', '[web:1](https://example.org) and [citation:2].\n\n[citation:2]: https://example.org\n'],
    ['Addresses', 'See https://example.org/turn0search0 and <https://example.org/?q=citeturn0search0>.\n'],
    ['An image', '![turn0search0](a.png)\n'],
    ['Words', 'In turn0 we return1search2 to turn 0; take the citation: 1.\n'],
    ['Brackets of a book in Japanese', '【重要】 注意 【1】\n'],
    ['A glyph of an icon font', 'Press \uE200 or \uE202.\n'],
    ['An asterism', '⁂\n\n<div class="star">⁂</div>\n'],
    ['A sentence', 'Click on Add to follow-up to go on. Perplexity: a measure.\n\nAnswer from Perplexity: forty-two\n'],
    ['A span that hides words', '<span style="display:none">Cheap</span>\n'],
    ['A tracking parameter', 'https://example.org/?utm_source=chatgpt.com\n'],
  ];
  it.each(cases)('%s', (_title, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('A list of the note may answer it', () => {
  it('where it holds all of its numbers', () => {
    expect(found('Cheap[citation:1] and fast[cite: 1, 2], small[web:3], red[attached_file:1].\n\nSources:\n[1] https://example.org\n[2] https://example.com\n')).toEqual([
      'citation DeepSeek: [citation:1] = 1 !',
      'cite Gemini: [cite: 1, 2] = 1 2 !',
      'web Perplexity: [web:3] = 3',
      'attached-file Perplexity: [attached_file:1]',
    ]);
  });
});

it('A row that is longer than one of them may be is several', () => {
  expect(found(`Cheap ${'turn0search1'.repeat(61)} fast.\n`)).toEqual([`turn ChatGPT: ${'turn0search1'.repeat(60)}`, 'turn ChatGPT: turn0search1']);
});

it('A long row of openings holds none, and is read to its end', () => {
  const rows = ['【1†', '[cite: 1, ', '\uE200cite\uE202', 'turn0search', '<grok:render ', '<span style="display:none">[^1]', 'Perplexity:', '⁂', '[oaicite:0'];
  for (const row of rows) expect(findArtefacts(parseNote(row.repeat(20_000)))).toEqual([]);
});
