import { plainConfig as base } from './vitest.config.ts';

const { tests } = JSON.parse(process.env.MUTANT_SCOPE ?? '{}');
if (!Array.isArray(tests) || tests.length === 0) throw new Error('Run it as npm run mutants');

/** The tests of one scope of `npm run mutants` only. */
export default { ...base, test: { ...base.test, include: tests, maxWorkers: 1 } };
