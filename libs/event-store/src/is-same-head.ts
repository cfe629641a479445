import type { Head } from './event-store.js';

/** Whether both are the same event, or neither stream exists. */
export function isSameHead(one: Head | undefined, other: Head | undefined): boolean {
  return one?.revision === other?.revision && one?.hash === other?.hash;
}
