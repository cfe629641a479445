export * from './message-bus.js';
export * from './open-message-bus.js';
export * from './sqlite/group-places.js';
