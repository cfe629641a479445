// Property tests notice with few runs what they notice at all, and a surviving mutant runs all that reach it.
process.env.PROPERTY_RUNS ??= '25';
process.env.MODEL_RUNS ??= '40';

/** Breaks the deciders in every way it knows, one at a time, and asks the specs of their domain whether they notice. */
export default {
  mutate: ['libs/limits/domain/src/decide/**/*.ts', '!**/*.spec.ts'],
  plugins: ['./tmp/mutation-runner/libs/tooling/src/mutation/stryker-plugins.js'],
  testRunner: 'specs',
  specs: {
    include: ['libs/limits/domain/src/**/*.spec.ts'],
    // About other code, and slow.
    exclude: ['**/diff/**', '**/event-text/**', '**/explain/**', '**/as-of-traces*', '**/expiry-queue*', '**/limit-paging*'],
  },
  testRunnerNodeArgs: ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  ignorers: ['assertions'],
  incremental: true,
  incrementalFile: 'tmp/mutation-incremental.json',
  concurrency: 1,
  // A mutant that never ends counts as noticed; one that is slow on a busy machine must not.
  timeoutMS: 20_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'tmp/mutation.json' },
  tempDirName: 'tmp/mutation',
  ignorePatterns: ['/data', '/dist', '/.nx', '/tmp', '/docs', '/apps', '/deploy', '*.csv', '*.csv.gz'],
  thresholds: { high: 95, low: 90, break: 90 },
};
