import { availableParallelism } from 'node:os';

const open = '<!-- figures: made by npm run bench -- --write -->';
const close = '<!-- /figures -->';

/** The figures as a table of a page; a bar in a name does not end its cell. */
export function summaryTable(figures) {
  const rows = figures.map(({ name, figure, limit, verdict }) => [name, figure, limit, verdict].map((cell) => cell.replaceAll('|', '\\|')));
  return [['What', 'Figure', 'Limit', ''], ['---', '---:', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What of the machine decides about the figures. */
export function machineLine(calibration) {
  return `${String(availableParallelism())} cores, Node ${process.versions.node}, ${calibration.toFixed(0)} ms for ten million steps of arithmetic.`;
}

/** How many figures hold, do not, and could not be measured. */
export function verdictLine(figures) {
  const count = (wanted) => figures.filter(({ verdict }) => verdict === wanted).length;
  return `bench: ${count('ok')} passed, ${count('FAIL')} failed, ${count('missing')} not measured`;
}

/** A page with the summary between its two marks. Throws where it has no place for it. */
export function withSummary(page, summary) {
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from === -1 || to < from) throw new Error('The page has no place for the figures');
  return `${page.slice(0, from + open.length)}\n${summary}\n${page.slice(to)}`;
}
