import type { Instant } from './instant.js';

/** Where the time comes from; the domain itself is told it. */
export interface Clock {
  now(): Instant;
}
