import { startOfBusinessDay, type Instant } from '@limit-ledger/kernel';
import type { EventOf, LimitEventType } from '@limit-ledger/limits-domain';
import { metadataOf } from '@limit-ledger/platform';
import type { StoredEvent } from '@limit-ledger/event-store';

/**
 * The moments at which an event makes something come due on its stream. Possibly too early or in vain, never late:
 * what has truly come due is decided from the state.
 */
export function momentsOf(stored: StoredEvent): readonly Instant[] {
  const type = stored.type as LimitEventType;
  switch (type) {
    case 'limit-reserved':
      return [expiryOf(stored)];
    case 'line-opened':
      return momentsOfValidity(dataOf<'line-opened'>(stored));
    case 'limit-frozen':
      return momentsOfFreeze(dataOf<'limit-frozen'>(stored));
    case 'lowering-announced':
      return [dataOf<'lowering-announced'>(stored).lowersAt];
    case 'temporary-increase-granted':
      return momentsOfIncrease(dataOf<'temporary-increase-granted'>(stored));
    // An increase, or the raise of a programme, that waited for this may start now.
    case 'freeze-released':
    case 'reduction-restored':
      return [metadataOf(stored).recordedTime];
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
    case 'merchant-warned':
    case 'suggestion-made':
    case 'parties-barred':
    case 'step-noted':
    case 'notice-ended':
    case 'signal-not-applied':
    case 'usage-warning-raised':
    case 'turnover-noted':
    case 'limit-reevaluated':
    case 'lowering-withdrawn':
      return [];
    default:
      return nothingOf(type);
  }
}

const EXPIRY = ',"expiresAt":"';

/** Found in the text, since most events are of this type: a quote inside a value is escaped, so this is a member's name. */
function expiryOf(stored: StoredEvent): Instant {
  const start = stored.data.indexOf(EXPIRY) + EXPIRY.length;
  return start < EXPIRY.length ? dataOf<'limit-reserved'>(stored).expiresAt : stored.data.slice(start, stored.data.indexOf('"', start));
}

function momentsOfValidity({ validUntil, reminderDays = [] }: EventOf<'line-opened'>['data']): readonly Instant[] {
  if (validUntil === undefined) return [];
  return [...reminderDays.map((days) => startOfBusinessDay(validUntil, -days)), startOfBusinessDay(validUntil, 1)];
}

function momentsOfFreeze({ releaseAt, placedBy }: EventOf<'limit-frozen'>['data']): readonly Instant[] {
  return [releaseAt, placedBy?.unconfirmedEndsAt].filter((moment) => moment !== undefined);
}

const momentsOfIncrease = ({ from, until }: EventOf<'temporary-increase-granted'>['data']): readonly Instant[] => [from, until];

/** Read only of the types that need it: all events of all merchants come by here. */
const dataOf = <Type extends LimitEventType>({ data }: StoredEvent): EventOf<Type>['data'] => JSON.parse(data) as EventOf<Type>['data'];

/** A stream may hold types that a newer version wrote; nothing of theirs is due here. A type that is forgotten above does not compile. */
const nothingOf = (_type: never): readonly Instant[] => [];
