import { startOfBusinessDay, type Instant } from '@limit-ledger/kernel';
import type { EventOf, LimitEvent } from '@limit-ledger/limits-domain';
import type { StoredEvent } from '@limit-ledger/event-store';

/**
 * The moments at which an event makes something come due on its stream. Possibly too early or in vain, never late:
 * what has truly come due is decided from the state.
 */
export function momentsOf(stored: StoredEvent): readonly Instant[] {
  const event = { type: stored.type, data: JSON.parse(stored.data) } as LimitEvent;
  switch (event.type) {
    case 'limit-reserved':
      return [event.data.expiresAt];
    case 'line-opened':
      return momentsOfValidity(event.data);
    case 'limit-frozen':
      return event.data.releaseAt === undefined ? [] : [event.data.releaseAt];
    case 'temporary-increase-granted':
      return [event.data.from, event.data.until];
    // An increase that waited for this may start now.
    case 'freeze-released':
    case 'reduction-restored':
      return [recordedTimeOf(stored)];
    case 'merchant-registered':
    case 'identity-verified':
    case 'limit-captured':
    case 'limit-voided':
    case 'reservation-expired':
    case 'limit-replenished':
    case 'replenishment-reversed':
    case 'limit-booked':
    case 'freeze-resolved':
    case 'freeze-confirmed':
    case 'line-reduced':
    case 'line-adjusted':
    case 'temporary-increase-started':
    case 'temporary-increase-ended':
    case 'line-lapsed':
    case 'line-validity-reminded':
    case 'usage-warning-raised':
      return [];
    default:
      return nothingFor(event);
  }
}

function momentsOfValidity({ validUntil, reminderDays = [] }: EventOf<'line-opened'>['data']): readonly Instant[] {
  if (validUntil === undefined) return [];
  return [...reminderDays.map((days) => startOfBusinessDay(validUntil, -days)), startOfBusinessDay(validUntil, 1)];
}

const recordedTimeOf = (stored: StoredEvent): Instant => (JSON.parse(stored.metadata) as { readonly recordedTime: Instant }).recordedTime;

/** A stream may hold types that a newer version wrote; nothing of theirs is due here. Does not compile when one is forgotten. */
const nothingFor = (_: never): readonly Instant[] => [];
