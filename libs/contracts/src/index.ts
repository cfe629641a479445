export * from './published-event.js';
export * from './topics.js';
export * from './risk/consequence.js';
export * from './risk/policy-events.js';
export * from './risk/risk-events.js';
