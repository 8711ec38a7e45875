import { loadSource } from '../scripts/load-source.mjs';
import { makeNote } from './footnotes/make-note.mjs';

const rounds = 9;
/** In milliseconds, whatever the machine: the calibration beside them tells how fast it was; and what twice the note may cost. */
const limits = { large: 60, small: 2, ratio: 3 };

/** Measures each command on a note of 1 MB with 5,000 footnotes, one of 20 KB with 100, and one of twice the size. Answers the number of failures. */
export async function benchFootnotes() {
  const source = await loadSource('bench/footnotes/source.ts');
  const commands = commandsOf(source);
  const [small, large, twice] = [makeNote(20_000, 100), makeNote(1_000_000, 5_000), makeNote(2_000_000, 10_000)];
  console.log(`footnotes: notes of ${small.length}, ${large.length} and ${twice.length} characters, best of ${rounds}, the note parsed before`);
  let failures = 0;
  for (const [name, prepare, run, most = Infinity] of commands) {
    // Marks have three digits: a list is made of fewer footnotes.
    const measured = (text, repeats) => bestTime(prepare(most === Infinity ? text : makeNote(text.length, Math.min(most, Math.round(text.length / 200)))), run, repeats);
    const [calibration, smallTime, largeTime, twiceTime] = [calibrate(), measured(small, 20), measured(large, 1), measured(twice, 1)];
    const passed = largeTime <= limits.large && smallTime <= limits.small && twiceTime / largeTime <= limits.ratio;
    if (!passed) failures++;
    const figures = `20 KB ${smallTime.toFixed(2)} ms, 1 MB ${largeTime.toFixed(1)} ms, twice that ${(twiceTime / largeTime).toFixed(2)} times; calibration ${calibration.toFixed(1)} ms`;
    console.log(`  ${passed ? 'pass' : 'FAIL'} ${name.padEnd(14)} ${figures}`);
  }
  console.log(`footnotes: ${commands.length - failures} passed, ${failures} failed; limits: ${limits.small} ms, ${limits.large} ms, ${limits.ratio} times`);
  return failures;
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

function bestTime(prepared, run, repeats) {
  for (let index = 0; index < 3 * repeats; index++) run(prepared);
  return Math.min(...Array.from({ length: rounds }, () => timeOf(() => {
    for (let index = 0; index < repeats; index++) run(prepared);
  }) / repeats));
}

/** A fixed piece of work, so that figures of different machines, and of a busy one, can be compared. */
function calibrate() {
  const work = () => {
    let sum = 0;
    for (let index = 0; index < 10_000_000; index++) sum = (sum * 31 + index) | 0;
    return sum;
  };
  work();
  return Math.min(...Array.from({ length: 5 }, () => timeOf(work)));
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
