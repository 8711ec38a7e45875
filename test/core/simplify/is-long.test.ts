import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { isLong } from '../../../src/core/simplify/is-long';
import { plainSummarizer } from '../../../src/core/simplify/plain/plain-summarizer';
import { summarySource } from '../../../src/core/simplify/summary-source';
import '../../support/fuzzing';

const sentence = 'Trams run on rails and take many people to their work.';
const three = `${sentence} Brakes give power back when they slow down for the next stop. On Sundays there are only three lines and hardly any people aboard, which the city does not mind.`;
const prose = `${three} Workers grind the rails at night where they have worn.`;
const rest = 'It took two years and more money than they had, so the last mile was left to later.';

/** Why the embedded engine makes no summary; null where it makes one. */
function refusal(text: string): string | null {
  const summary = plainSummarizer.summarize(summarySource(parseNote(text), ''), { sentences: 3, words: 60 });
  return summary.kind === 'none' ? summary.reason : null;
}

describe('a note that is long enough for a summary', () => {
  test.each([
    ['one paragraph', `${prose} ${rest}\n`],
    ['several', `# Trams\n\n${prose}\n\n${rest}\n`],
    ['links, marks, code and emphasis in it', `${prose.replace('Trams', '**Trams**').replace('rails', '[[rails]]').replace('people', '`people` [1]')} ${rest} ${sentence}\n`],
    ['list items', `- ${sentence}\n- [ ] ${three}\n- ${rest}\n`],
    ['sources below it', `${prose} ${rest}\n\n## Sources\n\n[1] https://example.org\n`],
    ['sources of a part between', `## Part\n\n${sentence}\n\n### Sources\n\n- A book\n\n## Another\n\n${prose} ${rest}\n`],
    ['a list of sources between', `${sentence}\n\nSources:\n[1] https://example.org/1\n[2] https://example.org/2\n\n${prose} ${rest}\n`],
    ['a speech in it', `“Trams are cheap. Buses are not.” ${prose} ${rest}\n`],
    ['French', 'Le tramway relie les deux rives depuis trente ans. Il transporte chaque matin des milliers de voyageurs pressés. Pourtant la ville hésite encore à prolonger la ligne vers les quartiers du nord, où habitent les ouvriers. Le conseil votera au printemps, et les travaux dureront quatre ans si tout se passe comme prévu par les ingénieurs de la ville, qui ne se trompent guère.\n'],
    ['Chinese', `${'电车很便宜，因为它们能用四十年，铁轨更久。'.repeat(14)}\n`],
  ])('has %s', (_what, text) => {
    expect(refusal(text)).toBeNull();
    expect(isLong(parseNote(text))).toBe(true);
  });
});

describe('a note that is not', () => {
  const short = 'The note is already short';
  const hard = 'Organisational communication necessitates administrative infrastructure everywhere.';
  const long = `${sentence.slice(0, -1)}, ${'and then they go on to the next town '.repeat(9)}and stop`;
  test.each([
    ['one sentence', 'Trams are cheap to run.\n', short],
    ['two long ones', `${long}. ${long}.\n`, short],
    ['two, with abbreviations', `${long}, e.g. Prof. Dr. Smith and Mrs. Jones approx. Ten. ${long}.\n`, short],
    ['two, of which one is a speech', `${long}. They said “here are more. They never stop. Stopping is forbidden” and went on.\n`, short],
    ['two, and a label', `**Trams in the town run well. They go on. Nobody stops.**\n${long}.\n\n${long}.\n`, short],
    ['two, and links', `${long}.\n\n${long}.\n\n[[Trams]] [[Trams in the town of the old king and all others|Trams in the town of the old king]]\n`, short],
    ['two, and quotes', `${long}.\n\n${long}.\n\n> ${prose}\n> ${rest}\n`, short],
    ['two, and what stands under its sources', `${long}.\n\n${long}.\n\n## **References**\n\n${prose} ${rest}\n`, short],
    ['two, and what stands under a part of its sources', `${long}.\n\n${long}.\n\n## References\n\n### Sources\n\nA book.\n\n### More\n\n${prose} ${rest}\n`, short],
    ['two, and a source list', `${long}.[1]\n\n${long}.[2]\n\n[1] A long title of a page about trams and rails and towns https://example.org/1\n[2] Another long title of a page about trams and towns https://example.org/2\n`, short],
    ['two, and struck ones', `${long}. ${long}. ~~Workers grind. Brakes squeal. Sundays rest. ${prose}~~\n`, short],
    ['two, and a comment', `${long}. ${long}. %%Workers grind. Brakes squeal. Sundays rest. ${prose}%%\n`, short],
    ['three that are plainer than a summary', `${hard} Oh no. So be it. We go. I see. Go on. Do it. Yes sir.\n`, `${short}, and plainer than a summary of it`],
    ['only links', '- [[Line 1|Workers grind the rails at night.]]\n'.repeat(20), 'The note holds no running text'],
  ])('has %s', (_what, text, reason) => {
    expect(isLong(parseNote(text))).toBe(false);
    expect(refusal(text)).toBe(reason);
  });
});

test.each([
  ['English', `${three}\n`],
  ['numbers', `${three} ${'1 2 3 4 5 6 7 8 9 10. '.repeat(9)}\n`],
  ['Chinese', '电车很便宜。它们能用四十年，铁轨更久。大部分费用在于修建线路，要花五年时间。一条线路长十三公里，共有七站，每天早上都很拥挤。星期天只有三条线路，几乎没有乘客，市政府也不在意。夜里工人打磨铁轨，因为铁轨已经磨损了。\n'],
])('a note that has no more words than a summary is not long: %s', (_what, text) => {
  expect(isLong(parseNote(text))).toBe(false);
});

test('what is long is never too short for the engine, whatever the note is made of', () => {
  const prose = fc.constantFrom(sentence, rest, three, 'Workers grind.', 'e.g. Mrs. Smith', 'and so it goes on for a while without an end');
  const mark = fc.constantFrom(...['“Here. There”', '“', '”', '~~', '%%', '`', '$', '[1]', '[^1]', '[[Trams]]', '[a](b)', '**', '\n**Label**\n', '\n# Sources\n', '\n## Notes\n', '\n- ', '\n> ', '\n'], ...['\\', '#tag', 'https://example.org', '\n[1] https://example.org\n', '\nSources:\n[1] https://example.org\n[2] https://example.net\n', '\n## Part\n', '\n### More\n', '电车很便宜。', '！', '<b>', '==', '(', '!', '^a', '| a |', ': ']);
  const piece = fc.oneof({ arbitrary: prose, weight: 4 }, { arbitrary: fc.constant('\n\n'), weight: 4 }, { arbitrary: mark, weight: 2 });
  let long = 0;
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')), (text) => {
    if (!isLong(parseNote(text))) return;
    long++;
    const reason = refusal(text);
    expect([null, 'No sentence of the note can stand for it']).toContain(reason);
  }), { numRuns: 3000 });
  expect(long).toBeGreaterThan(100);
});
