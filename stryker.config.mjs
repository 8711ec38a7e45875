/** What `npm run mutants` sets for one scope: the files to change, and the tests that have to notice. */
const { mutate, incrementalFile } = JSON.parse(process.env.MUTANT_SCOPE ?? '{}');
if (!Array.isArray(mutate)) throw new Error('Run it as npm run mutants');

/** Changes the code in small ways and asks whether a test notices. Nothing of it stays in the project. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutants.config.mjs', related: false },
  mutate,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTANT_WORKERS ?? '1'),
  incremental: true,
  incrementalFile,
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  ignorePatterns: ['/main.js', '/preflight.mjs', '/coverage', '/docs', '/.stryker'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.stryker/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 20_000,
  timeoutFactor: 3,
  disableTypeChecks: true,
};
