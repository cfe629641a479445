export * from './checkpoint-store.js';
export * from './open-checkpoint-store.js';
