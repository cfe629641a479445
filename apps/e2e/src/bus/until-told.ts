import type { DeliveredMessage } from '@limit-ledger/message-bus';
import type { HistoryEvent } from '@limit-ledger/testing';
import { historiesOnDisk } from '../product/histories-on-disk.js';
import { readBus } from './read-bus.js';
import { countOf, toBeTold, toldSources, type Told } from './told-sources.js';

const LONGEST_MILLISECONDS = 20_000;

/** All histories of a folder, and everything that its bus held right after. */
export interface WholeBus {
  readonly histories: ReadonlyMap<string, readonly HistoryEvent[]>;
  readonly messages: readonly DeliveredMessage[];
}

/**
 * Settles when the bus has as many public events as the histories, and whatever else is asked of both. Both are read again
 * each time: what comes due by the clock is written and told in between. Throws when it does not in 20 s.
 */
export async function untilWhole(
  dataDir: string,
  busDir = dataDir,
  isDone: (whole: WholeBus) => boolean = () => true,
): Promise<WholeBus> {
  const deadline = performance.now() + LONGEST_MILLISECONDS;
  for (;;) {
    const histories = await historiesOnDisk(dataDir);
    const messages = await readBus(busDir);
    const { told, complaints } = toldSources(messages);
    const [has, wanted] = [countOf(told), countOf(toBeTold(histories))];
    if (has === wanted && isDone({ histories, messages })) return { histories, messages };
    if (performance.now() > deadline) throw new Error(`the bus tells ${has} of ${wanted} events; ${complaints.join('; ')}`);
  }
}

/** Settles when the bus of one folder has every public event of the histories of another, in order; answers what it was told. */
export async function untilTold(dataDir: string, busDir = dataDir): Promise<Told> {
  const { histories, messages } = await untilWhole(dataDir, busDir);
  const { told, complaints } = toldSources(messages);
  expect(complaints).toEqual([]);
  expect(told).toEqual(toBeTold(histories));
  return told;
}
