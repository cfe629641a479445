import type { StoredEvent } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { metadataOf } from '@limit-ledger/platform';
import { consumerOfStream, nextMonthStart, type ConsumerEventOf, type ConsumerEventType } from '@limit-ledger/risk-domain';

/**
 * The moments at which an event makes something come due on its stream. Possibly too early or in vain, never late:
 * what has truly come due is decided from the state.
 */
export function momentsOf(stored: StoredEvent): readonly Instant[] {
  if (consumerOfStream(stored.stream) === undefined) return [];
  const type = stored.type as ConsumerEventType;
  switch (type) {
    case 'assessment-accepted':
      return [(JSON.parse(stored.data) as ConsumerEventOf<'assessment-accepted'>['data']).holdEndsAt];
    case 'repayment-noted':
      return [nextMonthStart(metadataOf(stored).recordedTime)];
    // Where no policy said how, the repayments wait for the month after.
    case 'grade-kept':
      return [nextMonthStart(metadataOf(stored).effectiveTime)];
    case 'grade-changed':
    case 'assessment-refused':
    case 'order-noted':
    case 'hold-released':
      return [];
    default:
      return nothingOf(type);
  }
}

/** A stream may hold types that a newer version wrote; nothing of theirs is due here. A type that is forgotten above does not compile. */
const nothingOf = (_type: never): readonly Instant[] => [];
