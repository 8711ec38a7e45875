import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { findSummary, summaryState, type SummaryState } from '../../../src/core/simplify/provenance';
import { summaryEdits } from '../../../src/core/simplify/summary-edits';
import { defaultSummaryLayout, type SummaryLayout } from '../../../src/core/simplify/summary-layout';
import { applyPlan } from '../../../src/core/text/apply-edits';

const body = '---\ntitle: Bees\n---\n\n# Bees\n\nBees dance for 14 days. They hum.\n';

function written(text: string, layout: Partial<SummaryLayout> = {}, summary = 'Bees dance.', date: string | null = '2026-01-30'): string {
  const edits = summaryEdits(parseNote(text), summary, { ...defaultSummaryLayout, ...layout }, { engine: 'plain@1', date });
  if (edits.kind === 'refused') throw new Error(edits.reason);
  const applied = applyPlan(text, edits.plan);
  if (applied.kind === 'refused') throw new Error(applied.reason);
  return applied.text;
}

const mark = '%% simplify engine=plain@1 src=c32c4f70eacaaf57 out=1eb54b57b404eb16 date=2026-01-30 %%';
const done = `${body}\n## Simplify\n\nBees dance.\n\n${mark}\n`;

describe('a summary tells where it comes from', () => {
  it('in a comment below it', () => {
    expect(written(body)).toBe(done);
    expect(findSummary(parseNote(done), defaultSummaryLayout)).toEqual({
      state: 'fresh',
      text: 'Bees dance.',
      provenance: { engine: 'plain@1', source: 'c32c4f70eacaaf57', written: '1eb54b57b404eb16', date: '2026-01-30' },
    });
  });

  it('without the day where none is to be noted', () => {
    expect(written(body, {}, 'Bees dance.', null)).toBe(done.replace(' date=2026-01-30', ''));
  });

  it('in a property', () => {
    const provenance = mark.slice(12, -3);
    expect(written(body, { provenance: 'property' })).toBe(`${body.replace('title: Bees\n', `title: Bees\nsimplify: ${provenance}\n`)}\n## Simplify\n\nBees dance.\n`);
    expect(written('Bees dance. They hum.\n', { provenance: 'property' })).toMatch(/^---\nsimplify: engine=plain@1 src=\w{16} out=1eb54b57b404eb16 date=2026-01-30\n---\nBees dance\. They hum\.\n\n## Simplify\n\nBees dance\.\n$/);
  });

  it('nowhere', () => {
    expect(written(body, { provenance: 'none' })).toBe(`${body}\n## Simplify\n\nBees dance.\n`);
    expect(written(done, { provenance: 'none' })).toBe(`${body}\n## Simplify\n\nBees dance.\n`);
  });

  it('as before, whatever the day, where nothing else has changed', () => {
    expect(written(done, {}, 'Bees dance.', '2026-02-01')).toBe(done);
    expect(written(done, {}, 'Bees dance.', null)).toBe(done);
  });

  it('anew, in the place of what was there, where it was written by hand or has changed', () => {
    expect(written(`${body}\n## Simplify\n\nMy own.\n`)).toBe(done);
    expect(written(done.replace('Bees dance.\n\n%%', 'My own.\n\n%%'))).toBe(done);
    expect(written(`${body}\n## Simplify\n\n%% simplify engine=a src=0000000000000000 out=0000000000000000 %%\n`)).toBe(done);
    expect(written(`${body}\n## Simplify\n\n${mark}\n\nMy own.\n\nMore of it.\n`)).toBe(done);
  });
});

describe('summaryState', () => {
  const inProperty: Partial<SummaryLayout> = { form: 'property' };
  const table: readonly (readonly [title: string, text: string, state: SummaryState, layout: Partial<SummaryLayout>])[] = [
    ['a note without a section', body, 'missing', {}],
    ['a section under another heading', done, 'missing', { heading: 'In short' }],
    ['an empty section', `${body}\n## Simplify\n`, 'empty', {}],
    ['a section with nothing but a mark', `${body}\n## Simplify\n\n${mark}\n`, 'empty', {}],
    ['a section that was made from the note', done, 'fresh', {}],
    ['the same with CRLF', done.replaceAll('\n', '\r\n'), 'fresh', {}],
    ['the same with lines broken elsewhere', done.replace('14 days', '14\ndays').replace('Bees dance.\n\n%%', 'Bees\ndance.\n%%'), 'fresh', {}],
    ['the same under another title', done.replace('title: Bees', 'title: Wasps'), 'fresh', {}],
    ['a note that has changed since', done.replace('14', '15'), 'stale', {}],
    ['a note that has got more', done.replace('They hum.', 'They hum. They sleep.'), 'stale', {}],
    ['a summary that was changed by hand', done.replace('Bees dance.\n\n%%', 'Bees dance well.\n\n%%'), 'edited', {}],
    ['a summary and a note that have changed', done.replace('14', '15').replace('Bees dance.\n\n%%', 'Bees dance well.\n\n%%'), 'edited', {}],
    ['a summary in which a word became a link', done.replace('Bees dance.\n\n%%', '[[Bees]] dance.\n\n%%'), 'edited', {}],
    ['a summary that was struck', done.replace('Bees dance.\n\n%%', '~~Bees dance.~~\n\n%%'), 'edited', {}],
    ['a summary with a tag', done.replace('Bees dance.\n\n%%', '#Bees dance.\n\n%%'), 'edited', {}],
    ['a summary that became a task', done.replace('Bees dance.\n\n%%', '- [ ] Bees dance.\n\n%%'), 'edited', {}],
    ['a note that somebody went on with below its summary', `${done}\nMore.\n`, 'stale', {}],
    ['a section without a mark', `${body}\n## Simplify\n\nBees dance.\n`, 'unmarked', {}],
    ['a section with a comment of the author', `${body}\n## Simplify\n\nBees dance.\n\n%% simplify this %%\n`, 'unmarked', {}],
    ['a mark that is cut', done.replace('out=1', 'out='), 'unmarked', {}],
    ['a mark that does not stand by itself', done.replace(mark, `See ${mark}`), 'unmarked', {}],
    ['a property that is missing', body, 'missing', inProperty],
    ['a property that is empty', body.replace('title', 'description: ""\ntitle'), 'empty', inProperty],
    ['a property of the author', body.replace('title', 'description: Bees dance.\ntitle'), 'unmarked', inProperty],
    ['a property that was made from the note', written(body, { form: 'property' }), 'fresh', inProperty],
    ['a property that was made from another note', written(body, { form: 'property' }).replace('14', '15'), 'stale', inProperty],
    ['a property that was changed by hand', written(body, { form: 'property' }).replace('description: Bees', 'description: Wasps'), 'edited', inProperty],
    ['a section whose mark is a property', written(body, { provenance: 'property' }), 'fresh', {}],
    ['a changed section whose mark is a property', written(body, { provenance: 'property' }).replace('\nBees dance.\n', '\nBees dance well.\n'), 'edited', {}],
    ['a callout', written(body, { form: 'callout' }), 'fresh', {}],
    ['a callout whose note has changed', written(body, { form: 'callout' }).replace('14', '15'), 'stale', {}],
    ['a callout that was changed by hand', written(body, { form: 'callout' }).replace('> Bees dance.', '> Bees dance.\n> They hum.'), 'edited', {}],
    ['an empty callout', `${body}\n> [!summary] Simplify\n`, 'empty', {}],
    ['a callout with another title', `${body}\n> [!summary] In short\n> Bees.\n`, 'missing', {}],
    ['bullets', written(body, { form: 'bullets' }, 'Bees dance.\nThey hum.'), 'fresh', {}],
  ];
  it.each(table)('%s', (_title, text, state, layout) => {
    expect(summaryState(parseNote(text), { ...defaultSummaryLayout, ...layout })).toBe(state);
  });
});
