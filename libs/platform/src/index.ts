export * from './runner/decider-runner.js';
export * from './runner/envelope.js';
export * from './runner/outcome.js';
export * from './runner/create-decider-runner.js';
export * from './runner/errors.js';
export * from './runner/metadata.js';
export * from './runner/runner-options.js';
