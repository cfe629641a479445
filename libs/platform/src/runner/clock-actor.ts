import type { Actor } from './envelope.js';

/** Who causes what comes due by itself. */
export const CLOCK_ACTOR: Actor = { subject: 'clock', role: 'clock' };
