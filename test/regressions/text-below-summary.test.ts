import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { summaryState } from '../../src/core/simplify/provenance';
import { defaultSummaryWriting, simplifyNote } from '../../src/core/simplify/simplify-note';
import { applyPlan } from '../../src/core/text/apply-edits';

const body = 'Bees live in large colonies. In winter they keep the queen warm. Workers gather nectar in spring. A colony gives 30 kg of honey. Mites are the greatest danger.\n';
const more = '\n\nBeekeepers treat their colonies in autumn.\n\n[[Back]] to the index. #bees\n';

function simplified(text: string): string {
  const answer = simplifyNote(parseNote(text), { ...defaultSummaryWriting, summarizer: plainSummarizer, date: null });
  if (answer.kind === 'refused') return answer.reason;
  const result = applyPlan(text, answer.plan);
  return result.kind === 'applied' ? result.text : result.reason;
}

// A summary goes to the end of a note, where people go on writing: that text was taken for the summary, and went with it.
test.each(['\n', '\r\n'])('what is written below the mark of a summary stays when a new one is written: %j', (ending) => {
  const first = simplified(body.replaceAll('\n', ending));
  const text = first.trimEnd() + more.replaceAll('\n', ending);
  expect(first).toContain('%% simplify engine=');
  expect(summaryState(parseNote(text), { heading: 'Simplify', form: 'paragraph' })).toBe('stale');
  const second = simplified(text);
  expect(second).not.toBe(text);
  expect(second.slice(second.lastIndexOf(' %%') + 3)).toBe(more.replaceAll('\n', ending));
  expect(summaryState(parseNote(second), { heading: 'Simplify', form: 'paragraph' })).toBe('fresh');
  expect(simplified(second)).toBe(second);
});

test('a mark above its summary leaves the whole section to it', () => {
  const text = `${body}\n## Simplify\n\n%% simplify engine=a src=0000000000000000 out=0000000000000000 %%\n\nMine.\n\nMore.\n`;
  expect(simplified(text)).not.toMatch(/Mine|More/);
});
