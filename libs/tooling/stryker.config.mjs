/** Breaks the deciders in every way it knows, one at a time, and asks the specs of their domain whether they notice. */
export default {
  mutate: ['libs/limits/domain/src/decide/**/*.ts', '!**/*.spec.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'libs/tooling/jest-mutation.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'tmp/mutation.json' },
  tempDirName: 'tmp/mutation',
  ignorePatterns: ['/data', '/dist', '/.nx', '/tmp', '/docs', '/apps', '/deploy', '*.csv', '*.csv.gz'],
  thresholds: { high: 95, low: 90, break: 90 },
  checkers: [],
  allowEmpty: false,
};
