/** Breaks the deciders in every way it knows, one at a time, and asks the specs of their domain whether they notice. */
export default {
  mutate: ['libs/limits/domain/src/decide/**/*.ts', '!**/*.spec.ts'],
  plugins: ['./tmp/mutation-runner/libs/tooling/src/mutation/stryker-plugins.js'],
  testRunner: 'specs',
  specs: {
    include: ['libs/limits/domain/src/**/*.spec.ts'],
    // Properties notice more and cost most of the time, and the others are about other code.
    exclude: [
      'identities',
      'naive-model/**',
      'as-of-traces',
      'diff/**',
      'event-text/**',
      'explain/**',
      'expiry-queue',
      'limit-paging',
    ].map((name) => `libs/limits/domain/src/${name.includes('/') ? name : `${name}.spec.ts`}`),
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
