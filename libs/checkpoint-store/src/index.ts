export * from './checkpoint-store.js';
export * from './open-checkpoint-store.js';
export * from './key-index/filter-cache.js';
export * from './key-index/key-index.js';
