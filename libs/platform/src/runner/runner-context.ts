import { setTimeout as after } from 'node:timers/promises';
import type { PageStore } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock, Decider, DomainEvent, Rejection } from '@limit-ledger/kernel';
import { DEFAULT_RUNNER_BOUNDS, type RunnerAlarm, type RunnerBounds, type RunnerOptions } from './runner-options.js';

/** What all writers of one runner share. */
export interface RunnerContext<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  readonly decider: Decider<Command, State, Event, Reject, View>;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly pages: PageStore | undefined;
  readonly bounds: RunnerBounds;
  readonly onAlarm: (alarm: RunnerAlarm) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export function runnerContextOf<Command, State, Event extends DomainEvent, Reject extends Rejection, View>(
  decider: Decider<Command, State, Event, Reject, View>,
  options: RunnerOptions,
): RunnerContext<Command, State, Event, Reject, View> {
  return {
    decider,
    store: options.store,
    clock: options.clock,
    pages: options.pages,
    bounds: { ...DEFAULT_RUNNER_BOUNDS, ...options.bounds },
    onAlarm: options.onAlarm ?? (() => undefined),
    wait: options.wait ?? ((milliseconds) => after(milliseconds)),
  };
}
