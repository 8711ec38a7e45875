import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { aiArtefact } from '../../../src/core/rules/ai-artefact';
import { citationsHeadingEmpty } from '../../../src/core/rules/citations-heading-empty';
import { footnoteBeforeParenthesis } from '../../../src/core/rules/footnote-before-parenthesis';
import { footnoteCaretSlip } from '../../../src/core/rules/footnote-caret-slip';
import { footnoteCase } from '../../../src/core/rules/footnote-case';
import { footnoteDuplicate } from '../../../src/core/rules/footnote-duplicate';
import { footnoteGlued } from '../../../src/core/rules/footnote-glued';
import { footnoteInAddress } from '../../../src/core/rules/footnote-in-address';
import { footnoteInImageAlt } from '../../../src/core/rules/footnote-in-image-alt';
import { footnoteLabel } from '../../../src/core/rules/footnote-label';
import { footnoteOrder } from '../../../src/core/rules/footnote-order';
import type { NoteRule } from '../../../src/core/rules/rule';
import { sourceDuplicate } from '../../../src/core/rules/source-duplicate';
import { sourceTracking } from '../../../src/core/rules/source-tracking';
import { sourceUrlInvalid } from '../../../src/core/rules/source-url-invalid';
import { worksHereBreaksOnSite } from '../../../src/core/rules/works-here-breaks-on-site';
import '../../support/fuzzing';
import { applied, check } from './rule-context';

/** Fixes after which each reference must lead to the text that it led to before. */
const keeping: readonly NoteRule[] = [footnoteBeforeParenthesis, footnoteCase, footnoteDuplicate, footnoteGlued, footnoteInAddress, footnoteOrder, sourceTracking, worksHereBreaksOnSite];
/** Fixes that make a footnote of what was meant for one, or take something away. */
const mending: readonly NoteRule[] = [aiArtefact, citationsHeadingEmpty, footnoteCaretSlip, footnoteInImageAlt, footnoteLabel, sourceDuplicate, sourceUrlInvalid];

const examples = [...keeping, ...mending].flatMap((rule) => rule.examples.map(({ before }) => before));
const lines = [
  'Cheap[^1] and fast[^2].', 'Cheap[^2](mostly) and fast[^1](https://example.org).', 'Small[^A][^a]', 'See https://a.org/x[^1], (https://b.org/y.)[^2] or **https://c.org/z**[^3][^1](so).', '> A quote[^1]', '| a | b[^2] |\n| - | - |\n| c | d |', '- item[^3]', '# Head[^1]', '![alt [^1]](i.png)',
  '[^1]: A source', '[^1]: A source', '[^2]: Another, as in[^1]', '[^a]: https://example.org/a?utm_source=x', '[^A]: A third', '[^3]: https//example.org', '[^6]: https://example.org/a', '[^7]: [T](http://www.example.org/a)', 'One[^6], two[^7].', '[^#4]: A fifth', 'Red[^#4].', '[^4 b]: A sixth', 'Red[^4 b].', '> [^2]: Quoted',
  '## Sources', '[x]: https://example.org', 'See[^1][x].', '[^a\\]b]: A seventh', 'See[^a\\]b].', 'See ^[1] and [ˆ2].', '[^5] : An eighth', 'See[^5].', '`[^1](a)` $[^2](b)$', '%% [^1](a) %%', '【24†source】 here', 'citeturn0search0', '---', '',
];
const noteText = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n\n', '\n\n')).map((parts) => parts.join('')), { maxLength: 9 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...examples, ...lines).map((text) => `${text}\n`), { minLength: 1, maxLength: 4 }) },
  )
  .map((parts) => `w\n\n${parts.join('')}`)
  .chain((text) => fc.constantFrom(text, text.replaceAll('\n', '\r\n')));

const numRuns = Number(process.env['FUZZ_CASES'] ?? 2000);

/** What the footnotes of a note say where they are referred to, without labels, blanks and what sites are told of their readers. */
function meaning({ text, footnotes: { references, definitions } }: Note): readonly string[] {
  const first = new Map<string, string>();
  for (const { identifier, content } of definitions) if (!first.has(identifier)) first.set(identifier, text.slice(content.from, content.to));
  return references.map(({ identifier }) => (first.get(identifier) ?? '').replaceAll(/\[\^(?:\\.|[^\s\]])*\]|[?&]utm_\w+=[\w.]+|\s/gu, ''));
}

describe('A fix, applied,', () => {
  it.each([...keeping, ...mending])('of $id ends its finding', (rule) => {
    fc.assert(
      fc.property(noteText, (text) => {
        const before = check(rule, text);
        for (const problem of before) {
          const [fix] = problem.fixes;
          if (fix === undefined) continue;
          expect(check(rule, applied(text, fix.edits)).length).toBeLessThan(before.length);
        }
      }),
      { numRuns },
    );
  });

  it.each(keeping)('of $id leaves each reference with its text', (rule) => {
    fc.assert(
      fc.property(noteText, (text) => {
        for (const { fixes } of check(rule, text)) {
          const [fix] = fixes;
          if (fix === undefined) continue;
          const [before, after] = [meaning(parseNote(text)), meaning(parseNote(applied(text, fix.edits)))];
          // A definition that goes takes its own references along.
          expect(rule === footnoteDuplicate ? after.filter((one) => !before.includes(one)) : after).toEqual(rule === footnoteDuplicate ? [] : before);
        }
      }),
      { numRuns },
    );
  });
});

describe('Removing a heading that stands above nothing', () => {
  it.each(['\n', '\r\n', '\r'])('makes no heading of the text above it, whose lines end with %j', (ending) => {
    const text = ['## Why', 'It is cheap.', '## Sources', '---', ''].join(ending);
    const fixed = ['## Why', 'It is cheap.', '', '---', ''].join(ending);
    const [problem] = check(citationsHeadingEmpty, text);
    expect(applied(text, problem?.fixes[0]?.edits ?? [])).toBe(fixed);
    expect(parseNote(fixed).headings.map(({ text: words }) => words)).toEqual(['Why']);
  });
});
