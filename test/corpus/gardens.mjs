import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadSource } from '../../scripts/load-source.mjs';

/** Warnings a note that notes may have, all rules together, when they are checked for the default publisher; fewer notes than these tell nothing. */
const mostWarnings = 0.5;
const fewestNotes = 100;

/**
 * Checks each folder of the given one as a garden of its own, as if all its notes were published, and prints what was
 * found by rule. A list of other files may stand beside a garden as `<name>.otherfiles.txt`. Answers the number of
 * broken promises: fixes that leave their problem, and more than half a warning a note.
 */
export async function runGardens(folder, { verbose = false } = {}) {
  const { checkGarden } = await loadSource('test/corpus/garden-check.ts');
  let violations = 0;
  let notes = 0;
  let warnings = 0;
  for (const garden of gardensOf(folder)) {
    notes += garden.notes.length;
    for (const [index, result] of checkGarden(garden).entries()) {
      const of = (severity) => result.counts.filter((one) => one.severity === severity).reduce((sum, { count }) => sum + count, 0);
      if (index === 0) warnings += of('warning');
      console.log(`  ${garden.name}, ${result.publisher}: ${garden.notes.length} notes, ${of('error')} errors, ${of('warning')} warnings, ${of('info')} info${index === 0 ? `, ${result.fixes} fixes tried` : ''}`);
      for (const { rule, severity, count, sample } of result.counts) {
        if (index === 0 || severity === 'error' || verbose) console.log(`    ${String(count).padStart(5)} ${severity.padEnd(7)} ${rule}${verbose ? `  ${sample}` : ''}`);
      }
      for (const violation of result.violations) console.error(`  ${violation}`);
      violations += result.violations.length;
    }
  }
  const rate = notes === 0 ? 0 : warnings / notes;
  console.log(`gardens: ${notes} notes, ${rate.toFixed(2)} warnings a note (below ${mostWarnings} from ${fewestNotes} notes on)`);
  return violations + (rate < mostWarnings || notes < fewestNotes ? 0 : 1);
}

function gardensOf(folder) {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return folders.map((name) => ({ name, ...filesOf(join(folder, name)), ...otherFiles(folder, name) }));
}

function filesOf(root) {
  const isHidden = (path) => relative(root, path).split(sep).some((name) => name.startsWith('.'));
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const notes = paths.filter((path) => path.toLowerCase().endsWith('.md') && !isHidden(path)).sort();
  return { notes: notes.map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') })) };
}

function otherFiles(folder, name) {
  const list = join(folder, `${name}.otherfiles.txt`);
  return { files: existsSync(list) ? readFileSync(list, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '') : [] };
}
