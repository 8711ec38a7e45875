import { loadSource } from '../scripts/load-source.mjs';
import { atMost } from './figures.mjs';
import { measureGrowth } from './growth.mjs';
import { bestOf, calibrate } from './stopwatch.mjs';

const rounds = 7;
/** Milliseconds, whatever the machine; the calibration beside them tells how fast it was. */
const limits = { large: 60, small: 2 };
/** Twice the text may take so many times as long. */
const steepest = 3;

/** The commands that are measured: what each does with a note that was parsed, and the note it is measured on. */
const commands = [
  { name: 'convert', entry: 'src/core/citations/convert-citations.ts', run: ({ convertCitations }, note) => convertCitations(note), note: pastedNote },
  {
    name: 'paste',
    entry: 'src/core/citations/paste-citations.ts',
    run: ({ pasteCitations }, note, pasted) => pasteCitations(note, { from: note.text.indexOf('\n'), to: note.text.indexOf('\n') }, pasted, {}),
    note: footnoteNote,
    pasted: (count) => pastedNote(count > 1000 ? 200 : 10, 2000),
  },
];

/** Times the commands about citations on a note of 1 MB with 5,000 references and definitions and on one of 20 KB; then convert on hostile texts. Answers the number of failures. */
export async function benchCitations(filter = '') {
  const { parseNote } = await loadSource('src/core/note/parse-note.ts');
    console.log(`citations, best of ${rounds} rounds; calibration ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  let failures = 0;
  for (const { name, entry, run, note, pasted } of commands.filter(({ name }) => name.includes(filter))) {
    const source = await loadSource(entry);
    for (const [size, count, length, limit] of [['1 MB', 5000, 1_048_576, limits.large], ['20 KB', 60, 20_480, limits.small]]) {
      const parsed = parseNote(note(count, length));
      failures += atMost(`${name} citations, a note of ${size}`, bestOf(() => run(source, parsed, pasted?.(count)), rounds), limit, 'ms');
    }
  }
  return failures + (await benchHostileCitations(parseNote, filter));
}

async function benchHostileCitations(parseNote, filter) {
  if (!'convert'.includes(filter)) return 0;
  const { convertCitations } = await loadSource('src/core/citations/convert-citations.ts');
  const ratios = [];
  for (const [name, make] of Object.entries(hostile)) {
    const { time, ratio } = measureGrowth({ run: (text) => convertCitations(parseNote(text)), make, size: 100_000, slowest: Infinity, steepest });
    ratios.push(ratio);
    console.log(`${ratio > steepest ? 'FAIL' : 'ok  '} ${time.toFixed(1).padStart(8)} ms  x${ratio.toFixed(2)}  convert, ${name}`);
  }
  return atMost(`convert citations of ${ratios.length} hostile shapes, twice the text, the steepest`, Math.max(...ratios), steepest, 'times');
}

/** Texts in which whoever looks ahead looks far: `count` times a part. */
const hostile = {
  'many marks and a list': (count) => `${'a[1] '.repeat(count)}\n\nSources:\n[1] https://a.org\n[2] https://b.org\n`,
  'many marks without a list': (count) => 'a[1] '.repeat(count),
  'one line of 2 MB': (count) => `${'word word word word[1] '.repeat(count)}\n\nSources:\n[1] https://a.org\n[2] https://b.org\n`,
  'many linked numbers': (count) => 'a[1](https://a.org/1) '.repeat(count / 4),
  'a group that never closes': (count) => `[${'[1](https://a.org/1), '.repeat(count / 4)}`,
  'groups in groups': (count) => '[[1](https://a.org/1), '.repeat(count / 4),
  'parentheses of links': (count) => `${'([a][1], '.repeat(count / 2)}\n\n[1]: https://a.org/1\n`,
  'one number for many addresses': (count) => `${'([a][1]) '.repeat(count / 8)}\n\n${Array.from({ length: count / 8 }, (_, index) => `[1]: https://a.org/${index}`).join('\n')}\n`,
  'notes of an encyclopedia': (count) => 'a[[1]](https://a.org/b(#cite_note-1 '.repeat(count / 8),
  'brackets': (count) => '['.repeat(count * 2),
  'brackets with numbers': (count) => '[1'.repeat(count),
  'carets': (count) => '[^1^]'.repeat(count / 2),
  'tokens': (count) => 'a【1†source】 [citation:1] [cite: 1] '.repeat(count / 8),
  'grok tags that never end': (count) => '<grok:render type="x">'.repeat(count / 4),
  'glued digits': (count) => `${'words.1 '.repeat(count)}\n\n#### Works cited\n\n1. https://a.org\n`,
  'one host': (count) => `${Array.from({ length: count / 40 }, (_, index) => `a[${index % 999}]`).join(' ')}\n\nSources:\n${Array.from({ length: 999 }, (_, index) => `[${index}] https://a.org/${index}`).join('\n')}\n`,
  'exported footnotes': (count) => `${Array.from({ length: count / 20 }, (_, index) => `a[^1_${index % 9999}]`).join(' ')}\n\n${Array.from({ length: Math.min(9999, count / 20) }, (_, index) => `[^1_${index}]: https://a.org/${index}`).join('\n')}\n`,
  'ornaments': (count) => '<div align="center">⁂</div>\n\n'.repeat(count / 16),
  'trailers': (count) => 'Answer from Perplexity: pplx.ai/share\n\n'.repeat(count / 16),
  'quoted lists': (count) => '> a[1]\n>\n> Sources:\n> [1] https://a.org\n> [2] https://b.org\n\n'.repeat(count / 32),
};

const words = 'The river rises in the hills and falls through woods and meadows to the sea where boats wait for the tide to turn again. ';

/** Paragraphs with marks, each answer with its list, so that all in all `count` sources are cited. */
function pastedNote(count, length) {
  const each = 100;
  const answers = Math.max(1, Math.round(count / each));
  const listed = Math.min(each, count);
  const parts = [];
  for (let answer = 0; answer < answers; answer++) {
    const list = Array.from({ length: listed + 20 }, (_, index) => `[${index + 1}] Page ${index} - Site https://s${answer}.example.org/page/${index}?utm_source=x`).join('\n');
    const filler = Math.max(0, Math.floor((length / answers - list.length - listed * 6) / listed));
    const text = Array.from({ length: listed }, (_, index) => `${words.repeat(Math.ceil(filler / words.length)).slice(0, filler)} fact[${index + 1}].`).join('\n\n');
    parts.push(`## Answer ${answer}\n\n${text}\n\nSources:\n${list}\n`);
  }
  return parts.join('\n');
}

/** A note that has footnotes already. */
function footnoteNote(count, length) {
  const filler = Math.max(0, Math.floor(length / count) - 70);
  const text = Array.from({ length: count }, (_, index) => `${words.repeat(Math.ceil(filler / words.length)).slice(0, filler)} fact[^${index + 1}].`).join('\n\n');
  return `\n\n${text}\n\n${Array.from({ length: count }, (_, index) => `[^${index + 1}]: [Page ${index}](https://s.example.org/page/${index})`).join('\n')}\n`;
}
