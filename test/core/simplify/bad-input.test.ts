import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { plainSummarizer } from '../../../src/core/simplify/plain/plain-summarizer';
import { summaryState } from '../../../src/core/simplify/provenance';
import { defaultSummaryWriting, simplifyNote } from '../../../src/core/simplify/simplify-note';
import { applyPlan } from '../../../src/core/text/apply-edits';

const options = { ...defaultSummaryWriting, summarizer: plainSummarizer, date: null };

/** Why there is no summary; null where there is one, which the note then holds and knows for its own. */
function reasonFor(text: string): string | null {
  const simplified = simplifyNote(parseNote(text), options);
  if (simplified.kind === 'refused') return simplified.reason;
  const applied = applyPlan(text, simplified.plan);
  if (applied.kind === 'refused') throw new Error(applied.reason);
  const after = parseNote(applied.text);
  expect(summaryState(after, options.layout)).toBe('fresh');
  expect(after.summary === null ? '' : applied.text.slice(after.summary.content.from, after.summary.content.to).trim()).not.toBe('');
  expect(simplified.summary.readability.summary.words).toBeLessThanOrEqual(simplified.summary.readability.source.words / 2);
  return null;
}

describe('a note that is hard to sum up gets a reason, and nothing is written', () => {
  it.each([
    ['nothing', '', 'The note holds no running text'],
    ['blank lines', '\n \n\t\n', 'The note holds no running text'],
    ['frontmatter', '---\ntitle: A\n---\n', 'The note holds no running text'],
    ['a heading', '# A\n', 'The note holds no running text'],
    ['one sentence', 'Bees dance.\n', 'The note is already short'],
    ['two sentences', 'Bees dance. They hum.\n', 'The note is already short'],
    ['code', '```js\nconst bees = 1;\n```\n', 'The note holds no running text'],
    ['a table and a formula', '| a | b |\n| - | - |\n| 1 | 2 |\n\n$$\nx\n$$\n', 'The note holds no running text'],
    ['embeds and links', '![[a.png]]\n\n- [[b]]\n- https://example.org\n', 'The note holds no running text'],
    ['a quote', '> Bees dance. They hum. They sleep. They eat.\n', 'The note holds no running text'],
    ['sources', 'Citations:\n[1] https://example.org/1\n[2] https://example.org/2\n', 'The note holds no running text'],
    ['its summary', '## Simplify\n\nBees dance. They hum. They sleep.\n', 'The note holds no running text'],
    ['a comment', '%%\nBees dance. They hum. They sleep.\n%%\n', 'The note holds no running text'],
  ])('%s', (_title, text, reason) => {
    expect(reasonFor(text)).toBe(reason);
  });

  it('behind a fence, a comment or a formula that nothing closes', () => {
    const text = 'Bees dance for flowers. They hum when the sun is up. A hive lives on honey through the winter. Wasps do not.\n\n';
    for (const open of ['```\ncode\n', '%%\ncomment\n', '$$\nx\n']) expect(reasonFor(text + open)).toBe('The summary section would not be read as a section of the note');
  });
});

describe('a note of an odd kind gets a summary', () => {
  it.each([
    ['only a list', '- Turn the compost heap every two weeks.\n- Keep the heap as wet as a sponge.\n- Put no meat on the heap.\n- Use the soil of the heap after nine months in the garden.\n'],
    ['two languages', 'Bees dance for flowers in the garden. They hum when the sun is up. Die Bienen schlafen im Winter nicht. Sie wärmen sich mit Honig. Les abeilles aiment le soleil et les fleurs du jardin.\n'],
    ['Chinese', '蜜蜂在花园里跳舞。太阳升起时它们嗡嗡作响。一个蜂巢靠二十公斤蜂蜜过冬。黄蜂不会这样做。蜜蜂喜欢花园里的花。\n'],
    ['Japanese', 'ミツバチは庭で踊ります。太陽が昇ると羽音を立てます。巣は二十キロの蜂蜜で冬を越します。スズメバチはそうしません。ミツバチは花が好きです。\n'],
    ['Thai', 'ผึ้งเต้นรำในสวน พวกมันส่งเสียงเมื่อดวงอาทิตย์ขึ้น. รังผึ้งอยู่รอดในฤดูหนาวด้วยน้ำผึ้ง. ตัวต่อไม่ทำเช่นนั้น. ผึ้งชอบดอกไม้ในสวน.\n'],
    ['Arabic', 'النحل يرقص في الحديقة. يطن النحل عندما تشرق الشمس. تعيش الخلية في الشتاء على العسل. الدبابير لا تفعل ذلك. النحل يحب الزهور في الحديقة.\n'],
    ['Hebrew', 'הדבורים רוקדות בגינה. הן מזמזמות כשהשמש עולה. כוורת חיה בחורף על דבש. צרעות לא עושות זאת. הדבורים אוהבות את הפרחים בגינה.\n'],
  ])('%s', (_title, text) => {
    expect(reasonFor(text)).toBeNull();
    expect(reasonFor(text.replaceAll('\n', '\r\n'))).toBeNull();
  });
});

describe('two megabytes', () => {
  it.each([
    ['of sentences on one line', 'The bees dance for flowers in the garden. ', null],
    ['without a blank', 'beesdanceforflowers', 'No sentence of the note can stand for it'],
    ['of Chinese on one line', '蜜蜂在花园里跳舞。', null],
    ['of right-to-left text on one line', 'النحل يرقص في الحديقة. ', null],
    ['of marks', '[1] **a** `b` [[c]] ', 'No sentence of the note can stand for it'],
  ])('%s come to an end', (_title, piece, reason) => {
    const text = piece.repeat(Math.ceil(2_000_000 / piece.length));
    const simplified = simplifyNote(parseNote(text), options);
    expect(simplified.kind === 'refused' ? simplified.reason : null).toBe(reason);
    if (simplified.kind === 'planned') expect(simplified.plan.edits.map(({ from, to }) => [from, to])).toEqual([[text.length, text.length]]);
  });
});
