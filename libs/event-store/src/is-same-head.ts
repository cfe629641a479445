import type { Head } from './event-store.js';

export function isSameHead(one: Head | undefined, other: Head | undefined): boolean {
  return one?.revision === other?.revision && one?.hash === other?.hash;
}
