import { loadSource } from '../scripts/load-source.mjs';
import { atMost } from './figures.mjs';
import { measureGrowth } from './growth.mjs';
import { calibrate, workTimeOf } from './stopwatch.mjs';

const size = 64 * 1024;
const slowestMs = 250;
const steepest = 3;
/** What takes less is not measured again: it is far from the limit, and its growth is that of the clock. */
const worthMs = 30;

/** Behind a hostile text, so that commands have something to do. */
const tail = '\n\nSeen[1], and[2].[^9] [^8]\n\n[^9]: https://a.org/1\n[^8]: https://a.org/1\n\nSources:\n[1] https://a.org/1?utm_source=x\n[2] Two https://a.org/2\n';

/** Runs the commands that edit a note on 64 KiB of each hostile shape: reading the note included, in time, and twice the text in little more than twice the time. Answers the number of failures. */
export async function benchHostileCommands(filter = '') {
  const source = await loadSource('bench/hostile-commands/source.ts');
  const commands = Object.entries(commandsOf(source)).filter(([name]) => name.includes(filter));
  console.log(`commands on hostile shapes, 64 KiB in at most ${slowestMs} ms, twice the text in at most ${steepest} times as long; calibration ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  const worst = { time: { value: 0, of: 'none' }, ratio: { value: 0, of: 'none' } };
  for (const [name, command] of commands) {
    for (const { name: shape, make } of source.hostileShapes) {
      const run = (text) => command(source.parseNote(text));
      const makeNote = (length) => make(length) + tail;
      const of = `${name} of ${shape}`;
      let { time, ratio } = { time: workTimeOf(() => void run(makeNote(size))), ratio: 0 };
      if (time > worthMs) ({ time, ratio } = measureGrowth({ run, make: makeNote, size, slowest: slowestMs, steepest }));
      if (time > slowestMs || ratio > steepest) console.log(`FAIL ${time.toFixed(1).padStart(8)} ms  x${ratio.toFixed(2)}  ${of}`);
      if (time > worst.time.value) worst.time = { value: time, of };
      if (ratio > worst.ratio.value) worst.ratio = { value: ratio, of };
    }
  }
  const what = `${commands.length} commands on 64 KiB of each of ${source.hostileShapes.length} hostile shapes`;
  console.log(`the slowest: ${worst.time.of}; the steepest: ${worst.ratio.of}`);
  return atMost(`${what}, the slowest`, worst.time.value, slowestMs, 'ms') + atMost('the same, twice the text, the steepest', worst.ratio.value, steepest, 'times');
}

function commandsOf(source) {
  const { defaultCitationOptions: options } = source;
  const end = (note) => ({ from: note.text.length - 5, to: note.text.length - 5 });
  return {
    convert: (note) => source.convertCitations(note, { removeArtefacts: true, gluedDigits: true }),
    'convert with all sources': (note) => source.convertCitations(note, { uncited: 'definitions', labels: 'host', marker: 'before' }),
    tidy: (note) => source.tidyCitations(note, options),
    merge: (note) => source.mergeSources(note, options),
    rename: (note) => source.renameFootnote(note, '9', 'other'),
    'export as list': (note) => source.exportCitations(note, 'list'),
    'export as links': (note) => source.exportCitations(note, 'links'),
    'turn links into footnotes': (note) => source.linksToFootnotes(note, options),
    'title footnotes': (note) => source.titleFootnotes(note),
    insert: (note) => source.insertCitationEdits(note, end(note), { url: 'https://a.org/new', title: 'New' }),
    paste: (note) => source.pasteCitations(note, end(note), 'Fact[1].\n\nCitations:\n[1] https://a.org/x\n', {}),
    simplify: (note) => source.simplifyNote(note, { ...source.defaultSummaryWriting, summarizer: source.plainSummarizer, date: null }),
    prepare: (note) => source.prepareNoteEdits(note, { path: 'a.md', contract: source.emptyContract }, { today: '2026-01-30' }),
    'ignore a rule': (note) => source.ignoreHereEdits(note, { rule: 'link-missing', from: note.text.length >> 1 }),
    'set a property': (note) => source.setPropertyEdits(note.text, 'dg-publish', true),
  };
}
