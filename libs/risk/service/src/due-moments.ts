import type { StoredEvent } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { metadataOf } from '@limit-ledger/platform';
import { merchantOfRiskStream } from './merchant-risk-stream.js';

/**
 * The moments at which an event may make something come due on its stream: the moment it was recorded, since when the next one
 * is follows from the state alone. The runner then tells it, and nothing is asked again before.
 */
export function momentsOf(stored: StoredEvent): readonly Instant[] {
  if (merchantOfRiskStream(stored.stream) === undefined || !CAN_BRING_ONE.has(stored.type)) return [];
  return [metadataOf(stored).recordedTime];
}

/** What opens and ends episodes, what ways back wait for, and the first day of a month. */
const CAN_BRING_ONE: ReadonlySet<string> = new Set(['observation-accepted', 'signal-raised', 'signal-cleared', 'signal-ended']);
