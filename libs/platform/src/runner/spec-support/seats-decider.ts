import { accepted, already, rejected } from '@limit-ledger/kernel';
import type { Decider, DomainEvent, Instant, Recorded, Rejection } from '@limit-ledger/kernel';

/** A hall with seats: the smallest thing with a limit, ids that are recognised, and things that come due. */
export type SeatsCommand =
  | { readonly type: 'raise'; readonly by: number }
  | { readonly type: 'take'; readonly id: string; readonly seats: number }
  /** Something is to happen at each of these moments. */
  | { readonly type: 'schedule'; readonly moments: readonly Instant[] }
  | { readonly type: 'come-due'; readonly at: Instant }
  | { readonly type: 'throw-in-decide' }
  | { readonly type: 'throw-in-evolve' }
  /** Records how many events it was told to be effective after `since`. */
  | { readonly type: 'look-back'; readonly since: Instant; readonly seen?: readonly string[] };

export interface SeatsEvent extends DomainEvent {
  readonly type: 'raised' | 'taken' | 'scheduled' | 'came-due' | 'poison' | 'looked-back';
  readonly data: {
    readonly by?: number;
    readonly id?: string;
    readonly seats?: number;
    readonly moments?: readonly Instant[];
    readonly at?: Instant;
    readonly seen?: readonly string[];
  };
}

export interface SeatsState {
  capacity: number;
  taken: number;
  termsRevision: number;
  readonly ids: Set<string>;
  /** Earliest first. */
  readonly moments: Instant[];
}

export interface SeatsView {
  readonly capacity: number;
  readonly taken: number;
  readonly holds: boolean;
}

/** What comes due then is a bug. */
export const POISONED_MOMENT: Instant = '2026-03-01T12:06:06.666Z';

export const seatsDecider: Decider<SeatsCommand, SeatsState, SeatsEvent, Rejection, SeatsView> = {
  initial: () => ({ capacity: 0, taken: 0, termsRevision: -1, ids: new Set(), moments: [] }),
  evolve,
  decide(command, state, now) {
    const one = (type: SeatsEvent['type'], data: SeatsEvent['data'], effectiveTime = now) => accepted([{ type, data, effectiveTime }]);
    switch (command.type) {
      case 'raise':
        return one('raised', { by: command.by });
      case 'take':
        if (state.ids.has(command.id)) return already;
        if (state.taken + command.seats > state.capacity) return rejected({ code: 'seats.sold-out', detail: 'no room' });
        return one('taken', { seats: command.seats, id: command.id });
      case 'schedule':
        return one('scheduled', { moments: command.moments });
      case 'come-due':
        if (command.at === POISONED_MOMENT) throw new Error('a bug in what comes due');
        return one('came-due', { at: command.at }, command.at);
      case 'throw-in-decide':
        throw new Error('a bug in decide');
      case 'throw-in-evolve':
        return one('poison', {});
      case 'look-back':
        return one('looked-back', { seen: command.seen ?? ['nobody told me'] });
    }
  },
  due: (state, now) => (state.moments[0] !== undefined && state.moments[0] <= now ? { type: 'come-due', at: state.moments[0] } : undefined),
  nextDueAt: (state) => state.moments[0],
  keyOf: (command) => (command.type === 'take' ? command.id : undefined),
  view: (state, key) => ({ capacity: state.capacity, taken: state.taken, holds: key !== undefined && state.ids.has(key) }),
  termsRevision: (state) => state.termsRevision,
  policyVersionOf: (command) => (command.type === 'take' ? 'seats@1' : undefined),
  historyNeededSince: (command) => (command.type === 'look-back' ? command.since : undefined),
  withHistory: (command, events) =>
    command.type === 'look-back' ? { ...command, seen: events.map((event) => `${event.revision}`) } : command,
  isPublic: (type) => type !== 'scheduled',
};

/** In place, on purpose: a runner that decided something and did not store it must not go on with this state. */
function evolve(state: SeatsState, event: Recorded<SeatsEvent>): SeatsState {
  if (event.type === 'raised') {
    state.capacity += event.data.by!;
    state.termsRevision = event.revision;
  }
  if (event.type === 'taken') {
    state.taken += event.data.seats!;
    state.ids.add(event.data.id!);
  }
  if (event.type === 'scheduled') {
    state.moments.push(...event.data.moments!);
    state.moments.sort();
  }
  if (event.type === 'came-due') state.moments.shift();
  if (event.type === 'poison') {
    state.capacity = 1_000_000;
    throw new Error('a bug in evolve');
  }
  return state;
}
