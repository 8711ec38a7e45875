import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConversionOptions } from '../../../src/core/citations/conversion-options';
import { holdsCitations } from '../../../src/core/citations/holds-citations';
import { convertPasted } from '../../../src/core/citations/convert-pasted';
import { pasteCitations } from '../../../src/core/citations/paste-citations';
import { pasteFault } from '../../../src/core/citations/paste-fault';
import { parseNote } from '../../../src/core/note/parse-note';
import { readSourceEntry } from '../../../src/core/note/source-entry';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { sourceKey } from '../../../src/core/citations/source-key';
import { pastedNote } from './styles/pasted-note';
import { styleWriters } from './styles/style-writers';

/** The note with the caret as `‸` after pasting where `‸` stood; why not, where it is refused. */
function pasted(note: string, text: string, options: ConversionOptions = {}): string {
  const at = note.indexOf('‸');
  const base = note.replace('‸', '');
  const result = pasteCitations(parseNote(base), { from: at, to: at }, text, options);
  if (result.kind !== 'planned') return result.kind === 'nothing' ? 'nothing' : `refused: ${result.reason}`;
  const applied = applyPlan(base, result.plan);
  return applied.kind === 'applied' ? `${applied.text.slice(0, result.caret)}‸${applied.text.slice(result.caret)}` : applied.reason;
}

const answer = 'Fact[1]. Two[2][3].\n\nCitations:\n[1] https://a.org/1\n[2] https://b.org/2\n[3] https://c.org/3\n[4] https://d.org/4';
const short = 'Fact[1](https://a.org/1) is[2](https://b.org/2)';

describe('pasteCitations', () => {
  it.each([
    ['an empty note', '‸', answer, 'Fact[^1]. Two[^2][^3].\n\nCitations:\n[4] https://d.org/4‸\n\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n[^3]: https://c.org/3'],
    ['the end of a note', 'Note.\n\n‸\n', short, 'Note.\n\nFact[^1] is[^2]‸\n\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n'],
    ['a sentence', 'Words ‸ go on.\n', short, 'Words Fact[^1] is[^2]‸ go on.\n\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n'],
    ['a note whose footnotes come after', 'Old[^1].\n\n‸\n\nMore.\n\n[^1]: https://b.org/2/\n', short, 'Old[^1].\n\nFact[^2] is[^1]‸\n\nMore.\n\n[^1]: https://b.org/2/\n[^2]: https://a.org/1\n'],
    ['a note whose footnotes come before', 'Old[^x].\n\n[^x]: Mine\n\n‸', short, 'Old[^x].\n\n[^x]: Mine\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n\nFact[^1] is[^2]‸'],
    ['a quote', '> Words ‸\n', short, '> Words Fact[^1] is[^2]‸\n\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n'],
    ['a cell of a table', '| a | b |\n|---|---|\n| x‸ | y |\n', short, '| a | b |\n|---|---|\n| xFact[^1] is[^2]‸ | y |\n\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n'],
    ['a note with CRLF', 'Note.\r\n\r\n‸\r\n', 'Fact[1].\n\nSources:\n[1] https://a.org/1\n', 'Note.\r\n\r\nFact[^1].‸\r\n\r\n[^1]: https://a.org/1\r\n'],
    ['a note that has its footnotes', 'Old[^1][^n].\n\n[^1]: mine\n[^n]: https://x.org\n\n‸', 'Copied[^1] and[^n] and[^m].\n\n[^1]: other\n[^n]: mine\n[^m]: [t](https://x.org)\n', 'Old[^1][^n].\n\n[^1]: mine\n[^n]: https://x.org\n[^2]: other\n\nCopied[^2] and[^1] and[^n].‸'],
    ['a note that has its number, of two digits', 'Old[^12].\n\n[^12]: mine\n\n‸', 'Copied[^12].\n\n[^12]: other\n', 'Old[^12].\n\n[^12]: mine\n[^13]: other\n\nCopied[^13].‸'],
    ['a note that has its name', 'Old[^n].\n\n‸\n\n[^n]: mine\n', 'Copied[^n].\n\n[^n]: other\n    and more\n', 'Old[^n].\n\nCopied[^n-2].‸\n\n[^n]: mine\n[^n-2]: other\n    and more\n'],
    ['a note, beginning like frontmatter', '‸', '---\na: b\n---\nFact[1](https://a.org/1)', '---\na: b\n---\nFact[^1]‸\n\n[^1]: https://a.org/1'],
    ['code', '```\n‸\n```\n', answer, 'refused: The change would cut into code, math, a link or a comment'],
    ['a heading', '# Why ‸\n', short, 'refused: A footnote in a heading would stop the site'],
    ['a note with the footnote that it lacks', 'Old[^7].\n\n‸\n\n[^7]: mine\n', `${short}[^7]`, 'refused: The pasted text refers to footnote 7, which it does not define'],
    ['a note, without citations', 'Words ‸\n', 'plain [words](https://a.org)', 'nothing'],
    ['a note, with tokens alone', 'Words ‸\n', 'plain【1†source】', 'refused: What it cites is known to ChatGPT alone'],
  ])('fits an answer into %s', (_, note, text, expected) => {
    expect(pasted(note, text)).toBe(expected);
  });

  it('replaces the selection, and says what it does', () => {
    const note = parseNote('Words old words.\n\n[^1]: https://a.org/1\n');
    const result = pasteCitations(note, { from: 6, to: 9 }, short, { labels: 'host' });
    expect(result).toEqual({
      kind: 'planned',
      plan: { baseText: note.text, edits: [{ from: 6, to: 9, text: 'Fact[^1] is[^b]' }, { from: 39, to: 39, text: '\n[^b]: https://b.org/2' }] },
      caret: 21,
      changes: ['Linked 2 citations to 2 sources', 'Used 1 footnote that the note has already'],
    });
  });

  it('keeps what the note cites, and cites in the pasted text what was cited, in any style', () => {
    const host = 'Seen[^1] and[^2] and[^old].\n\nHere: ‸\n\n## Next\n\nLast[^1].\n\n[^1]: Mine\n[^2]: https://p10.example.org/a\n[^old]: https://old.org/\n';
    for (const writer of styleWriters) {
      fc.assert(
        fc.property(pastedNote(writer), (one) => {
          const text = one.text.replace(/^---\r?\n[^]*?\r?\n---\r?\n/, '');
          const result = pasted(host, text, { gluedDigits: true });
          expect(result).not.toMatch(/^refused|^nothing/);
          const note = parseNote(result.replace('‸', ''));
          const cited = (word: string): readonly string[] => {
            const from = note.text.indexOf(word);
            const ends = [...one.claims.map((claim) => note.text.indexOf(claim.word)), ...one.answers.map(({ turn }) => note.text.indexOf(`END${String(turn)}`))];
            const to = Math.min(...ends.filter((end) => end > from));
            return note.footnotes.references.filter((reference) => reference.from > from && reference.from < to).map(({ identifier }) => {
              const content = note.footnotes.definitions.find((definition) => definition.identifier === identifier)?.content ?? { from: 0, to: 0 };
              return sourceKey(readSourceEntry(note.text.slice(content.from, content.to)).url);
            });
          };
          for (const { word, urls } of one.claims) expect(cited(word)).toEqual(Array.from(new Set(urls.map(sourceKey))));
          for (const line of host.split('\n').filter((line) => line !== '' && !line.includes('‸'))) expect(note.text).toContain(line);
          expect(note.footnotes.definitions.filter(({ identifier }) => ['1', '2', 'old'].includes(identifier)).map(({ content }) => note.text.slice(content.from, content.to))).toEqual(['Mine', 'https://p10.example.org/a', 'https://old.org/']);
        }),
        { numRuns: 12 },
      );
    }
  });
});

describe('what stands in a note', () => {
  it('is cited once where two sources of a mark are one footnote of it', () => {
    expect(pasted('Old[^n].\n\n‸\n\n[^n]: https://a.org\n', 'Fact[1, 2].\n\nSources:\n[1] One https://a.org\n[2] Two https://a.org\n')).toBe('Old[^n].\n\nFact[^n].\n‸\n\n[^n]: https://a.org\n');
  });

  it('stays as it is behind what was pasted a moment ago', () => {
    const text = `Old[^1].\n\n${short}\n\nEnd.\n\n[^1]: mine\n`;
    const result = convertPasted(text, { from: 10, to: 10 + short.length }, short, {}, {});
    expect(result.kind === 'planned' && applyPlan(text, result.plan)).toEqual({ kind: 'applied', text: 'Old[^1].\n\nFact[^3] is[^2]\n\nEnd.\n\n[^1]: mine\n[^3]: https://a.org/1\n[^2]: https://b.org/2\n' });
  });

  it('must read each new footnote as one of its own', () => {
    const note = parseNote('A[^1].\n\n[^1]: a\n');
    const fault = (written: string, definitions: readonly string[]): string | null =>
      pasteFault(note, { edits: [{ from: 0, to: 0, text: 'x' }, { from: note.text.length, to: note.text.length, text: written }], body: 'x', from: 0, alone: 'x', definitions });
    expect(fault('\n[^2]: b\n', ['[^2]: b'])).toBeNull();
    expect(fault('\n- [^2]: b\n', ['[^2]: b'])).toBe('A footnote would not be read as one');
    expect(fault('\n[^2]: b\n', ['[^2]: b', '[^3]: c'])).toBe('A footnote would not be read as one');
  });
});

describe('holdsCitations', () => {
  it.each([
    ['marks with their list', answer, true],
    ['numbers that are links', short, true],
    ['an answer of ChatGPT', 'One ([a.org][1]).\n\n[1]: https://a.org/1\n', true],
    ['an answer of Grok', '<grok:render type="x"><argument name="citation_id">1</argument></grok:render>\n\nSources:\n[1] https://a.org\n', true],
    ['text', 'Words.', false],
    ['a link', 'A [link](https://a.org).', false],
    ['marks without sources', 'ps[0] and [1]', false],
    ['tokens', 'a【1†source】', false],
    ['a very long text', `${answer}\n${' '.repeat(300_000)}`, false],
  ])('is told of %s', (_, text, expected) => {
    expect(holdsCitations(text)).toBe(expected);
  });
});
