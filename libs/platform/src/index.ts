export * from './runner/decider-runner.js';
export * from './runner/envelope.js';
export * from './runner/outcome.js';
