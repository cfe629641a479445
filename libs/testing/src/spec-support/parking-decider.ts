import { accepted, addSeconds, already, rejected } from '@limit-ledger/kernel';
import type { Decider, DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';

/** A car park with one place an hour long: the smallest thing with a refusal, ids, something due and a look back. */
export type ParkingCommand =
  | { readonly type: 'park'; readonly plate: string }
  | { readonly type: 'leave'; readonly plate: string }
  | { readonly type: 'count-since'; readonly since: Instant; readonly count?: number };

interface Parked extends DomainEvent {
  readonly type: 'parked';
  readonly data: { readonly plate: string; readonly until: Instant };
}
interface Left extends DomainEvent {
  readonly type: 'left';
  readonly data: { readonly plate: string };
}
interface Counted extends DomainEvent {
  readonly type: 'counted';
  readonly data: { readonly count: number };
}
export type ParkingEvent = Parked | Left | Counted;
export interface ParkingRefusal extends Rejection {
  readonly code: 'place.taken' | 'car.not-here';
  readonly by?: string;
}
interface ParkingState {
  readonly parked?: Parked['data'];
  readonly known: readonly string[];
}

export const parkingDecider: Decider<ParkingCommand, ParkingState, ParkingEvent, ParkingRefusal, string | undefined> = {
  initial: () => ({ known: [] }),
  evolve: ({ known, ...rest }, { type, data }) => {
    if (type === 'parked') return { parked: data, known: [...known, data.plate] };
    return type === 'left' ? { known } : { known, ...rest };
  },
  decide(command, { parked, known }, now) {
    if (command.type === 'count-since') {
      return accepted([{ type: 'counted', data: { count: command.count ?? -1 }, effectiveTime: now }]);
    }
    const { type, plate } = command;
    if (type === 'park') {
      if (known.includes(plate)) return already;
      if (parked !== undefined) return rejected({ code: 'place.taken', detail: 'one place only', by: parked.plate });
      return accepted([{ type: 'parked', data: { plate, until: addSeconds(now, 3_600) }, effectiveTime: now }]);
    }
    if (parked?.plate !== plate) return rejected({ code: 'car.not-here', detail: 'no such car' });
    return accepted([{ type: 'left', data: { plate }, effectiveTime: parked.until < now ? parked.until : now }]);
  },
  due: ({ parked }, now) => (parked !== undefined && parked.until <= now ? { type: 'leave', plate: parked.plate } : undefined),
  nextDueAt: ({ parked }) => parked?.until,
  keyOf: () => undefined,
  view: ({ parked }) => parked?.plate,
  termsRevision: () => -1,
  policyVersionOf: () => undefined,
  historyNeededSince: (command) => (command.type === 'count-since' ? command.since : undefined),
  withHistory: (command, events) => (command.type === 'count-since' ? { ...command, count: events.length } : command),
  isPublic: () => true,
};
