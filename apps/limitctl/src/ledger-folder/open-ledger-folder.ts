import { EventStoreUnavailable, openEventStore, type EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { createLimitsRunner, type LimitsRunner } from '@limit-ledger/limits-service';
import { DataFolderOwned, DataFolderUnusable, ownDataFolder, SystemClock } from '@limit-ledger/platform';
import { WrongUse } from '../wrong-use.js';
import { policiesOfFolder } from './policies-of-folder.js';
import type { FolderSettings } from './folder-settings.js';

/** A data folder that this process owns, with the decider that writes into it. */
export interface LedgerFolder {
  readonly eventStore: EventStore;
  readonly clock: Clock;
  readonly runner: LimitsRunner;
  /** Waits for what was taken, then gives the folder free. */
  close(): Promise<void>;
}

/**
 * More than the accounts that an import works on at once have commands. Hardly more merchants in memory than these: none is
 * asked for again, and what is let go while it is young costs the heap nothing.
 */
const BOUNDS = { queueTotal: 200_000, cachedStreams: 140 };

/**
 * What is written is decided by the policies in force in the folder. Throws `WrongUse` where another process owns it or it
 * can't be written.
 */
export async function openLedgerFolder({ dataDir, eventStoreUrl, clockOffsetSeconds }: FolderSettings): Promise<LedgerFolder> {
  const ownership = own(dataDir);
  const eventStore = await openEventStore(eventStoreUrl, { commitThread: true }).catch((error: unknown) => {
    ownership.release();
    throw error instanceof EventStoreUnavailable ? new WrongUse([error.message]) : error;
  });
  const free = async (): Promise<void> => {
    await eventStore.close();
    ownership.release();
  };
  const policies = await policiesOfFolder(eventStore).catch(async (error: unknown) => {
    await free();
    throw error instanceof EventStoreUnavailable ? new WrongUse([error.message]) : error;
  });
  const clock = new SystemClock(clockOffsetSeconds);
  const runner = createLimitsRunner({ eventStore, clock, bounds: BOUNDS, policyInForce: (now) => policies.inForce(now) });
  const close = (): Promise<void> => runner.drain().then(free);
  return { eventStore, clock, runner, close };
}

function own(dataDir: string): { release(): void } {
  try {
    return ownDataFolder(dataDir);
  } catch (error) {
    if (error instanceof DataFolderOwned) throw new WrongUse([`${error.message}; beside a running service import with --url`]);
    if (error instanceof DataFolderUnusable) throw new WrongUse([error.message]);
    throw error;
  }
}
