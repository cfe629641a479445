export * from './message-bus.js';
export * from './open-message-bus.js';
