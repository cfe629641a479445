// Nx loads a generator as plain JavaScript; `npm ci` and `npm run build` compile these.
export { commandGenerator as command } from '../../dist/libs/tooling/src/generators/command-generator.js';
export { eventGenerator as event } from '../../dist/libs/tooling/src/generators/event-generator.js';
