const swc = {
  swcrc: false,
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  rootDir: '../..',
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@limit-ledger/(limits|risk)-(.*)$': '<rootDir>/libs/$1/$2/src/index.ts',
    '^@limit-ledger/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  maxWorkers: 2,
  // A busy machine is slow; what hangs still ends.
  testTimeout: 30_000,
  // A worker that has run a hundred suites takes more than the usual half second to give its memory back; a leak is told all the same.
  workerGracefulExitTimeout: 5_000,
};
