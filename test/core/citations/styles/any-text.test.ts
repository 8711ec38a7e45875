import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversionOptions } from '../../../../src/core/citations/conversion-options';
import { convertCitations } from '../../../../src/core/citations/convert-citations';
import { pasteCitations } from '../../../../src/core/citations/paste-citations';
import type { Note } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parse-note';
import { applyPlan } from '../../../../src/core/text/apply-edits';
import { markdownNote } from '../../../support/markdown-arbitrary';

const lines = [
  'Text[1] and[2][3].', 'One ([a.org][1]), two ([a][1], [b][2]).', 'Rich[1](https://a.org/1)[2](https://a.org/2).', 'A [[1](https://a.org/1), [2](https://b.org/2)].', 'B[^1^][1][^2^][2].', 'C [citation:1] [ citation : 2 ].', '[cite_start]D [cite: 1, 2-3].',
  'E [oai_citation:0‡Title](https://a.org/1).', 'F【1†source】 citeturn0search0.', 'G[[1]](https://w.org/A_(b)#cite_note-1)^[\\[2\\]](#cite_note-2)^.', 'Glued words.1 More.', 'H[^1_1][^1_2].', '<span style="display:none">[^1_2][^1_3]</span>', '<div align="center">⁂</div>',
  '[^1_1]: https://a.org/1', '[^1_2]: [^1_3]: https://a.org/2', '[^1_3]: [[file]].md', '[1]: https://a.org/1 "T"', '[2]: https://b.org/2?utm_source=chatgpt.com', '[1]: https://c.org', 'I<grok:render type="x"><argument name="citation_id">1</argument></grok:render>.',
  'Sources:', '### Citations:', '### Sources (2)', '12 sources', '#### **Works cited**', '[1] https://a.org/1', '[2] Two https://www.a.org/1/', '[3] Three https://a.org/3', '1. [https://a.org/1](https://a.org/1)', '2. Two, accessed May 1, https\\://a.org/2', '- [1] https://a.org/1', '> Quoted[1] text.', '> Sources:', '> [1] https://q.org/1', '> [2] https://q.org/2', '> ',
  '---', 'Answer from Perplexity: pplx.ai/share', 'Add to follow-up', '', '', '', 'Seen[^1] and[^n].', '[^1]: Note', '[^n]: https://a.org/1', '# Heading[1]', '| a[1] | b |', '|---|---|', '- item[2]', '    indented', '```', '$$', '%%', '<div>', 'See [words][1] too.', '[web:1] [attached_file:2]',
  'J[[1]](https://a.org/1)[[2]](https://b.org/2 "T").', 'K [](https://a.org/1) and[](https://b.org/2)[](https://c.org).', 'L ([1](https://a.org/1), [2](https://b.org/2)) <sup>[3](https://a.org/3)</sup>.', 'M[^1](https://a.org/1) [^n](https://c.org) [^2](https://b.org/2).',
  '[[1]](https://a.org/1) One', '[](https://a.org/1)', '- [^3](https://a.org/3) [^2](https://a.org/2)', 'N \\[[1](https://a.org/1)\\], [\\[2\\]](https://b.org/2) [¹](https://a.org/1).', '| b [[2]](https://b.org/2) | [](https://a.org/1) |',
];

const soup = fc.tuple(fc.array(fc.constantFrom(...lines), { maxLength: 16 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')).map(([parts, ending]) => parts.join(ending));

const options: fc.Arbitrary<ConversionOptions> = fc.record({
  uncited: fc.constantFrom('list' as const, 'drop' as const, 'definitions' as const),
  definitionStyle: fc.constantFrom('link' as const, 'url' as const, 'text' as const),
  labels: fc.constantFrom('numbers' as const, 'keep' as const, 'host' as const),
  marker: fc.constantFrom('as-written' as const, 'after' as const, 'before' as const),
  heading: fc.constantFrom('', 'More'),
  removeArtefacts: fc.boolean(),
  gluedDigits: fc.boolean(),
  isNote: fc.constantFrom((name: string) => name === '2', () => false),
});

const runs = Math.ceil(Number(process.env['FUZZ_CASES'] ?? 2000) / 2);

/** What protected stretches that no conversion may touch say. */
function guardedTexts({ text, protectedRanges }: Note): readonly string[] {
  return protectedRanges.filter(({ kind }) => ['frontmatter', 'code', 'math', 'comment'].includes(kind)).map(({ from, to }) => text.slice(from, to)).sort();
}

/** What the references to ordinary footnotes lead to, in the order of the text. */
function ownMeanings({ text, footnotes }: Note, labels: readonly string[]): readonly string[] {
  return footnotes.references.filter(({ identifier }) => labels.includes(identifier)).map(({ identifier }) => {
    const definition = footnotes.definitions.find((one) => one.identifier === identifier);
    return definition === undefined ? '' : text.slice(definition.content.from, definition.content.to);
  });
}

describe('on any text', () => {
  it('a conversion applies, keeps what is guarded, gives no label another meaning, and has nothing left to do', () => {
    fc.assert(
      fc.property(fc.oneof(soup, soup, markdownNote('obsidian')), options, (text, given) => {
        const note = parseNote(text);
        const { plan } = convertCitations(note, given);
        const result = applyPlan(text, plan);
        expect(result.kind).toBe('applied');
        const after = parseNote(result.kind === 'applied' ? result.text : '');
        expect(guardedTexts(after)).toEqual(guardedTexts(note));
        expect(convertCitations(after, given).plan.edits).toEqual([]);
        const definitions = new Set(note.footnotes.definitions.map(({ content }) => text.slice(content.from, content.to)));
        if (definitions.has('Note')) expect(ownMeanings(after, ['1']).filter((said) => said === 'Note').length).toBe(ownMeanings(note, ['1']).filter((said) => said === 'Note').length);
      }),
      { numRuns: runs },
    );
  });

  it('new footnotes beside one of an export are no export, where its ornament stays because a block of HTML goes on behind it', () => {
    const text = '[^1_2]: [^1_3]: https://a.org/2\n> [2] https://q.org/2\nA [[1](https://a.org/1), [2](https://b.org/2)].\n<div align="center">⁂</div>\nText.';
    const wanted = '[^1_2]: [^1_3]: https://a.org/2\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n> [2] https://q.org/2\nA [^1][^2].\n<div align="center">⁂</div>\nText.';
    const result = applyPlan(text, convertCitations(parseNote(text), { uncited: 'definitions' }).plan);
    expect(result).toEqual({ kind: 'applied', text: wanted });
    expect(convertCitations(parseNote(wanted), { uncited: 'definitions' }).plan.edits).toEqual([]);
  });

  it('new footnotes are no export, where the only sign of one stays because it stands in a footnote', () => {
    const text = '[^1_2]: [^1_3]: https://a.org/2\n<span style="display:none">[^1_2][^1_3]</span>\nA [[1](https://b.org/1)].\n\n[^1_2]: [^1_3]: https://a.org/2';
    const plan = convertCitations(parseNote(text), { uncited: 'definitions' }).plan;
    const result = applyPlan(text, plan);
    expect(plan.edits).not.toEqual([]);
    expect(convertCitations(parseNote(result.kind === 'applied' ? result.text : ''), { uncited: 'definitions' }).plan.edits).toEqual([]);
  });

  it('a paste keeps what the note cites, or is refused', () => {
    fc.assert(
      fc.property(soup, soup, fc.nat(200), options, (host, text, place, given) => {
        const note = parseNote(host);
        const at = { from: Math.min(place, host.length), to: Math.min(place, host.length) };
        const pasted = pasteCitations(note, at, text, given);
        const isInFootnote = note.footnotes.definitions.some(({ from, to }) => from < at.from && at.from <= to);
        if (pasted.kind !== 'planned' || isInFootnote) return;
        const result = applyPlan(host, pasted.plan);
        expect(result.kind).toBe('applied');
        const after = parseNote(result.kind === 'applied' ? result.text : '');
        const said = (of: Note): readonly string[] => of.footnotes.definitions.map(({ label, content }) => `${label} ${of.text.slice(content.from, content.to)}`);
        for (const definition of said(note)) expect(said(after)).toContain(definition);
        expect(pasted.caret).toBeLessThanOrEqual(after.text.length);
      }),
      { numRuns: runs },
    );
  });
});
