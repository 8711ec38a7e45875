import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { plainSummarizer } from '../../../src/core/simplify/plain/plain-summarizer';
import { defaultSummaryWriting, simplifyNote, type SimplifiedNote, type SimplifyOptions } from '../../../src/core/simplify/simplify-note';
import { applyPlan } from '../../../src/core/text/apply-edits';

const options: SimplifyOptions = { ...defaultSummaryWriting, summarizer: plainSummarizer, date: null };

const simplify = (text: string): SimplifiedNote => simplifyNote(parseNote(text), options);

function applied(text: string): string {
  const simplified = simplify(text);
  if (simplified.kind === 'refused') return text;
  const result = applyPlan(text, simplified.plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

const note = `---
title: Compost
---

# Compost

Compost is made of **leaves**, peel and grass that rot in a heap[1]. They need air.

## How

- Turn the compost heap every 14 days.
- Keep the heap as wet as a [sponge](https://example.org).

In short, a compost heap turns 100 kg of waste into about 30 kg of good soil [2]. It costs nothing.

> Compost is gold, and this quote is left out.

## Simplify

An old summary.

Citations:
[1] https://example.org/leaves
[2] https://example.org/soil
`;

describe('a note is simplified', () => {
  it('with its old section replaced and its sources kept', () => {
    const simplified = simplify(note);
    if (simplified.kind === 'refused') throw new Error(simplified.reason);
    expect(simplified.summary).toMatchObject({ engine: plainSummarizer.id, readability: { source: { measure: 'flesch-kincaid' } } });
    expect(simplified.summary.readability.summary.score).toBeLessThanOrEqual(simplified.summary.readability.source.score);
    const mark = /%% simplify engine=plain@\d+ src=[0-9a-f]{16} out=[0-9a-f]{16} %%/.exec(applied(note))?.[0] ?? '';
    expect(applied(note)).toBe(note.replace('An old summary.', `${simplified.summary.text}\n\n${mark}`));
    expect(simplified.state).toBe('unmarked');
  });

  it('once: a second run plans no edits', () => {
    const simplified = simplify(applied(note));
    expect(simplified.kind === 'planned' && simplified.plan.edits).toEqual([]);
  });

  it('by the section that is asked for, whatever the note was parsed with', () => {
    const simplified = simplifyNote(parseNote(note), { ...options, layout: { ...options.layout, heading: 'How' } });
    expect(simplified.kind === 'planned' && simplified.summary.text).not.toContain('14 days');
  });

  it('or told why not', () => {
    expect(simplify('# Only a title\n')).toEqual({ kind: 'refused', reason: 'The note holds no running text', state: 'missing' });
    expect(simplify('One sentence.\n')).toEqual({ kind: 'refused', reason: 'The note is already short', state: 'missing' });
    expect(simplify(`${note.slice(0, note.indexOf('## Simplify'))}\`\`\`\ncode\n`)).toEqual({
      kind: 'refused',
      reason: 'The summary section would not be read as a section of the note',
      state: 'missing',
    });
  });
});

const pieces = fc.oneof(
  fc.constantFrom('# Title\n', '## Simplify\n', '## References\n', '\n\n', '\n', '\r\n', '- ', '1. ', '> ', '```\n', '$$\n', '%%', '[1] https://example.org\n', 'Citations:\n', '[^1]: ', '[^1]', '[1]'),
  fc.constantFrom('[[a|b]]', '![[c]]', '`x`', '**', '_', '~~', '<b>', '$', '\\', '&amp;', '😀', '\ud800', '\u0000', '| a | b |\n| - | - |\n', '---\n', ' ^id\n', '#tag '),
  fc.constantFrom('Bees dance for 14 days. ', 'They do not sleep (at 3.5 degrees). ', 'However, the hive of bees costs $20 a year. ', 'The bees like the garden and flowers. ', 'Rain came to the garden in 1973. '),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const notes = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever the note', () => {
  it('nothing throws, nothing outside the edits changes, and twice is once', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const simplified = simplify(text);
        if (simplified.kind === 'refused') return;
        const [edit, ...others] = simplified.plan.edits;
        expect(others).toEqual([]);
        const after = applied(text);
        if (edit === undefined) expect(after).toBe(text);
        else expect(after).toBe(text.slice(0, edit.from) + edit.text + text.slice(edit.to));
        expect(simplify(after)).toMatchObject({ kind: 'planned', plan: { edits: [] } });
      }),
      { numRuns: 1500 },
    );
  });

  it('a summary is at most half as long, and its numbers and negations are those of the note', () => {
    const numbers = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];
    fc.assert(
      fc.property(notes, (text) => {
        const simplified = simplify(text);
        if (simplified.kind === 'refused') return;
        const { summary } = simplified;
        expect(summary.readability.summary.words).toBeLessThanOrEqual(summary.readability.source.words / 2);
        const source = new Set(numbers(text));
        expect(numbers(summary.text).filter((number) => !source.has(number))).toEqual([]);
        expect(summary.text.includes('do sleep')).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('half a megabyte of', () => {
  const size = 500_000;
  it.each([
    ['sentences on one line', 'The bees dance for flowers in the garden. '],
    ['one sentence without an end', 'bees and '],
    ['Chinese on one line', '这是一个关于蜜蜂的测试句子。'],
    ['paragraphs', 'Bees dance. They hum [1] in the garden[^1].\n\n'],
    ['open brackets', ' (bees'],
    ['open marks', '*a _b ~~c ==d '],
    ['links', '[[a/b|Bees]] and [more](c). '],
    ['abbreviations', 'Dr. Mr. J. e.g. '],
    ['sections of sources', '## References\n\nA book.\n\n'],
  ])('%s by the megabyte give a plan or a reason', (_title, piece) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    expect(['planned', 'refused']).toContain(simplify(text).kind);
  });
});
