import { join } from 'node:path';
import { openCheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { createLimitsRunner, momentsOf, type LimitsRunner, type LimitOutcome } from '@limit-ledger/limits-service';
import { DueRecorder, StoredDueRows, SystemClock, type CommandEnvelope, type RunnerBounds } from '@limit-ledger/platform';
import { openViewStore } from '@limit-ledger/view-store';
import { followedStore } from './followed-store.js';

const LONGEST_LAG_MILLISECONDS = 60_000;

/** The ledger in this process as the product composes it: one runner on SQLite stores, its view following. */
export interface OpenLedger {
  readonly runner: LimitsRunner;
  /** Throws unless the command was accepted. */
  execute(envelope: CommandEnvelope<AskedLimitCommand>): Promise<LimitOutcome>;
  /** Resolves when the view has dealt with every event that a command of this process has appended. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenLedgerSettings {
  /** May stand between runner and store, to count what goes by. */
  readonly observed?: (store: EventStore) => EventStore;
  readonly bounds?: Partial<RunnerBounds>;
  /** Within the folder; one that is not there yet makes the ledger build its checkpoints anew. */
  readonly checkpointFile?: string;
}

/** The folder is the product's: it can be served later. */
export async function openLedger(
  folder: string,
  { observed = (store) => store, bounds = {}, checkpointFile = 'checkpoints.sqlite' }: OpenLedgerSettings = {},
): Promise<OpenLedger> {
  const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`, { commitThread: true });
  const viewStore = await openViewStore(`sqlite:${join(folder, 'views.sqlite')}`);
  const pages = await openCheckpointStore(`sqlite:${join(folder, checkpointFile)}`, { writingThread: true });
  const clock = new SystemClock();
  const runner = createLimitsRunner({ eventStore: observed(eventStore), checkpoints: pages, clock, bounds });
  const { store, followed, caughtUp } = followedStore(eventStore);
  let viewError: unknown;
  const onError = (error: unknown): void => void (viewError ??= error);
  const recorder = new DueRecorder({ store, rows: new StoredDueRows(viewStore, 'limits'), runner, clock, momentsOf, onError });
  recorder.start();
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
    while (followed() < appended) {
      if (viewError !== undefined || performance.now() > deadline)
        throw new Error('the view does not follow', { cause: viewError });
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const close = async (): Promise<void> => {
    await recorder.stop();
    await runner.drain();
    await viewStore.close();
    await pages.close();
    await eventStore.close();
  };
  return { runner, execute, drained, close };
}
