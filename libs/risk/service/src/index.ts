export * from './risk.module.js';
export * from './merchant-risk-stream.js';
export * from './risk-runner.js';
