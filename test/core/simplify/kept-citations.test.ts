import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { plainSummarizer } from '../../../src/core/simplify/plain/plain-summarizer';
import { simplifyNote, summaryText } from '../../../src/core/simplify/simplify-note';
import { defaultSummaryLayout, type SummaryForm } from '../../../src/core/simplify/summary-layout';
import { summarySource } from '../../../src/core/simplify/summary-source';
import { applyPlan } from '../../../src/core/text/apply-edits';

/** The summary that the embedded engine writes into the note with its citation marks. */
function summaryOf(text: string, form: SummaryForm = 'paragraph', sentences = 3): string {
  const made = simplifyNote(parseNote(text), { length: { sentences, words: 90 }, summarizer: plainSummarizer, layout: { ...defaultSummaryLayout, provenance: 'none', citations: 'keep', form }, date: null });
  if (made.kind === 'refused') return made.reason;
  const applied = applyPlan(text, made.plan);
  if (applied.kind === 'refused') return applied.reason;
  return /## Simplify\s+([^]*?)\s+(?:Citations:|\[\^)/.exec(applied.text)?.[1] ?? 'no summary';
}

const sources = '\n\nCitations:\n[1] https://example.org/1\n[2] https://example.org/2\n[3] https://example.org/3\n\n[^a]: A study.\n';

const bees = `# Honey bees

Honey bees **dance** to show the hive where food is [1][^a]. A dancing bee runs in a circle &amp; shakes her body [2]. This dance is known as the *waggle* dance.[3] It tells the other bees the way to the flowers [2]. Keepers have watched it for a long time, and nobody knew what it meant until 1927 [1].

Wasps do not dance at all. They look for food one by one, and eat it where they find it [3].
${sources}`;

/** A note of so many sentences, of which each names what its own mark and nothing else cites; every third leans on the one before it. */
function countedNote(count: number, between: string): string {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const sentences = numbers.map((number, index) => `${index % 3 === 2 ? 'It' : 'The *old* hive'} of keeper K${number} holds many bees &amp; some honey${index % 2 === 0 ? `, which is sold in the town of T${number}` : ''} [${number}]${index % 5 === 0 ? `[^${number}]` : ''}.`);
  const lists = [numbers.map((number) => `[${number}] https://example.org/${number}`), numbers.map((number) => `[^${number}]: Note ${number}.`)];
  return `# Hives\n\n${sentences.join(between)}\n\nCitations:\n${lists.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

describe('with the embedded engine, a citation mark', () => {
  it('stands behind the sentence that had it', () => {
    expect(summaryOf(bees)).toBe('Honey bees dance to show the hive where food is.[1][^a] A dancing bee runs in a circle & shakes her body.[2] Wasps do not dance at all.');
  });

  it('stands behind its own sentence where two make one point', () => {
    expect(summaryOf(bees, 'bullets', 4)).toBe('- Honey bees dance to show the hive where food is.[1][^a]\n- A dancing bee runs in a circle & shakes her body.[2] This dance is known as the waggle dance.[3]\n- Wasps do not dance at all.');
  });

  it('is not taken from a comment, code, a formula or a footnote', () => {
    const note = bees.replace('food is [1][^a]', 'food is %% [1] %%`[2]`^[As [3] says.]');
    expect(summaryOf(note, 'paragraph', 1)).not.toMatch(/\[[13]\]|\[\^/);
  });

  it('is not made of what an engine writes that does not say where it has it from', () => {
    const note = parseNote(bees);
    const readability = { measure: 'lix', score: 1, sentences: 1, words: 1 } as const;
    const told = { text: 'Bees dance.[1] Wasps do not.[^a]', engine: 'a model', readability: { source: readability, summary: readability } };
    const layout = { ...defaultSummaryLayout, citations: 'keep' } as const;
    expect(summaryText(note, summarySource(note, ''), told, layout)).toBe('Bees dance.\\[1] Wasps do not.\\[^a]');
  });

  it('in front of the first word of a paragraph is dropped', () => {
    expect(summaryOf(bees.replace('Honey bees **dance**', '[2] Honey bees **dance**'), 'paragraph', 1)).toBe('Honey bees dance to show the hive where food is.[1][^a]');
  });

  it.each([
    ['code', '`items[2]`', 'items\\[2]'],
    ['code that names a footnote', '`[^a]`', '\\[^a]'],
    ['escaped text', 'items\\[2\\]', 'items\\[2]'],
    ['a backslash in code', '`a\\[2]`', 'a\\\\\\[2]'],
  ])('is not made of %s that reads like one', (_title, written, expected) => {
    expect(summaryOf(bees.replace('where food is', `what ${written} is`), 'paragraph', 1)).toBe(`Honey bees dance to show the hive what ${expected} is.[1][^a]`);
  });

  it('without a source is dropped', () => {
    expect(summaryOf(bees.replace('food is [1][^a]', 'food is [7][^b]'), 'paragraph', 1)).toBe('Honey bees dance to show the hive where food is.');
  });

  it.each([' ', '\n', '\r\n', '\n\n', '\n- '])('never lands on a sentence of another, with %j between them', (between) => {
    let marks = 0;
    for (let count = 4; count <= 24; count++) {
      for (const form of ['paragraph', 'bullets', 'callout'] as const) {
        const made = simplifyNote(parseNote(countedNote(count, between)), { length: { sentences: 1 + (count % 7), words: 20 * (1 + (count % 7)) }, summarizer: plainSummarizer, layout: { ...defaultSummaryLayout, provenance: 'none', citations: 'keep', form }, date: null });
        const written = made.kind === 'planned' ? made.plan.edits.map(({ text }) => text).join('') : '';
        for (const [said, keeper, cited] of written.matchAll(/K(\d+)\b([^K]*)/g)) {
          const labels = [...(cited ?? '').matchAll(/\[\^?(\d+)\]/g)].map(([, label]) => label);
          expect([said, ...new Set(labels)]).toEqual([said, keeper]);
          marks += labels.length;
        }
      }
    }
    expect(marks).toBeGreaterThan(20);
  });
});
