import { setTimeout as after } from 'node:timers/promises';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock, Decider, DomainEvent, Rejection } from '@limit-ledger/kernel';
import { Keeping } from './paging/keeping.js';
import { TurnEnd } from './turn-end.js';
import { DEFAULT_RUNNER_BOUNDS, type RunnerAlarm, type RunnerBounds, type RunnerOptions } from './runner-options.js';

/** What all writers of one runner share. */
export interface RunnerContext<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  readonly decider: Decider<Command, State, Event, Reject, View>;
  readonly store: EventStore;
  readonly clock: Clock;
  /** Absent where all of a state is in memory. */
  readonly keeping: Keeping | undefined;
  readonly bounds: RunnerBounds;
  readonly onAlarm: (alarm: RunnerAlarm) => void;
  readonly onStored: NonNullable<RunnerOptions['onStored']>;
  readonly turnEnd: TurnEnd;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export function runnerContextOf<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  decider: Decider<Command, State, Event, Reject, View>,
  options: RunnerOptions,
): RunnerContext<Command, State, Event, Reject, View> {
  const bounds = { ...DEFAULT_RUNNER_BOUNDS, ...options.bounds };
  const { checkpoints, openSpare, store } = options;
  return {
    decider,
    store,
    clock: options.clock,
    keeping: checkpoints && new Keeping(checkpoints, bounds.filterBytes, openSpare),
    bounds,
    onAlarm: options.onAlarm ?? (() => undefined),
    onStored: options.onStored ?? (() => undefined),
    turnEnd: new TurnEnd(() => store.expectAppends?.()),
    wait: options.wait ?? ((milliseconds) => after(milliseconds)),
  };
}
