import { EventStoreUnavailable, type EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { Problem, SystemClock } from '@limit-ledger/platform';
import { Stopped } from '../stopped.js';
import { WrongUse } from '../wrong-use.js';
import { folderSettings, type FolderSettings } from './folder-settings.js';
import { openToRead } from './ledger-to-read.js';

/** A ledger that is only read: a copy at rest, or one that a service writes. */
export interface LedgerToRead extends FolderSettings {
  readonly eventStore: EventStore;
  readonly clock: Clock;
}

export interface ReadingOptions {
  /** Whether what is written meanwhile is wanted too; else what is at rest is read without a trace. */
  readonly live?: boolean;
}

/**
 * Opens the ledger of a data folder, lets it be read, and closes it. Throws `WrongUse` where there is none or what is asked
 * does not fit it (an unknown merchant, a revision that is not there), `Stopped` where the store gives up on the way.
 */
export async function readLedger<Result>(
  dataDir: string | undefined,
  read: (ledger: LedgerToRead) => Promise<Result>,
  { live = false }: ReadingOptions = {},
): Promise<Result> {
  const settings = folderSettings(dataDir);
  const eventStore = await openToRead(settings.eventStoreUrl, live);
  try {
    const result = await read({ ...settings, eventStore, clock: new SystemClock(settings.clockOffsetSeconds) }).catch(
      async (error: unknown) => {
        await eventStore.close().catch(() => undefined);
        throw error;
      },
    );
    await eventStore.close();
    return result;
  } catch (error) {
    if (error instanceof Problem && error.status < 500) throw new WrongUse([error.detail]);
    if (error instanceof EventStoreUnavailable) throw new Stopped(error.message, { cause: error });
    throw error;
  }
}
