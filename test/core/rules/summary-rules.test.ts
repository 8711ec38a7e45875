import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { commentLeak } from '../../../src/core/rules/comment-leak';
import type { NoteRule } from '../../../src/core/rules/rule';
import { summaryEmpty } from '../../../src/core/rules/summary-empty';
import { summaryHarderThanNote } from '../../../src/core/rules/summary-harder-than-note';
import { summaryStale } from '../../../src/core/rules/summary-stale';
import { summaryUnsupported } from '../../../src/core/rules/summary-unsupported';
import { runRule } from '../../../src/core/rules/run-rule';
import { summaryState } from '../../../src/core/simplify/provenance';
import { summaryEdits } from '../../../src/core/simplify/summary-edits';
import { defaultSummaryLayout, type SummaryLayout } from '../../../src/core/simplify/summary-layout';
import { applied, check, contextOf } from './rule-context';

const body = [
  '# Trams\n\nTrams are cheap to run. They last for forty years, and their rails for longer than that.',
  'Most of the cost of a line is in building it, which takes five years. A line of 1,300 m cost $235,000 in 1973.\n',
].join(' ');
const hard = 'Notwithstanding considerable infrastructural expenditure, electrified municipal transportation demonstrates advantageous operational characteristics.';

function withSummary(summary: string, layout: Partial<SummaryLayout> = {}): string {
  const edits = summaryEdits(parseNote(body), summary, { ...defaultSummaryLayout, ...layout }, { engine: 'plain@1', date: null });
  if (edits.kind === 'refused') throw new Error(edits.reason);
  return applied(body, edits.plan.edits);
}

describe.each<readonly [rule: NoteRule, text: string]>([
  [summaryEmpty, `${body}\n## Simplify\n`],
  [summaryStale, withSummary('Trams cost little.').replace('forty', 'fifty')],
  [summaryHarderThanNote, `${body}\n## Simplify\n\n${hard}\n`],
  [summaryUnsupported, `${body}\n## Simplify\n\nA line cost $253,000.\n`],
])('$id', (rule, text) => {
  test('offers a new summary, which is fresh and has nothing wrong', () => {
    const [problem, ...others] = check(rule, text);
    expect(others).toEqual([]);
    const [fix] = problem?.fixes ?? [];
    expect(fix).toMatchObject({ title: 'Write a new plain summary', safe: false });
    const fixed = applied(text, fix?.edits ?? []);
    expect(summaryState(parseNote(fixed), defaultSummaryLayout)).toBe('fresh');
    for (const one of [summaryEmpty, summaryStale, summaryHarderThanNote, summaryUnsupported]) expect(check(one, fixed)).toEqual([]);
  });
});

describe('a summary in a property', () => {
  const inProperty = (rule: NoteRule, text: string): readonly string[] => {
    const context = contextOf(text);
    const { summaryWriting } = context.options;
    const layout = { ...summaryWriting.layout, form: 'property' as const };
    return runRule(rule, { ...context, options: { ...context.options, summaryWriting: { ...summaryWriting, layout } } }).map(({ from, to }) => text.slice(from, to));
  };

  test('is looked at where summaries are kept there', () => {
    const written = withSummary('Trams cost little.', { form: 'property' });
    expect(inProperty(summaryStale, written)).toEqual([]);
    expect(inProperty(summaryStale, written.replace('forty', 'fifty'))).toEqual(['description']);
    expect(inProperty(summaryUnsupported, written.replace('cost little', 'cost $253,000'))).toEqual(['253,000']);
    expect(inProperty(summaryHarderThanNote, written.replace('Trams cost little.', hard))).toEqual([hard]);
  });

  test('is the author’s business elsewhere', () => {
    const written = withSummary('Trams cost $253,000.', { form: 'property' });
    for (const rule of [summaryStale, summaryUnsupported, summaryHarderThanNote]) expect(check(rule, written)).toEqual([]);
  });
});

test.each(['digital-garden', 'quartz', 'obsidian-publish', 'flowershow', 'enveloppe'])('what a summary comes from is no leak on %s', (publisher) => {
  for (const form of ['paragraph', 'bullets', 'callout'] as const) expect(check(commentLeak, withSummary('Trams cost little.', { form }), { publisher })).toEqual([]);
});

test('the number is marked where it stands, behind a sign at the very start too', () => {
  const text = '# Trams\n\nTrams cost little. They run all night.\n\n## Simplify\n\n$42 pays for one tram.\n';
  expect(check(summaryUnsupported, text).map(({ from, to }) => text.slice(from, to))).toEqual(['42']);
});

test('a summary in Chinese with another number', () => {
  const text = '# 电车\n\n电车很便宜。1973年建成，全长13公里，共有七站。\n\n## Simplify\n\n电车全长31公里，共有七站。\n';
  expect(check(summaryUnsupported, text).map(({ message }) => message)).toEqual(['Unexpected number `31` in the summary, expected one that the note has']);
});
