export * from './checkpoint-store.js';
export * from './open-checkpoint-store.js';
export * from './key-index/filter-bits.js';
export * from './key-index/filter-cache.js';
export * from './key-index/key-hash.js';
export * from './key-index/key-index.js';
export * from './traces/read-traces.js';
export * from './traces/trace-log.js';
