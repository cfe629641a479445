import type { MessagePort, Worker } from 'node:worker_threads';
import { EventStoreUnavailable } from '../event-store.js';
import type { HistoryRange } from './history-range.js';
import type { RangeReply } from './serve-ranges.js';
import { joinVerifications, type StoreVerification } from './store-verification.js';

/** What a range is sent to: a thread, or the other end of a channel. */
export type RangeServer = Pick<Worker | MessagePort, 'postMessage' | 'on' | 'off'>;

/** Hands out ranges to those who verify, each as soon as one is free. Throws `EventStoreUnavailable`. */
export async function verifyRanges(
  ranges: readonly HistoryRange[],
  servers: readonly RangeServer[],
  onEvents: (count: number) => void,
): Promise<StoreVerification> {
  const parts: StoreVerification[] = [];
  let next = 0;
  const work = async (server: RangeServer): Promise<void> => {
    while (next < ranges.length) {
      const index = next++;
      parts[index] = await ask(server, ranges[index]!, onEvents);
    }
  };
  await Promise.all(servers.map(work));
  return joinVerifications(parts);
}

function ask(server: RangeServer, range: HistoryRange, onEvents: (count: number) => void): Promise<StoreVerification> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      server.off('message', onReply).off('error', onError).off('exit', onExit);
      then();
    };
    const onReply = (reply: RangeReply): void => {
      if ('events' in reply) onEvents(reply.events);
      else if ('verification' in reply) settle(() => resolve(reply.verification));
      else settle(() => reject(new EventStoreUnavailable(reply.error.message)));
    };
    const onError = (error: unknown): void => settle(() => reject(error as Error));
    const onExit = (): void => settle(() => reject(new EventStoreUnavailable('a thread that verified has ended')));
    server.on('message', onReply).on('error', onError).on('exit', onExit);
    server.postMessage(range);
  });
}
