import { loadSource } from '../scripts/load-source.mjs';
import { newCheck } from './check/one-note.mjs';
import { atMost, comparison } from './figures.mjs';
import { oneLineShapes } from './one-line/shapes.mjs';
import { calibrate, workTimeOf } from './stopwatch.mjs';

const rounds = 5;
const warmRounds = 2;
/** Milliseconds for all rules, whatever the machine: the calibration tells how fast it was. */
const slowest = 60;

const properties = '---\ntitle: One line\ndg-publish: true\ntags: [a, b]\n---\n\n';

/** All rules of each publisher, warm, on notes of 2.3 million characters on one line. Answers the number of failures. */
export async function benchOneLine(filter = '') {
  const source = await loadSource('bench/check/source.ts');
  const shapes = oneLineShapes.filter(({ name }) => name.includes(filter));
  console.log(`a note on one line: all rules, best of ${rounds}, of the publisher that takes longest; calibration ${calibrate().toFixed(0)} ms for 10^7 steps of arithmetic`);
  const measured = shapes.map(({ name, make }) => {
    const { parse, rules, publisher } = measure(source, `${properties}${make()}\n`);
    console.log(`${rules <= slowest ? 'ok  ' : 'FAIL'} ${rules.toFixed(1).padStart(8)} ms  ${name} (${publisher}); parsed in ${parse.toFixed(1)} ms`);
    return { name, parse, rules };
  });
  const [worst] = measured.toSorted((left, right) => right.rules - left.rules);
  comparison(`parse a note with a line of 2.3 million characters, the slowest of ${measured.length} shapes`, Math.max(...measured.map(({ parse }) => parse)), 'ms');
  return atMost(`all rules on such a note, the slowest of ${measured.length} shapes: ${worst.name}`, worst.rules, slowest, 'ms');
}

/** A note is parsed anew for each round: rules remember what they have read of one. */
function measure(source, text) {
  const best = { parse: Infinity, rules: 0, publisher: '' };
  for (const publisher of source.publishers) {
    const { vault, options } = newCheck(source, publisher);
    let rules = Infinity;
    for (let round = -warmRounds; round < rounds; round++) {
      let note = null;
      best.parse = Math.min(best.parse, workTimeOf(() => (note = source.parseNote(text))));
      const entry = source.readNoteEntry('One line.md', note);
      vault.index.setNote(entry);
      vault.index.isComplete = true;
      const context = { path: entry.path, publisher, form: 'vault', publisherSettings: vault.settings, options };
      const time = workTimeOf(() => [source.checkNote({ ...context, note }), source.checkInVault({ ...context, entry, text, vault })]);
      if (round >= 0) rules = Math.min(rules, time);
    }
    if (rules > best.rules) Object.assign(best, { rules, publisher: publisher.id });
  }
  return best;
}
