import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/core/note/parse-note';
import { checkAnswer } from '../../../../src/core/simplify/guards/check-answer';
import { plainSummarizer } from '../../../../src/core/simplify/plain/plain-summarizer';
import { askForSummary, summaryOfReply } from '../../../../src/core/simplify/models/model-summary';
import { summaryEdits } from '../../../../src/core/simplify/summary-edits';
import { defaultSummaryLayout } from '../../../../src/core/simplify/summary-layout';
import { summarySource } from '../../../../src/core/simplify/summary-source';
import { applyPlan } from '../../../../src/core/text/apply-edits';
import { readWithCommonmark } from '../../../support/commonmark-oracle';
import { testSettings } from '../models/model-settings';
import { hostileAnswers, hostileMarks, injections } from './hostile-answers';

const text = '---\ntitle: Compost\n---\nCompost is rotted garden waste. A heap needs air and water. It must not hold meat. After 6 months it is ready.\n\n## Simplify\n\nOld.\n\n## Next\n\nMore.\n';
const options = { sentences: 3, words: 60 };

/** The section's content once an answer was written into it; what stands around it must be as it was. */
function written(note: string, summary: string): string {
  const edits = summaryEdits(parseNote(note), summary, { ...defaultSummaryLayout, provenance: 'none' }, { engine: 'test@1', date: null });
  if (edits.kind === 'refused') throw new Error(edits.reason);
  const applied = applyPlan(note, edits.plan);
  if (applied.kind === 'refused') throw new Error(applied.reason);
  const before = note.slice(0, note.indexOf('Old.'));
  const after = note.slice(note.indexOf('Old.') + 4);
  expect(applied.text.startsWith(before) && applied.text.endsWith(after)).toBe(true);
  return applied.text.slice(before.length, applied.text.length - after.length);
}

const cases = Number(process.env['FUZZ_CASES'] ?? '1000');

/** Faults of a section that is to be one paragraph of plain prose. */
function faultsOf(section: string): readonly string[] {
  const { headings, quotes, items, links, images, codeBlocks, codeSpans, htmlBlocks, htmlTags } = readWithCommonmark(section);
  const note = parseNote(section);
  const counts = { headings: headings.length, quotes, items, links, images, codeBlocks, codeSpans, htmlBlocks, htmlTags, embeds: note.embeds.length, ours: note.links.length, tags: note.tags.length, ids: note.blockIds.length, protected: note.protectedRanges.length };
  const foreign = /%%|<%|%>|\{\{|\}\}|::|\w:\/\/|www\.|\w@\w+\.\w|\u202e|\[\[[^\\]|(?:^|[^\\])`/.exec(section);
  return [...Object.entries(counts).filter(([, count]) => count > 0).map(([name]) => name), ...(foreign === null ? [] : [foreign[0]])];
}

describe('a hostile answer', () => {
  it('is one of some hundreds', () => {
    expect(hostileAnswers.length).toBeGreaterThanOrEqual(300);
    expect(injections).toHaveLength(100);
  });

  it('ends as plain prose in its section, or is empty', () => {
    const source = summarySource(parseNote(text), '');
    const faulty = hostileAnswers.flatMap((answer) => {
      const checked = checkAnswer(answer, source, { words: 60 });
      const faults = checked.text === '' ? [] : faultsOf(written(text, checked.text));
      return faults.length === 0 ? [] : [{ answer, text: checked.text, faults }];
    });
    expect(faulty).toEqual([]);
  });

  it('made of anything ends so, too', () => {
    const source = summarySource(parseNote(text), '');
    const piece = fc.oneof(fc.constantFrom(...hostileMarks), fc.constantFrom(' ', '\n', '\n\n', '. ', 'A heap', '3'), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const checked = checkAnswer(pieces.join(''), source, { words: 60 });
      expect(checked.text === '' ? [] : faultsOf(written(text, checked.text))).toEqual([]);
      for (const { range, sentence } of checked.findings) expect([range.from < range.to || checked.text === '', sentence.from <= range.from, range.to <= sentence.to, sentence.to <= checked.text.length]).toEqual([true, true, true, true]);
    }), { numRuns: cases });
    console.log(`answers made of anything: ${String(cases)}, 0 that are more than plain prose`);
  });

  it('of a model that obeys the note is only prose, and the note around it as it was', () => {
    const faulty = injections.flatMap(({ note, obeys }) => {
      const hostile = text.replace('More.\n', () => `More.\n\nA line of ${note}\n\nText.\n`);
      const source = summarySource(parseNote(hostile), '');
      const prompt = askForSummary(source, options, testSettings, 'f3nce');
      if (prompt === null || prompt.system.includes('Ignore all previous')) return [{ note, faults: ['prompt'] }];
      const summary = summaryOfReply({ text: obeys, end: 'stop' }, source, options, testSettings);
      if (summary.kind !== 'summary') return [{ note, faults: [summary.kind] }];
      const insisted = summary.fellBack?.kind === 'blocked' ? [summary.fellBack.answer.text] : [];
      const faults = [summary.text, ...insisted].flatMap((one) => faultsOf(written(hostile, one)));
      return faults.length === 0 ? [] : [{ note, faults }];
    });
    expect(faulty).toEqual([]);
  });

  it('without a word left is the embedded engine\'s', () => {
    const source = summarySource(parseNote(text), '');
    expect(summaryOfReply({ text: '![x](https://evil.example)', end: 'stop' }, source, options, testSettings)).toMatchObject({
      kind: 'summary', engine: plainSummarizer.id, fellBack: { kind: 'fault', fault: { kind: 'empty' } },
    });
  });
});
