/** How many generated notes each command is tried on: 2,000, or what `FUZZ_CASES` says. */
export const fuzzCases = Number(process.env['FUZZ_CASES'] ?? '2000');
if (!Number.isInteger(fuzzCases) || fuzzCases < 1) throw new Error(`Unexpected FUZZ_CASES ${String(process.env['FUZZ_CASES'])}, expected a positive whole number`);
