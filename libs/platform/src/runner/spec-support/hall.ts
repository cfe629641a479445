import { randomUUID } from 'node:crypto';
import { MemoryEventStore, type EventStore } from '@limit-ledger/event-store';
import { addSeconds, type Instant, type Rejection } from '@limit-ledger/kernel';
import { createDeciderRunner } from '../create-decider-runner.js';
import type { DeciderRunner } from '../decider-runner.js';
import type { CommandEnvelope } from '../envelope.js';
import type { Outcome } from '../outcome.js';
import type { RunnerOptions } from '../runner-options.js';
import { ScriptedStore } from './scripted-store.js';
import { seatsDecider, type SeatsCommand, type SeatsEvent, type SeatsView } from './seats-decider.js';

export const HALL = 'seats-hall';
export const NOON: Instant = '2026-03-01T12:00:00.000Z';

export type SeatsRunner = DeciderRunner<SeatsCommand, SeatsEvent, Rejection, SeatsView>;
export type SeatsOutcome = Outcome<SeatsEvent, Rejection, SeatsView>;

/** A clock that stands until it is moved. */
export class StandingClock {
  constructor(private instant: Instant = NOON) {}
  now(): Instant {
    return this.instant;
  }
  pass(seconds: number): void {
    this.instant = addSeconds(this.instant, seconds);
  }
}

export interface Hall {
  readonly store: ScriptedStore;
  readonly clock: StandingClock;
  readonly runner: SeatsRunner;
  /** Another instance on the same store, with the same clock. */
  another(options?: Partial<RunnerOptions>): SeatsRunner;
}

export function openHall(options: Partial<RunnerOptions> = {}, inner: EventStore = new MemoryEventStore()): Hall {
  const store = new ScriptedStore(inner);
  const clock = new StandingClock();
  const another = (others: Partial<RunnerOptions> = {}): SeatsRunner =>
    createDeciderRunner(seatsDecider, { store, clock, wait: async () => undefined, ...options, ...others });
  return { store, clock, runner: another(), another };
}

export function envelope(command: SeatsCommand, more: Partial<CommandEnvelope<SeatsCommand>> = {}): CommandEnvelope<SeatsCommand> {
  const commandId = more.commandId ?? randomUUID();
  return {
    stream: HALL,
    command,
    actor: { subject: 'somebody', role: 'operator' },
    keyed: more.commandId !== undefined,
    fingerprint: 'f'.repeat(64),
    correlationId: 'correlation',
    ...more,
    commandId,
  };
}

export const raise = (by: number, more?: Partial<CommandEnvelope<SeatsCommand>>) => envelope({ type: 'raise', by }, more);
export const take = (id: string, seats = 1, more?: Partial<CommandEnvelope<SeatsCommand>>) =>
  envelope({ type: 'take', id, seats }, more);
export const schedule = (...moments: readonly Instant[]) => envelope({ type: 'schedule', moments });
