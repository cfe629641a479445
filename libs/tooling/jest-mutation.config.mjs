import jest from './jest.config.mjs';

/** Property tests notice with few runs what they notice at all; these would take most of the time and are about other code. */
process.env.MODEL_RUNS ??= '60';

export default {
  ...jest,
  roots: ['<rootDir>/libs/limits/domain'],
  testPathIgnorePatterns: ['/node_modules/', 'event-text/', 'expiry-queue', 'limit-paging'],
  maxWorkers: 1,
};
