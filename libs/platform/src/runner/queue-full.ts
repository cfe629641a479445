import { Overloaded } from './errors.js';

/**
 * The one answer to all that comes while a queue is full. Made once: under overload most of what is offered is refused, and
 * an error with its stack, made anew each time, would cost as much as a reservation.
 */
export const QUEUE_FULL: Promise<never> = Promise.reject(new Overloaded('queue-full'));
// Nobody may be waiting for it yet, which is no failure.
QUEUE_FULL.catch(() => undefined);
