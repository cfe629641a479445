export * from './access-entry.js';
export * from './access-log.js';
export * from './open-access-log.js';
export * from './record-access.js';
