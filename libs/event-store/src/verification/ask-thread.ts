import type { MessagePort, Worker } from 'node:worker_threads';
import { EventStoreUnavailable } from '../event-store.js';
import type { HistoryRange } from './history-range.js';
import type { RangeReply } from './serve-ranges.js';
import type { StoreVerification } from './store-verification.js';

/** A thread that serves ranges, or the other end of a channel. */
export type RangeThread = Pick<Worker | MessagePort, 'postMessage' | 'on' | 'off'>;

/** Lets a thread verify a range. Throws `EventStoreUnavailable`, also when the thread ends. */
export function askThread(
  thread: RangeThread,
  range: HistoryRange,
  onEvents: (count: number) => void,
): Promise<StoreVerification> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      thread.off('message', onReply).off('error', onError).off('exit', onExit);
      then();
    };
    const onReply = (reply: RangeReply): void => {
      if ('events' in reply) onEvents(reply.events);
      else if ('verification' in reply) settle(() => resolve(reply.verification));
      else settle(() => reject(new EventStoreUnavailable(reply.error.message)));
    };
    const onError = (error: unknown): void => settle(() => reject(error as Error));
    const onExit = (): void => settle(() => reject(new EventStoreUnavailable('a thread that verified has ended')));
    thread.on('message', onReply).on('error', onError).on('exit', onExit);
    thread.postMessage(range);
  });
}
