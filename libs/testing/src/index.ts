export * from './expected-event.js';
export * from './follow-until.js';
export * from './given.js';
export * from './story.js';
export * from './told.js';
