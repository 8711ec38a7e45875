import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/core/note/parse-note';
import { plainSummarizer } from '../../../../src/core/simplify/plain/plain-summarizer';
import { summarySource } from '../../../../src/core/simplify/summary-source';
import type { SummaryOptions } from '../../../../src/core/simplify/summarizer';

function summaryOf(markdown: string, title = '', options: Partial<SummaryOptions> = {}): string {
  const summary = plainSummarizer.summarize(summarySource(parseNote(markdown), title), { sentences: 2, words: 60, ...options });
  return summary.kind === 'summary' ? summary.text : `none: ${summary.reason}`;
}

const definition = 'The waggle dance is the way in which honey bees tell each other about good flowers.';
const about = 'The direction of the dance shows where the flowers grow.';
const rest = 'A communicative organisational phenomenon necessitates interdisciplinary investigation. Meteorological circumstances deteriorate.';

/** Each is the shape of a note whose summary was bad when it was read; see docs/decisions/008-summaries-of-real-notes.md. */
describe('in a summary of a note', () => {
  it('scenes for children are passed over', () => {
    const text = summaryOf(`${definition}\n\nImagine that you are a bee. You see a red flower far away. You want to tell the bees of your hive.\n\n${about} ${rest}`, 'Waggle dance');
    expect(text).toBe(`${definition} ${about}`);
  });

  it('what an assistant asks at the end is passed over', () => {
    expect(summaryOf(`${definition}\n\n${about} ${rest}\n\nWould you like me to add more about the dance of the bees?`, 'Waggle dance')).not.toContain('Would you');
  });

  it('items without a subject, names and remarks in brackets are passed over', () => {
    const items = '- Helps bees find flowers near the hive.\n- Dancing on the old comb of the hive.\n- (Insert a picture of the dance here).\n- Linked Ideas: Honey Bees, Old Comb, Red Flowers\n';
    expect(summaryOf(`${definition}\n\n${items}\n${about} ${rest}`, 'Waggle dance')).toBe(`${definition} ${about}`);
  });

  it('a second definition of the same thing gives way', () => {
    const again = 'The waggle dance is a dance of honey bees about good flowers that others then visit.';
    expect(summaryOf(`${definition}\n\n${again}\n\n${about} ${rest}`, 'Waggle dance')).toBe(`${definition} ${about}`);
  });

  it('the remains of citation marks count against a sentence', () => {
    expect(summaryOf(`${definition}\n\nThe dance of the bees shows flowers12. ${about} ${rest}`, 'Waggle dance')).not.toContain('flowers12');
  });

  it('a definition without its subject gets the title', () => {
    expect(summaryOf(`Refers to the way in which honey bees tell each other about good flowers.\n\n${about} ${rest}`, 'Waggle dance')).toContain('Waggle dance refers to the way');
  });

  it('a pronoun at the start gives way to the name that it stands for', () => {
    const note = '# Hivex counts bees\n\nWho knows? Hivex isn\'t starting:\n\nHivex has been growing here for years. They\'re using cameras to count bees, wasps and flies at each hive of the village.\n\nAdministrative infrastructure necessitates considerable organisational investment. Cameras count bees at the hive.';
    expect(summaryOf(note, '', { sentences: 1, words: 25 })).toMatch(/^Hivex (?:has been|is using)/);
  });

  it('a thought that goes on brings the one before it along', () => {
    const summary = plainSummarizer.summarize(
      summarySource(parseNote('Old cameras count bees at the hive. This approach counts bees, hives and cameras at a time.\n\nAdministrative infrastructure necessitates investment. Rain fell.\n'), ''),
      { sentences: 2, words: 60, share: 1 },
    );
    expect(summary).toMatchObject({
      kind: 'summary',
      points: [{ text: 'Old cameras count bees at the hive. This approach counts bees, hives and cameras at a time.', origins: [{ block: 0, from: 0, to: 35, saidTo: 35 }, { block: 0, from: 36, to: 91, saidTo: 91 }] }],
    });
  });

  it('the sentence that sums up is made plainer and kept', () => {
    const note = `Old cameras stand there. Nobody sees them at night. Administrative infrastructure necessitates considerable organisational investment.\n\nIn essence, the village, with its old cameras, is cleverly counting bees, wasps and flies at night, despite facing some administrative difficulties.\n\nRain fell on Monday.`;
    expect(summaryOf(note, '', { sentences: 1 })).toBe('The village is counting bees, wasps and flies at night, despite facing some administrative difficulties.');
  });

  it('a hard sentence that says what the text is about becomes two', () => {
    const note = 'Counting insects necessitates extraordinary organisational patience. Cameras see little at night. We present a small open camera network that counts innumerable insects in gardens and agricultural meadows at night. Its lenses are cheap.';
    expect(summaryOf(note, '', { sentences: 1, share: 1 })).toBe('We present a small open camera network. It counts innumerable insects in gardens and agricultural meadows at night.');
  });

  it('plainer means shorter sentences and easier words', () => {
    const note = `${definition} ${about} Dances communicate approximate distances, directions and qualities of nectar sources to potential foragers. A long dance means far away. Bees dance in the dark. ${rest}`;
    const grade = (plainer: boolean): number => {
      const summary = plainSummarizer.summarize(summarySource(parseNote(note), ''), { sentences: 3, words: 60, plainer });
      return summary.kind === 'summary' ? summary.readability.summary.score : Infinity;
    };
    expect(grade(true)).toBeLessThan(grade(false) + 0.1);
  });

  it.each([
    ['German', 'Der Schwänzeltanz ist ein Tanz, mit dem Bienen den Ort von Blumen mitteilen.', 'Bienen leben in einem Stock. Das Wetter ist heute schön. Mein Nachbar streicht den Zaun.'],
    ['Russian', 'Танец пчёл сообщает другим пчёлам, где растут цветы.', 'Сегодня стоит замечательная погода. Мой сосед перекрашивает деревянный забор. Пчёлы живут в улье.'],
    ['Arabic', 'رقصة النحل تخبر النحلات الأخرى بمكان الزهور.', 'الطقس جميل اليوم. جاري يدهن السياج الخشبي القديم في الحديقة. يعيش النحل في الخلية.'],
    ['Chinese', '蜜蜂的舞蹈告诉同伴花在哪里。', '今天的天气非常好，我们大家都出去玩了。我的邻居正在粉刷花园里的旧篱笆。蜜蜂住在蜂巢里。'],
  ])('the first sentence defines a note in %s', (_language, first, others) => {
    expect(summaryOf(`${first}\n\n${others}`, '', { sentences: 1 })).toBe(first);
  });
});

describe('what is hardly a text', () => {
  it.each([
    ['an empty note', '', 'none: The note holds no running text'],
    ['only code', '```\nlet bees = 1;\n```\n', 'none: The note holds no running text'],
    ['one sentence', 'Bees dance in the dark hive at noon.', 'none: The note is already short'],
    ['a long word', 'abcdefgh'.repeat(2000), 'none: The note is already short'],
    ['brackets', '(a '.repeat(20_000), 'none: No sentence of the note can stand for it'],
    ['the same word', 'bees, and they '.repeat(5000), 'none: No sentence of the note can stand for it'],
  ])('gets a reason: %s', (_title, text, reason) => {
    expect(summaryOf(text)).toBe(reason);
  });

  it('gets a summary where it is a list', () => {
    expect(summaryOf('- Bees dance in the dark hive\n- Honey keeps for many years\n- Administrative infrastructure necessitates investment\n- Wasps do not dance at all\n')).toMatch(/^[^.]+\.( [^.]+\.)?$/);
  });
});
