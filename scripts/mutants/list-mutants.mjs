import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
// Which mutants are made cannot be chosen in its settings.
import { allMutators } from '../../node_modules/@stryker-mutator/instrumenter/dist/src/mutators/index.js';

const silent = Object.fromEntries(['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => undefined]));
const silentLogger = { ...silent, isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false, isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false };

/** What a rule says of itself for its documentation and its examples: data that tests read, no code. */
const docs = new Set(['summary', 'why', 'evidence', 'examples']);
const ruleDocs = {
  shouldIgnore: (path) => path.isObjectProperty() && docs.has(path.node.key.name) && path.hub.file?.opts.filename?.includes('/rules/') ? 'documentation of a rule' : undefined,
};

/**
 * The files, given as paths below the root, with the mutants in them that Stryker makes of them, each behind a switch;
 * of all mutants in their order `keep` says by number which ones, all without it. The numbers of the mutants are those of the answer.
 */
export async function instrument(root, files, keep = () => true) {
  const untouched = [...allMutators];
  let count = 0;
  allMutators.splice(0, allMutators.length, ...untouched.map((mutator) => ({
    name: mutator.name,
    *mutate(path) {
      for (const replacement of mutator.mutate(path)) if (keep(count++)) yield replacement;
    },
  })));
  try {
    const sources = files.map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), 'utf8') }));
    const { files: changed, mutants } = await new Instrumenter(silentLogger).instrument(sources, { plugins: null, ignorers: [ruleDocs], excludedMutations: [], noHeader: false });
    return { files: changed, mutants };
  } finally {
    allMutators.splice(0, allMutators.length, ...untouched);
  }
}

/**
 * Names a mutant by its file, what it changes into what, and which one of several such in the file it is, so that lines
 * that come and go elsewhere in the file do not rename it.
 */
export function nameMutants(root, mutants) {
  const seen = new Map();
  const lines = new Map();
  return mutants.map((mutant, number) => {
    const { fileName: file, location, mutatorName, replacement, status } = mutant;
    if (!lines.has(file)) lines.set(file, readFileSync(join(root, file), 'utf8').split('\n'));
    const original = textAt(lines.get(file), location);
    const shape = createHash('sha256').update(JSON.stringify([mutatorName, original, replacement])).digest('hex').slice(0, 12);
    const occurrence = (seen.get(file + shape) ?? 0) + 1;
    seen.set(file + shape, occurrence);
    const place = `${file}:${location.start.line + 1}:${location.start.column + 1}`;
    return { number, key: `${file} ${shape} ${occurrence}`, file, place, mutatorName, original, replacement, isIgnored: status === 'Ignored' };
  });
}

function textAt(lines, { start, end }) {
  const [first, ...rest] = lines.slice(start.line, end.line + 1);
  const last = rest.pop();
  return last === undefined ? first.slice(start.column, end.column) : [first.slice(start.column), ...rest, last.slice(0, end.column)].join('\n');
}

/** So many of the mutants, each as likely as any other; a smaller number takes the first ones of a larger one. */
export function sampleOf(mutants, count, seed) {
  const order = new Map(mutants.map((mutant) => [mutant, createHash('sha256').update(`${seed} ${mutant.key}`).digest('hex')]));
  return [...mutants].sort((a, b) => order.get(a).localeCompare(order.get(b))).slice(0, count);
}
