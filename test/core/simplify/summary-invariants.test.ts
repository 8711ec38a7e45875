import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProtectedRange } from '../../../src/core/note/inline';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { findSummary, summaryState, type SummaryState } from '../../../src/core/simplify/provenance';
import { summaryEdits } from '../../../src/core/simplify/summary-edits';
import type { SummaryLayout } from '../../../src/core/simplify/summary-layout';
import { applyPlan } from '../../../src/core/text/apply-edits';
import type { TextEdit } from '../../../src/core/text/text-edit';
import { markdownNote } from '../../support/markdown-arbitrary';
import '../../support/fuzzing';

const numRuns = Number(process.env['FUZZ_CASES'] ?? 2000);

const mark = '%% simplify engine=plain@1 src=00000000000000ab out=00000000000000cd %%';
const tail = fc.constantFrom(
  ...['', '', '## Simplify\n', '## Simplify\n\nOld one.\n', '### simplify:\nOld.\nOlder.\n\n- Old.\n', '> [!summary] Simplify\n> Old.\n', '> [!tldr]- Simplify\n', `## Simplify\n\nOld.\n\n${mark}\n`],
  ...[`> [!summary] Simplify\n> Old.\n>\n> ${mark}\n`, '## Simplify\n\nOld.\n\nCitations:\n[1] https://a.org\n[2] https://b.org\n', `## Simplify\n${mark}\n\nOld.\n[^1]: Note.\n`, '\n## References\n\nA book.\n'],
);
const notes = fc.tuple(fc.constantFrom('', '', '---\ntitle: A\n---\n', '---\r\n{"title":"A"}\r\n---\r\n'), markdownNote('obsidian'), tail, markdownNote('obsidian', 3)).map((parts) => parts.join(''));
const summaries = fc.oneof(
  fc.constantFrom('Bees dance.', 'Bees dance.\nThey hum.', '- One\n- Two', '1. From $5 to $6 [1]', 'See [1] and [^1].[^a-b]', '这是蜜蜂。', '# Heading', '`x` *y* _z_ == ~~', '| a |', '[1]: x', '>'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const layouts: fc.Arbitrary<SummaryLayout> = fc.record({
  heading: fc.constantFrom('Simplify', 'Simplify', 'In short'),
  level: fc.integer({ min: 1, max: 6 }),
  place: fc.constantFrom('before-sources', 'top', 'end'),
  form: fc.constantFrom('paragraph', 'bullets', 'callout', 'property'),
  citations: fc.constantFrom('drop', 'keep'),
  provenance: fc.constantFrom('comment', 'comment', 'property', 'none'),
});
const origin = { engine: 'plain@1', date: '2026-01-30' };

function planned(text: string, summary: string, layout: SummaryLayout): { readonly edits: readonly TextEdit[]; readonly after: string } | null {
  const plan = summaryEdits(parseNote(text, { summaryHeading: layout.heading }), summary, layout, origin);
  if (plan.kind === 'refused') return null;
  const applied = applyPlan(text, plan.plan);
  if (applied.kind === 'refused') throw new Error(applied.reason);
  return { edits: plan.plan.edits, after: applied.text };
}

/** Edits that touch what is neither the summary nor a property. */
function foreignEdits(note: Note, edits: readonly TextEdit[]): readonly TextEdit[] {
  const { summary, bodyFrom } = note;
  return edits.filter(({ from, to }) => {
    if (to <= bodyFrom) return false;
    return summary === null ? from !== to : from < summary.heading.to || to > summary.to;
  });
}

function damaged(ranges: readonly ProtectedRange[], edits: readonly TextEdit[], summary: Note['summary']): readonly ProtectedRange[] {
  const isOwn = ({ from, to }: ProtectedRange): boolean => summary !== null && from >= summary.from && to <= summary.to;
  return ranges.filter((range) => range.kind !== 'frontmatter' && !isOwn(range) && edits.some(({ from, to }) => from < range.to && to > range.from));
}

describe('whatever the note, the summary and the layout', () => {
  it('only the summary changes, twice is once, and the note knows its summary again', () => {
    const reached = { planned: 0, refused: 0 };
    fc.assert(
      fc.property(notes, summaries, layouts, (text, summary, layout) => {
        const first = planned(text, summary, layout);
        reached[first === null ? 'refused' : 'planned']++;
        if (first === null) return;
        const note = parseNote(text, { summaryHeading: layout.heading });
        expect(foreignEdits(note, first.edits)).toEqual([]);
        expect(damaged(note.protectedRanges, first.edits, note.summary)).toEqual([]);
        expect(planned(first.after, summary, layout)?.after).toBe(first.after);
        const after = parseNote(first.after, { summaryHeading: layout.heading });
        if (layout.provenance === 'none') expect(findSummary(after, layout)).toMatchObject({ state: 'unmarked', provenance: null });
        else expect(findSummary(after, layout)).toMatchObject({ state: 'fresh', provenance: { engine: 'plain@1' } });
      }),
      { numRuns },
    );
    expect(reached.planned).toBeGreaterThan(numRuns / 2);
    expect(reached.refused).toBeGreaterThan(numRuns / 100);
  });

  it('line endings stay what they are', () => {
    fc.assert(
      fc.property(notes, layouts, (text, layout) => {
        const crlf = text.replaceAll(/\r\n?|\n/g, '\r\n');
        const first = planned(crlf, 'Bees dance.\nThey hum.', layout);
        if (first !== null && crlf.includes('\n')) expect(first.after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns },
    );
  });

  it('every state is reached, by a change of the note or of the summary', () => {
    const reached = new Set<SummaryState>();
    const change = fc.constantFrom('nothing', 'note', 'summary', 'mark', 'emptied');
    const layout = { heading: 'Simplify', level: 2, place: 'before-sources', form: 'paragraph', citations: 'drop', provenance: 'comment' } as const;
    const expected = { nothing: 'fresh', note: 'stale', summary: 'edited', mark: 'unmarked', emptied: 'empty' } as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Bees dance. ', 'They hum. ', '\n\n', '- Wasps do not.\n'), { minLength: 1, maxLength: 12 }), change, (parts, made) => {
        const text = `# Bees\n\n${parts.join('')}\n`;
        reached.add(summaryState(parseNote(text), layout));
        const after = planned(text, 'All hum.', layout)?.after ?? '';
        const changed = {
          nothing: after,
          note: after.replace('# Bees\n', '# Bees\n\nOne more.\n'),
          summary: after.replace('All hum.', 'All of them hum.'),
          mark: after.replace(/%%.*%%/, ''),
          emptied: after.replace(/All hum[^]*$/, ''),
        }[made];
        const state = summaryState(parseNote(changed), layout);
        expect(state).toBe(expected[made]);
        reached.add(state);
      }),
      { numRuns: 200 },
    );
    expect([...reached].sort()).toEqual(['edited', 'empty', 'fresh', 'missing', 'stale', 'unmarked']);
  });
});
