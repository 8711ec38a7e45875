import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { withCitations } from '../../../src/core/simplify/kept-citations';
import type { Summarizer, SummaryPoint } from '../../../src/core/simplify/summarizer';
import { simplifyNote } from '../../../src/core/simplify/simplify-note';
import { summaryEdits } from '../../../src/core/simplify/summary-edits';
import { defaultSummaryLayout, type SummaryLayout } from '../../../src/core/simplify/summary-layout';
import { summarySource } from '../../../src/core/simplify/summary-source';
import { applyPlan } from '../../../src/core/text/apply-edits';

/** The note with the summary written into it, or the reason why not; without a mark unless one is asked for. */
function written(text: string, summary: string, layout: Partial<SummaryLayout>): string {
  const edits = summaryEdits(parseNote(text), summary, { ...defaultSummaryLayout, provenance: 'none', ...layout }, { engine: 'plain@1', date: null });
  if (edits.kind === 'refused') return edits.reason;
  const applied = applyPlan(text, edits.plan);
  return applied.kind === 'applied' ? applied.text : applied.reason;
}

const cases: readonly (readonly [title: string, layout: Partial<SummaryLayout>, before: string, after: string])[] = [
  ['bullets in a new section', { form: 'bullets' }, 'Text.\n', 'Text.\n\n## Simplify\n\n- One.\n- Two.\n'],
  ['a section behind a line of blanks', {}, 'Text.\n \t\n', 'Text.\n \t\n## Simplify\n\nOne. Two.\n'],
  ['a section behind blanks that end the note', {}, 'Text.\n \t', 'Text.\n \t\n\n## Simplify\n\nOne. Two.'],
  ['bullets over a paragraph', { form: 'bullets' }, '## Simplify\n\nOld.\n\n## B\n', '## Simplify\n\n- One.\n- Two.\n\n## B\n'],
  ['a paragraph over bullets', {}, '## Simplify\n\n- Old.\n- Older.\n\n## B\n', '## Simplify\n\nOne. Two.\n\n## B\n'],
  ['a callout at the end', { form: 'callout' }, 'Text.\n', 'Text.\n\n> [!summary] Simplify\n> One. Two.\n'],
  ['a callout before the sources', { form: 'callout' }, 'Text [1].\n\nCitations:\n[1] https://example.org\n', 'Text [1].\n\n> [!summary] Simplify\n> One. Two.\n\nCitations:\n[1] https://example.org\n'],
  ['a callout at the top', { form: 'callout', place: 'top' }, '---\na: b\n---\n\n# Title\n\nText.\n', '---\na: b\n---\n\n# Title\n\n> [!summary] Simplify\n> One. Two.\n\nText.\n'],
  ['a callout at the top of a note without a title', { form: 'callout', place: 'top' }, 'Text.\n', '> [!summary] Simplify\n> One. Two.\n\nText.\n'],
  ['a callout that is there', { form: 'callout' }, '> [!abstract]+ Simplify\n> Old.\n> Older.\n\nText.\n', '> [!abstract]+ Simplify\n> One. Two.\n\nText.\n'],
  ['a callout that is there and empty', {}, '> [!tldr] simplify:\n\nText.\n', '> [!tldr] simplify:\n> One. Two.\n\nText.\n'],
  ['a callout that is there, whatever the form', { form: 'bullets' }, '> [!summary] Simplify\n> Old.\n', '> [!summary] Simplify\n> - One.\n> - Two.\n'],
  ['a section that is there, whatever the form', { form: 'callout' }, 'Text.\n\n## Simplify\n\nOld.\n', 'Text.\n\n## Simplify\n\nOne. Two.\n'],
  ['a section at the top', { place: 'top' }, '# Title\n\nText.\n\n## A\n\nText.\n', '# Title\n\nText.\n\n## Simplify\n\nOne. Two.\n\n## A\n\nText.\n'],
  ['a section at the top of a note that begins with a section', { place: 'top' }, '## A\n\nText.\n', '## Simplify\n\nOne. Two.\n\n## A\n\nText.\n'],
  ['a section that no section follows', { place: 'top' }, '# Title\n\nText.\n\n### A\n\nText.\n', '# Title\n\nText.\n\n### A\n\nText.\n\n## Simplify\n\nOne. Two.\n'],
  ['a section of a deep level', { place: 'top', level: 4 }, 'Text.\n\n### A\n', 'Text.\n\n#### Simplify\n\nOne. Two.\n\n### A\n'],
  ['a section at the very end', { place: 'end' }, 'Text[^1].\n\n[^1]: Note.\n', 'Text[^1].\n\n[^1]: Note.\n\n## Simplify\n\nOne. Two.\n'],
  ['a property', { form: 'property' }, '---\ntitle: A\n---\nText.\n', '---\ntitle: A\ndescription: One. Two.\n---\nText.\n'],
  ['a property that is there', { form: 'property' }, '---\ndescription: "Old"\ntitle: A # b\n---\nText.\n', '---\ndescription: "One. Two."\ntitle: A # b\n---\nText.\n'],
  ['a property of a note without any', { form: 'property' }, 'Text.\n', '---\ndescription: One. Two.\n---\nText.\n'],
];

describe('a summary is written as', () => {
  it.each(cases)('%s', (_title, layout, before, after) => {
    expect(written(before, 'One.\nTwo.', layout)).toBe(after);
    expect(written(after, 'One.\nTwo.', layout)).toBe(after);
  });

  it.each(cases)('%s, with CRLF', (_title, layout, before, after) => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(written(crlf(before), 'One.\nTwo.', layout)).toBe(crlf(after));
  });

  it('bullets whose marks are there already, and nothing that means something', () => {
    expect(written('Text.\n', '- One [x](y).\n* # Two\n\n3. Three', { form: 'bullets' })).toBe('Text.\n\n## Simplify\n\n- One \\[x](y).\n- \\# Two\n- 3\\. Three\n');
  });

  it('a callout with its mark inside', () => {
    expect(written('Text.\n', 'One.', { form: 'callout', provenance: 'comment' })).toMatch(/^Text\.\n\n> \[!summary\] Simplify\n> One\.\n>\n> %% simplify engine=plain@1 src=\w{16} out=\w{16} %%\n$/);
  });

  it('nothing where the properties cannot be read', () => {
    expect(written('---\na: [\n---\nText.\n', 'One.', { form: 'property' })).toMatch(/^The frontmatter cannot be read: /);
  });
});

const note = 'Bees **dance [1]** well. They hum.[2][^a] Wasps [do not](https://a.org)[1].\n\nCitations:\n[1] https://example.org/1\n[2] https://example.org/2\n\n[^a]: A study.\n';

const reading = { measure: 'lix', score: 1, sentences: 1, words: 1 } as const;
const readability = { source: reading, summary: reading };

/** Says the sentences of the only block of a note that it is told to. */
function saying(said: readonly SummaryPoint[]): Summarizer {
  return { id: 'test@1', summarize: () => ({ kind: 'summary', text: said.map(({ text }) => text).join(' '), points: said, engine: 'test@1', readability }) };
}

function simplified(text: string, said: readonly SummaryPoint[], layout: Partial<SummaryLayout>): string {
  const made = simplifyNote(parseNote(text), { length: { sentences: 3, words: 60 }, summarizer: saying(said), layout: { ...defaultSummaryLayout, provenance: 'none', ...layout }, date: null });
  if (made.kind === 'refused') return made.reason;
  const applied = applyPlan(text, made.plan);
  return applied.kind === 'refused' ? applied.reason : applied.text.slice(applied.text.indexOf('## Simplify'), applied.text.indexOf('Citations'));
}

/** The plain text of its first block is `Bees dance well. They hum. Wasps do not.` */
const points: readonly SummaryPoint[] = [
  { text: 'Bees dance.', origins: [{ block: 0, from: 0, to: 16, saidTo: 11 }] },
  { text: 'They hum.', origins: [{ block: 0, from: 17, to: 26, saidTo: 9 }] },
  { text: 'Wasps do not.', origins: [{ block: 0, from: 27, to: 40, saidTo: 13 }] },
];

describe('citation marks', () => {
  it('are dropped', () => {
    expect(simplified(note, points, {})).toBe('## Simplify\n\nBees dance. They hum. Wasps do not.\n\n');
  });

  it('in a text that is written are plain text', () => {
    expect(written('Text [1].\n\nCitations:\n[1] https://example.org\n', 'One [1].', {})).toContain('One \\[1].');
  });

  it('stay where their sources can be found, and no others', () => {
    expect(written(note, 'One [1], [3] and [^a]; not [^b].', { citations: 'keep' })).toContain('\n\nOne [1], \\[3] and [^a]; not \\[^b].\n\n');
  });

  it('follow what the summary says, each behind its own sentence', () => {
    const parsed = parseNote(note);
    const source = summarySource(parsed, '');
    const summary = { text: 'Bees dance. They hum. Wasps do not.', points, engine: 'test@1', readability };
    expect(withCitations(parsed, source, summary)).toEqual({
      text: 'Bees dance.[1] They hum.[2][^a] Wasps do not.[1]',
      points: ['Bees dance.[1]', 'They hum.[2][^a]', 'Wasps do not.[1]'],
    });
    const both = { ...summary, text: 'Bees dance. They hum.', points: [{ text: 'Bees dance. They hum.', origins: [{ block: 0, from: 0, to: 16, saidTo: 11 }, { block: 0, from: 17, to: 26, saidTo: 21 }] }] };
    expect(withCitations(parsed, source, both).text).toBe('Bees dance.[1] They hum.[2][^a]');
    const fromElsewhere = { title: '', blocks: source.blocks.map(({ kind, section, text }) => ({ kind, section, text })) };
    expect(withCitations(parsed, fromElsewhere, summary).text).toBe(summary.text);
  });

  it('go where they would lead elsewhere', () => {
    const two = 'A [1].\n\nCitations:\n[1] https://example.org/a\n\nB [2].\n\nCitations:\n[2] https://example.org/b\n';
    expect(written(two, 'A [1] and B [2].', { citations: 'keep' })).toContain('\n\nA and B .\n\n');
  });
});
