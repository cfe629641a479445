export * from './commands.js';
export * from './events.js';
export * from './policy.js';
export * from './rejections.js';
export * from './state.js';
export * from './words.js';
