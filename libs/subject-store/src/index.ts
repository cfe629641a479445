export * from './open-subject-store.js';
export * from './subject-store.js';
