export * from './checkpoint-store.js';
export * from './open-checkpoint-store.js';
export * from './key-index/key-index.js';
export type { SegmentSummary } from './key-index/segment.js';
export * from './pages/open-page-store.js';
export * from './pages/page-store.js';
export * from './traces/read-traces.js';
export * from './traces/trace-log.js';
