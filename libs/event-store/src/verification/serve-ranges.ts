import type { MessagePort } from 'node:worker_threads';
import type { HeadsFile } from '../anchors/heads-file.js';
import type { EventStore } from '../event-store.js';
import type { HistoryRange } from './history-range.js';
import type { StoreVerification } from './store-verification.js';
import { verifyHistories } from './verify-histories.js';

/** What a thread tells: how many events more it has looked at, what it has found in a range, or why it can't. */
export type RangeReply =
  { readonly events: number } | { readonly verification: StoreVerification } | { readonly error: { readonly message: string } };

/** Verifies the ranges that come through the port, one after another as they are asked for. */
export function serveRanges(port: MessagePort, store: Pick<EventStore, 'histories'>, heads: HeadsFile | undefined): void {
  const reply = (message: RangeReply): void => port.postMessage(message);
  port.on('message', (range: HistoryRange) => {
    const anchored = heads?.heads(range);
    verifyHistories(store, { ...range, anchored, onEvents: (events) => reply({ events }) }).then(
      (verification) => reply({ verification }),
      (error: Error) => reply({ error: { message: error.message } }),
    );
  });
}
