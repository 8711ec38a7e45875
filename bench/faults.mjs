import { loadSource } from '../scripts/load-source.mjs';
import { citationFaults } from './faults/citation-faults.mjs';
import { frontmatterFaults } from './faults/frontmatter-faults.mjs';
import { leakFaults } from './faults/leak-faults.mjs';
import { randomSource } from './faults/random.mjs';
import { textFaults } from './faults/text-faults.mjs';
import { makeWorld, textOf } from './faults/world.mjs';

/**
 * Plants one fault at a time into a small vault of realistic notes full of what only looks like faults, and counts how
 * many are found at their place, rule by rule; and how many error-level findings there are in notes without a fault.
 * `node bench/faults.mjs [rounds] [seed]`; `--show` lists what was missed and what was found in vain.
 */
const source = await loadSource('bench/faults/check-source.ts');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const rounds = Number(words[0] ?? 40);
const seed = Number(words[1] ?? 1);
const shows = process.argv.includes('--show');
const wanted = { recall: 0.95, planted: 2000, clean: 1000 };

/** Rules that speak in each of the notes that are at odds, or that the fault turns on for all notes. */
const twoSided = new Set(['url-collision', 'home-count', 'property-required', 'tag-unknown', 'image-alt-missing', 'open-task-left']);

const kinds = Object.entries({ ...frontmatterFaults, ...leakFaults, ...textFaults, ...citationFaults });
const byRule = new Map();
const missed = [];
let planted = 0;
let found = 0;

for (const [index, [kind, plant]] of kinds.entries()) {
  for (let round = 0; round < rounds; round++) {
    const random = randomSource(seed * 1_000_003 + index * 7919 + round * 104_729);
    const world = makeWorld(random);
    const before = problemsIn(world);
    const fault = plant(world, random)();
    const problems = problemsIn(world);
    const hit = problems.some((problem) => problem.rule === fault.rule && problem.path === fault.path && problem.from <= fault.to && problem.to >= fault.from);
    const known = new Set(before.map(keyOf));
    const vain = problems.filter((problem) => problem.rule === fault.rule && problem.path !== fault.path && !known.has(keyOf(problem)) && !twoSided.has(problem.rule));
    planted += 1;
    found += hit ? 1 : 0;
    count(fault.rule, { planted: 1, found: hit ? 1 : 0, vain: vain.length });
    if (!hit) missed.push({ kind, fault, text: textOf(world.notes.get(fault.path)), said: problems.filter(({ path }) => path === fault.path) });
  }
}

function get(rule) {
  const counts = byRule.get(rule) ?? { planted: 0, found: 0, vain: 0, alarms: 0 };
  byRule.set(rule, counts);
  return counts;
}

let clean = 0;
let alarms = 0;
const shownAlarms = [];
for (let round = 0; clean < Math.max(wanted.clean, rounds * 25); round++) {
  const world = makeWorld(randomSource(seed * 999_983 + round * 15_485_863));
  clean += world.notes.size;
  for (const problem of problemsIn(world)) {
    if (problem.severity === 'error') {
      alarms += 1;
      get(problem.rule).alarms += 1;
      shownAlarms.push(problem);
    }
  }
}

console.log(['rule'.padEnd(34), 'planted', 'found', 'recall', 'elsewhere', 'false errors', 'precision'].join('  '));
for (const [rule, { planted: all, found: hits, vain, alarms: wrong }] of [...byRule].sort()) {
  const precision = hits + vain + wrong === 0 ? 1 : hits / (hits + vain + wrong);
  console.log([rule.padEnd(34), String(all).padStart(7), String(hits).padStart(5), percent(all === 0 ? 1 : hits / all), String(vain).padStart(9), String(wrong).padStart(12), percent(precision).padStart(9)].join('  '));
}
const recall = found / planted;
console.log(`\n${planted} faults planted, ${found} found at their place: recall ${percent(recall)} (at least ${percent(wanted.recall)})`);
console.log(`${clean} notes without a fault, ${alarms} error-level findings in them (none)`);
if (shows) {
  const shown = new Set();
  for (const { kind, fault, text, said } of missed) {
    if (shown.has(kind)) continue;
    shown.add(kind);
    console.log(`\nMISSED ${kind} (${fault.rule} in ${fault.path} at ${fault.from}: ${JSON.stringify(text.slice(fault.from, fault.to))}), ${missed.filter((one) => one.kind === kind).length} of ${rounds}`);
    for (const { rule, from, message } of said) console.log(`  ${from} ${rule}: ${message}`);
  }
  for (const { rule, path, from, message } of shownAlarms.slice(0, 20)) console.log(`FALSE ${path} ${from} ${rule}: ${message}`);
}
const isEach = [...byRule.values()].every(({ planted: all, found: hits }) => all === 0 || hits / all >= wanted.recall);
if (!isEach) console.log(`not every rule has a recall of ${percent(wanted.recall)}`);
const isMet = isEach && recall >= wanted.recall && alarms === 0 && planted >= wanted.planted && clean >= wanted.clean;
console.log(isMet ? 'met' : 'NOT met');
process.exitCode = isMet ? 0 : 1;

function problemsIn(world) {
  const notes = [...world.notes].map(([path, note]) => ({ path, text: textOf(note) }));
  return source.checkWorld({ publisher: world.publisher, settings: world.settings, notes, files: world.files, contract: world.contract, severities: world.severities });
}

function keyOf({ path, rule, message }) {
  return `${path} ${rule} ${message}`;
}

function count(rule, { planted: all, found: hits, vain }) {
  const counts = get(rule);
  counts.planted += all;
  counts.found += hits;
  counts.vain += vain;
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`.padStart(7);
}
