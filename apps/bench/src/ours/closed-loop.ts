import type { CommandEnvelope } from '@limit-ledger/platform';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { Latencies } from '../statistics/latencies.js';
import type { Sample } from '../statistics/sample.js';
import type { OpenLedger } from './open-ledger.js';

export interface ClosedLoop {
  /** Each asks, waits for the answer, and asks again. */
  readonly clients: number;
  readonly seconds: number;
  readonly next: () => CommandEnvelope<AskedLimitCommand>;
}

/** Making the command counts, and so does what follows the events still has to do when the last answer has come. */
export async function closedLoop(ledger: OpenLedger, { clients, seconds, next }: ClosedLoop): Promise<Sample> {
  const latencies = new Latencies();
  const startedAt = performance.now();
  const deadline = startedAt + seconds * 1_000;
  const client = async (): Promise<void> => {
    for (let askedAt = performance.now(); askedAt < deadline; ) {
      await ledger.execute(next());
      const answeredAt = performance.now();
      latencies.add(answeredAt - askedAt);
      askedAt = answeredAt;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  await ledger.drained();
  const tookSeconds = (performance.now() - startedAt) / 1_000;
  return { perSecond: latencies.count / tookSeconds, latency: latencies.percentiles() };
}
