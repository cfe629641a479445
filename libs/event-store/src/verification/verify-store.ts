import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HeadsFile } from '../anchors/heads-file.js';
import { openEventStore, sqlitePathOf } from '../open-event-store.js';
import { isAtRest, openDatabase } from '../sqlite/open-database.js';
import { splitHistories, type SplitHistories } from '../sqlite/split-histories.js';
import { unavailable } from '../sqlite/unavailable.js';
import { askThread } from './ask-thread.js';
import type { StoreVerification } from './store-verification.js';
import type { VerifyingThread } from './verify-ranges.worker.js';
import { verifyHistories } from './verify-histories.js';
import { verifyRanges, type RangeVerifier } from './verify-ranges.js';

export interface VerifyStoreOptions {
  /** An anchor to compare with. */
  readonly heads?: HeadsFile | undefined;
  /** Hears how many events more were looked at, and which part of all (0 to 1) that makes; 0 where it is not known. */
  readonly onEvents?: (count: number, done: number) => void;
}

const COMPILED = /\.js$/;
const MOST_THREADS = 8;
const RANGES_A_THREAD = 8;
/** With fewer a thread takes longer to start than it saves. */
const FEWEST_EVENTS_FOR_THREADS = 20_000;

/**
 * Recomputes all chains of the store that a URL names, and compares them with an anchor where there is one; only reads, and
 * in several threads where there is enough to do. Throws `EventStoreUnavailable` or `UnknownEventStoreUrl`.
 */
export async function verifyStore(url: string, { heads, onEvents }: VerifyStoreOptions = {}): Promise<StoreVerification> {
  const path = sqlitePathOf(url);
  const split = path === undefined ? { events: 0, ranges: [{}] } : await splitOf(path);
  let seen = 0;
  const count = (events: number): void => {
    seen += events;
    onEvents?.(events, split.events === 0 ? 0 : Math.min(1, seen / split.events));
  };
  const store = await openEventStore(url, { readOnly: true, once: true });
  const threads =
    path === undefined ? [] : startThreads({ path, heads: heads && { path: heads.path, checked: heads.checked } }, split);
  try {
    const here: RangeVerifier = (range) => verifyHistories(store, { ...range, anchored: heads?.heads(range), onEvents: count });
    return await verifyRanges(split.ranges, [
      here,
      ...threads.map(
        (thread): RangeVerifier =>
          (range) =>
            askThread(thread, range, count),
      ),
    ]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
    await store.close();
  }
}

const threadsHere = (): number => Math.min(availableParallelism(), MOST_THREADS);

async function splitOf(path: string): Promise<SplitHistories> {
  const database = await openDatabase(path, { readOnly: true, still: isAtRest(path) });
  try {
    return splitHistories(database, threadsHere() * RANGES_A_THREAD);
  } catch (error) {
    throw unavailable(error, 'the event store could not be read');
  } finally {
    database.close();
  }
}

/** Beside this one, which verifies too; none where there is little to do, or the sources run uncompiled, which a thread can't load. */
function startThreads(workerData: VerifyingThread, { events, ranges }: SplitHistories): readonly Worker[] {
  if (!COMPILED.test(import.meta.url) || events < FEWEST_EVENTS_FOR_THREADS) return [];
  const start = (): Worker => new Worker(new URL('verify-ranges.worker.js', import.meta.url), { workerData });
  return Array.from({ length: Math.min(threadsHere(), ranges.length) - 1 }, start);
}
