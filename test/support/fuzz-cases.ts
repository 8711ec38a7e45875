/** How many generated notes each command is tried on: 2,000, or what `FUZZ_CASES` says. */
export const fuzzCases = Number(process.env['FUZZ_CASES'] ?? '2000');
if (!Number.isInteger(fuzzCases) || fuzzCases < 1) throw new Error(`Unexpected FUZZ_CASES ${String(process.env['FUZZ_CASES'])}, expected a positive whole number`);

/** From so many on, chance does not leave out what a test is about. */
const many = 500;

/** More than so many of the generated cases are to be of the kind that a test is about: a share of them, and of a few none. */
export function leastOf(share: number): number {
  return fuzzCases < many ? -1 : fuzzCases * share;
}
