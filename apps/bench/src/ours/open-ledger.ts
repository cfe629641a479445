import { join } from 'node:path';
import { openCheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import {
  createLimitPublishers,
  createLimitsRunner,
  momentsOf,
  type LimitsRunner,
  type LimitOutcome,
} from '@limit-ledger/limits-service';
import { openMessageBus } from '@limit-ledger/message-bus';
import { DueRecorder, StoredDueRows, SystemClock, type CommandEnvelope, type RunnerBounds } from '@limit-ledger/platform';
import { openViewStore } from '@limit-ledger/view-store';
import { followedStore } from './followed-store.js';

const LONGEST_LAG_MILLISECONDS = 60_000;

/** The ledger in this process as the product composes it: one runner on SQLite stores, its view following, and what it tells. */
export interface OpenLedger {
  readonly runner: LimitsRunner;
  /** Throws unless the command was accepted. */
  execute(envelope: CommandEnvelope<AskedLimitCommand>): Promise<LimitOutcome>;
  /** Resolves when the view has dealt with every event that a command of this process has appended, and the bus has it. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenLedgerSettings {
  /** May stand between runner and store, to count what goes by. */
  readonly observed?: (store: EventStore) => EventStore;
  readonly bounds?: Partial<RunnerBounds>;
  /** Within the folder; one that is not there yet makes the ledger build its checkpoints anew. */
  readonly checkpointFile?: string;
  /** Whether events and states go to the bus of the folder. */
  readonly publishes?: boolean;
}

/** The folder is the product's: it can be served later. */
export async function openLedger(
  folder: string,
  {
    observed = (store) => store,
    bounds = {},
    checkpointFile = 'checkpoints.sqlite',
    publishes = false,
  }: OpenLedgerSettings = {},
): Promise<OpenLedger> {
  const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`, { commitThread: true });
  const viewStore = await openViewStore(`sqlite:${join(folder, 'views.sqlite')}`);
  const pages = await openCheckpointStore(`sqlite:${join(folder, checkpointFile)}`, { writingThread: true });
  const clock = new SystemClock();
  const runner = createLimitsRunner({ eventStore: observed(eventStore), checkpoints: pages, clock, bounds });
  const { store, followed, reached, caughtUp } = followedStore(eventStore);
  let followerError: unknown;
  const onError = (error: unknown): void => void (followerError = error);
  const recorder = new DueRecorder({ store, rows: new StoredDueRows(viewStore, 'limits'), runner, clock, momentsOf, onError });
  recorder.start();
  const bus = await openMessageBus(publishes ? `sqlite:${join(folder, 'bus.sqlite')}` : 'memory:', { writingThread: true });
  const { events, states } = createLimitPublishers({ store: eventStore, bus, viewStore, clock, runner, onError });
  if (publishes) for (const publisher of [events, states]) publisher.start();
  await caughtUp;
  // What was there before, as far as the view had not saved its position.
  let appended = followed();

  const execute = async (envelope: CommandEnvelope<AskedLimitCommand>): Promise<LimitOutcome> => {
    const outcome = await runner.execute(envelope);
    if (outcome.kind !== 'accepted') throw new Error(`the ledger did not accept: ${JSON.stringify(outcome)}`);
    appended += outcome.events.length;
    return outcome;
  };
  const drained = async (): Promise<void> => {
    const deadline = performance.now() + LONGEST_LAG_MILLISECONDS;
    while (followed() < appended || (publishes && Number(events.reached ?? 0) < Number(reached() ?? 0))) {
      // What failed is tried again: under overload the writer refuses followers too.
      if (performance.now() > deadline)
        throw new Error('what follows the events does not keep up', { cause: followerError });
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const close = async (): Promise<void> => {
    await Promise.all([recorder.stop(), events.stop(), states.stop()]);
    await runner.drain();
    await bus.close();
    await viewStore.close();
    await pages.close();
    await eventStore.close();
  };
  return { runner, execute, drained, close };
}
