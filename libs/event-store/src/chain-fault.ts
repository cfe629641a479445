import { eventHash, ZERO_HASH } from './chain.js';
import type { Head, StoredEvent } from './event-store.js';

/** Why an event does not hold. */
export type ChainFault = 'missing' | 'unlinked' | 'altered';

/** What is wrong with an event that should follow the head of its stream; `undefined` when it does. */
export function chainFaultOf(event: StoredEvent, head: Head | undefined): ChainFault | undefined {
  const previousHash = head?.hash ?? ZERO_HASH;
  if (event.revision !== (head?.revision ?? -1) + 1) return 'missing';
  if (event.previousHash !== previousHash) return 'unlinked';
  return event.hash === eventHash(previousHash, event.stream, event.revision, event) ? undefined : 'altered';
}
