import { loadSource } from '../scripts/load-source.mjs';
import { showFigure, withUnit } from './figures.mjs';
import { makeNote } from './footnotes/make-note.mjs';
import { measureGrowth } from './growth.mjs';
import { bestOf, calibrate } from './stopwatch.mjs';

const rounds = 9;
/** A run on the small note is too short for the clock. */
const smallRuns = 20;
/** In milliseconds, whatever the machine: the calibration beside them tells how fast it was; and what twice the note may cost. */
const limits = { large: 60, small: 2, ratio: 3 };

/** Measures each command on a note of 20 KB with 100 footnotes, on one of 1 MB with 5,000, and how its time grows. Answers the number of failures. */
export async function benchFootnotes(filter = '') {
  const source = await loadSource('bench/footnotes/source.ts');
  const commands = commandsOf(source).filter(([name]) => name.includes(filter));
  console.log(`footnotes: the note parsed before; calibration ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  let failures = 0;
  for (const [name, prepare, run, most = Infinity] of commands) {
    // Marks have three digits: a list is made of fewer footnotes.
    const make = (size) => prepare(makeNote(size, Math.min(most, Math.round(size / 200))));
    const small = make(20_000);
    const smallTime = bestOf(() => repeat(smallRuns, () => run(small)), rounds) / smallRuns;
    const { time, ratio } = measureGrowth({ run, make, size: 1_000_000, slowest: limits.large, steepest: limits.ratio });
    const passed = time <= limits.large && smallTime <= limits.small && ratio <= limits.ratio;
    failures += showFigure({
      name: `footnotes, ${name}: 20 KB, 1 MB, growth`,
      figure: [withUnit(smallTime, 'ms'), withUnit(time, 'ms'), withUnit(ratio, 'times')].join(', '),
      limit: `at most ${limits.small} ms, ${limits.large} ms, ${limits.ratio} times`,
      verdict: passed ? 'ok' : 'FAIL',
    });
  }
  return failures;
}

function repeat(times, work) {
  for (let index = 0; index < times; index++) work();
}

/** The commands by name: what makes the note that they work on, and what they do. */
function commandsOf({ parseNote, applyPlan, tidyCitations, mergeSources, renameFootnote, exportCitations, linksToFootnotes, defaultCitationOptions: options }) {
  const after = (text, command) => {
    const note = parseNote(text);
    const change = command(note);
    if (change.kind !== 'planned' || change.changes.length === 0) throw new Error(`Nothing was done: ${JSON.stringify(change).slice(0, 200)}`);
    return applyPlan(text, change.plan).text;
  };
  const done = (command) => (note) => {
    if (command(note).changes?.length === 0) throw new Error('Nothing was done');
  };
  const tidy = (note) => tidyCitations(note, options);
  const links = (note) => exportCitations(note, 'links');
  return [
    ['parse', (text) => text, (text) => void parseNote(text)],
    ['tidy', parseNote, done(tidy)],
    ['tidy, tidy', (text) => parseNote(after(text, tidy)), (note) => void tidy(note)],
    ['merge', parseNote, done((note) => mergeSources(note, options))],
    ['rename', parseNote, done((note) => renameFootnote(note, '7', 'seven'))],
    ['export list', parseNote, done((note) => exportCitations(note, 'list')), 999],
    ['export links', parseNote, done(links)],
    ['from links', (text) => parseNote(after(text, links)), done((note) => linksToFootnotes(note, options))],
  ];
}
