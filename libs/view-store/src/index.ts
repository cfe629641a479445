export * from './lease.js';
export * from './open-view-store.js';
export * from './view-store.js';
export * from './view.js';
