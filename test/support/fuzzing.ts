import fc from 'fast-check';

/**
 * Generated cases are the same ones at every run, so that a run which passes here passes everywhere.
 * `FUZZ_SEED=<number>` tries others, `FUZZ_SEED=random` new ones each time; a failing seed is printed with its case.
 */
const wanted = process.env['FUZZ_SEED'] ?? '20261123';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
