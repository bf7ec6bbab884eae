// Settings of the mutation run; `run.js` adds what is mutated.
const folder = process.env.MUTATION_NAME;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'bench/mutation/vitest.config.js' },
  coverageAnalysis: 'perTest',
  // Stryker 9 reads a tsconfig through an interface that TypeScript 7 no longer has; a name that is not there makes it skip that.
  tsconfigFile: 'none.json',
  // A changed sentence is for whoever reads the words, and a changed name for the type check.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['/dist', '/docs', '/.git', '/data/schema', '/bench/engines', '/tests/**/golden'],
  concurrency: 2,
  // Long: on a busy computer a change that only takes its time would count as noticed.
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `coverage/mutation/${folder}.json` },
  // Not incremental: under vitest it keeps an old survivor although a new test notices the change.
  tempDirName: 'coverage/mutation-tmp',
  cleanTempDir: 'always',
};
