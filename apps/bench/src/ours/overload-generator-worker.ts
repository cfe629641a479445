import { setTimeout as after } from 'node:timers/promises';
import { watchMemory, type WatchedMemory } from '../machine/watched-memory.js';
import { Latencies, type Percentiles } from '../statistics/latencies.js';
import { monotonicMilliseconds } from '../statistics/monotonic-milliseconds.js';
import { serveWorker } from '../worker/serve-worker.js';
import { WorkerProcess } from '../worker/worker-process.js';
import type { Answered, OfferedLedgerMethods } from './offered-ledger-worker.js';

const CLIENTS = 256;
const TIMES_CAPACITY = 4;
/** Of what is offered again and again some is always under way. */
const SPARE_COMMANDS = 20_000;
/** Of the peak. */
const MOST_ACCEPTED = 3;

export interface OverloadResult {
  /** Closed loop of 256 clients just before, and right after. */
  readonly peakPerSecond: number;
  readonly recoveredPerSecond: number;
  readonly offeredPerSecond: number;
  readonly acceptedPerSecond: number;
  readonly refusedPerSecond: number;
  readonly offered: number;
  readonly accepted: number;
  readonly refused: number;
  /** Of what was accepted, from the moment it was due. */
  readonly latency: Percentiles;
  /** Of the ledger's process while it was overloaded. */
  readonly memory: WatchedMemory;
  /** What that process holds before and afterwards, garbage collected, without the commands made beforehand. */
  readonly heldBytesBefore: number;
  readonly heldBytesAfter: number;
  readonly refusalMicroseconds: number;
}

type Ledger = WorkerProcess<OfferedLedgerMethods>;

const methods = {
  /** Works on a ledger in a process of its own, so that what is offered does not wait for it. */
  async run({ folder, seconds }: { readonly folder: string; readonly seconds: number }): Promise<OverloadResult> {
    const ledger: Ledger = new WorkerProcess('./offered-ledger-worker.js', import.meta.url);
    try {
      await ledger.call('open', { folder });
      const closedLoop = (prepare: number): Promise<number> =>
        ledger.call('closedLoop', { clients: CLIENTS, seconds, prepare });
      const warm = await closedLoop(0);
      const peakPerSecond = await closedLoop(warm * seconds * 2);
      const heldBytesBefore = await ledger.call('heldBytes');
      await ledger.call('prepare', { count: peakPerSecond * seconds * MOST_ACCEPTED + SPARE_COMMANDS });
      const [overload, memory] = await watchMemory(ledger.processId, () =>
        offer(ledger, TIMES_CAPACITY * peakPerSecond, seconds),
      );
      const recoveredPerSecond = await closedLoop(peakPerSecond * seconds * 2);
      const heldBytesAfter = await ledger.call('heldBytes');
      const refusalMicroseconds = await ledger.call('refusalMicroseconds');
      await ledger.call('close');
      return { peakPerSecond, recoveredPerSecond, ...overload, memory, heldBytesBefore, heldBytesAfter, refusalMicroseconds };
    } finally {
      await ledger.end();
    }
  },
};

/** Open loop: what is due is offered, whether or not what came before is answered. */
async function offer(ledger: Ledger, perSecond: number, seconds: number) {
  const everyMilliseconds = 1_000 / perSecond;
  const startedAt = monotonicMilliseconds();
  const elapsed = (): number => (monotonicMilliseconds() - startedAt) / 1_000;
  const answers: Promise<Answered>[] = [];
  let offered = 0;
  for (let now = 0; now < seconds; now = elapsed()) {
    const count = Math.floor(now * perSecond) - offered;
    if (count > 0)
      answers.push(ledger.call('offer', { count, firstDueAt: startedAt + offered * everyMilliseconds, everyMilliseconds }));
    offered += count;
    await after(1);
  }
  const offeredFor = elapsed();
  const all = await Promise.all(answers);
  await ledger.call('drained');
  const answeredFor = elapsed();
  const latencies = new Latencies(offered);
  for (const { milliseconds } of all) for (const each of milliseconds) latencies.add(each);
  const accepted = latencies.count;
  const refused = all.reduce((sum, each) => sum + each.refused, 0);
  return {
    offered,
    accepted,
    refused,
    offeredPerSecond: offered / offeredFor,
    acceptedPerSecond: accepted / answeredFor,
    refusedPerSecond: refused / answeredFor,
    latency: latencies.percentiles(),
  };
}

export type OverloadMethods = typeof methods;
serveWorker(methods);
