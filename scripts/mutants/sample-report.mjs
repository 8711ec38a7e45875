/** Prints what came of the chosen mutants, a line a folder, and those that are alive; answers with the score. */
export function printReport(chosen, { outcomes, done }) {
  const reached = new Set([...done.values()].flatMap(({ atLoad, reached: here }) => [...atLoad, ...here]));
  const kindOf = ({ key }) => outcomes.get(key)?.kind ?? 'alive';
  const folders = groupBy(chosen, folderOf);
  console.log('| folder | score | killed | timed out | alive | errors |\n| --- | --- | --- | --- | --- | --- |');
  for (const [folder, mutants] of [...folders].sort()) printRow(folder, mutants.map(kindOf));
  const score = printRow('all', chosen.map(kindOf));
  const failed = [...done.values()].flatMap(({ file, failed: names }) => names.map((name) => `${file}: ${name}`));
  if (failed.length > 0) console.log(`\nTests that failed by themselves, and so asked nothing:\n${failed.join('\n')}`);
  console.log('\nAlive:');
  for (const mutant of chosen.filter((one) => kindOf(one) === 'alive')) {
    console.log(`${mutant.place} ${mutant.mutatorName}${reached.has(mutant.key) ? '' : ' (no test gets there)'}\n- ${short(mutant.original)}\n+ ${short(mutant.replacement)}`);
  }
  return score;
}

const folderOf = ({ file }) => file.split('/').slice(0, 3).join('/');

function groupBy(items, nameOf) {
  const groups = new Map();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups;
}

function printRow(name, kinds) {
  const count = (kind) => kinds.filter((one) => one === kind).length;
  const [killed, timedOut, alive, errors] = ['killed', 'timed out', 'alive', 'error'].map(count);
  const judged = killed + timedOut + alive;
  const score = judged === 0 ? 100 : ((killed + timedOut) / judged) * 100;
  console.log(`| ${name} | ${score.toFixed(2)} % | ${killed} | ${timedOut} | ${alive} | ${errors} |`);
  return score;
}

function short(text) {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
