import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../../scripts/load-source.mjs';
import { runGardens } from './gardens.mjs';

const given = process.argv[2];
const folder = given ?? fileURLToPath(new URL('../../../shared/data/notes', import.meta.url));

if (process.argv.length > 3 || (given !== undefined && statSync(given, { throwIfNoEntry: false })?.isDirectory() !== true)) {
  console.error(`corpus: Unexpected ${process.argv.slice(2).join(' ')}, expected one folder that exists`);
  process.exitCode = 2;
} else if (existsSync(folder)) {
  await run(folder);
} else {
  console.log('corpus: not run, since there are no notes beside the project; name a folder: npm run corpus -- <folder>');
}

async function run(folder) {
  const { checkNoteInvariants, invariants } = await loadSource('test/corpus/invariants.ts');
  const started = performance.now();
  const totals = new Map(invariants.map(({ command }) => [command, { outcomes: new Map(), counts: new Map() }]));
  const slowest = { path: '', ms: 0 };
  const found = { notes: 0, bytes: 0, violations: 0 };
  for (const path of notesOf(folder)) {
    const bytes = readFileSync(path);
    const name = relative(folder, path);
    const begun = performance.now();
    const findings = checkNoteInvariants(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), name);
    const ms = performance.now() - begun;
    if (ms > slowest.ms) Object.assign(slowest, { path: name, ms });
    found.notes += 1;
    found.bytes += bytes.length;
    for (const [command, finding] of findings) {
      found.violations += finding.violations.length;
      for (const violation of finding.violations) console.error(`${name}: ${command}: ${violation}`);
      addUp(totals.get(command), finding);
    }
  }
  console.log(`corpus: ${found.notes} notes, ${found.bytes} bytes in ${folder}`);
  for (const [command, total] of totals) console.log(`  ${command.padEnd(10)} ${totalText(total)}`);
  console.log(`  ${seconds(performance.now() - started)}; the slowest note took ${seconds(slowest.ms)}: ${slowest.path}`);
  found.violations += await runGardens(folder);
  if (found.notes === 0) console.error('corpus: no notes found');
  console.log(found.violations === 0 ? 'corpus: every invariant holds' : `corpus: ${found.violations} violations`);
  process.exitCode = found.violations === 0 && found.notes > 0 ? 0 : 1;
}

function notesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function addUp({ outcomes, counts }, finding) {
  outcomes.set(finding.outcome, (outcomes.get(finding.outcome) ?? 0) + 1);
  for (const [name, count] of Object.entries(finding.counts ?? {})) counts.set(name, (counts.get(name) ?? 0) + count);
}

function totalText({ outcomes, counts }) {
  const shown = ['planned', 'unchanged', 'refused'].map((outcome) => `${outcomes.get(outcome) ?? 0} ${outcome}`);
  return [...shown, ...[...counts].map(([name, count]) => `${count} ${name}`)].join(', ');
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
