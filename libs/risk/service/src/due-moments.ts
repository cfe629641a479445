import type { StoredEvent } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { metadataOf } from '@limit-ledger/platform';
import type { MerchantRiskEventType } from '@limit-ledger/risk-domain';
import { merchantOfRiskStream } from './merchant-risk-stream.js';

/**
 * The moments at which an event may make something come due on its stream: the moment it was recorded, since when that is
 * follows from the state alone. The runner then tells it, and nothing is asked again before.
 */
export function momentsOf(stored: StoredEvent): readonly Instant[] {
  if (merchantOfRiskStream(stored.stream) === undefined || !canBringOne(stored)) return [];
  return [metadataOf(stored).recordedTime];
}

/** What opens and ends episodes, what ways back wait for, and the day that completes a month. */
function canBringOne({ type, data }: StoredEvent): boolean {
  switch (type as MerchantRiskEventType) {
    case 'signal-raised':
    case 'signal-cleared':
    case 'signal-ended':
      return true;
    case 'observation-accepted':
      // Looked for in the text, since nearly all events are days: a quote inside a value is escaped, so these are members.
      return data.startsWith('{"completesMonth":') || !data.includes('"kind":"daily-metrics"');
    default:
      return false;
  }
}
