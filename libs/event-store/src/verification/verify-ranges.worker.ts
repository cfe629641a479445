import { parentPort, workerData } from 'node:worker_threads';
import { HeadsFile } from '../anchors/heads-file.js';
import type { CheckedHeads } from '../anchors/check-heads.js';
import { SqliteEventStore } from '../sqlite/sqlite-event-store.js';
import { serveRanges } from './serve-ranges.js';

/** What a verifying thread is given: the event file, and a heads file that was checked already. */
export interface VerifyingThread {
  readonly path: string;
  readonly heads: { readonly path: string; readonly checked: CheckedHeads } | undefined;
}

const { path, heads } = workerData as VerifyingThread;
const store = await SqliteEventStore.open(path, { readOnly: true, once: true });
serveRanges(parentPort!, store, heads && (await HeadsFile.reopen(heads.path, heads.checked)));
