/**
 * One line of the table that `npm run bench` ends with.
 * @typedef {object} Figure
 * @property {string} name What was measured.
 * @property {string} figure What came of it, with its unit.
 * @property {string} limit What it is held to; empty where it is there to be compared with.
 * @property {'ok' | 'FAIL' | 'missing' | ''} verdict `missing` where it could not be measured here.
 */

let receive = () => undefined;

/** Hands all later figures to a function; they are printed alike. */
export function handFiguresTo(receiver) {
  receive = receiver;
}

/** Prints a figure and hands it on. Answers the number of failures: 1 or 0. */
export function showFigure({ name, figure, limit = '', verdict }) {
  console.log(`${verdict.padEnd(7)} ${figure.padStart(12)}  ${name}${limit === '' ? '' : `, ${limit}`}`);
  receive({ name, figure, limit, verdict });
  return verdict === 'FAIL' ? 1 : 0;
}

/** A figure that has an upper limit. */
export function atMost(name, value, limit, unit) {
  return showFigure({ name, figure: withUnit(value, unit), limit: `at most ${String(limit)} ${unit}`, verdict: value <= limit ? 'ok' : 'FAIL' });
}

/** A figure that has a lower limit. */
export function atLeast(name, value, limit, unit) {
  return showFigure({ name, figure: withUnit(value, unit), limit: `at least ${String(limit)} ${unit}`, verdict: value >= limit ? 'ok' : 'FAIL' });
}

/** A figure that others are compared with: it has no limit of its own. */
export function comparison(name, value, unit) {
  return showFigure({ name, figure: withUnit(value, unit), verdict: '' });
}

/** What could not be measured here, and why. */
export function missing(name, why) {
  return showFigure({ name, figure: why, verdict: 'missing' });
}

/** The less there is of it, the more digits it has. Throws where nothing was measured. */
export function withUnit(value, unit) {
  if (!Number.isFinite(value)) throw new Error(`Unexpected figure ${String(value)}, expected a number: nothing was measured`);
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}
