import type { LimitCommand } from '@limit-ledger/limits-domain';
import type { CommandEnvelope } from '@limit-ledger/platform';
import { Latencies, type Percentiles } from '../statistics/latencies.js';
import type { OpenLedger } from './open-ledger.js';

export interface OpenLoopResult {
  readonly offeredPerSecond: number;
  readonly acceptedPerSecond: number;
  readonly refusedPerSecond: number;
  /** Of what was accepted. */
  readonly latency: Percentiles;
  readonly residentBytesBefore: number;
  readonly residentBytesLargest: number;
}

type Envelope = CommandEnvelope<LimitCommand>;

/**
 * Offers commands at a rate, whether or not earlier ones are answered. They are made beforehand, and a refused one is offered
 * again: a refusal binds nothing. Stops at the time or when all are accepted, and waits for the last answers.
 */
export async function openLoop(
  { runner }: OpenLedger,
  commands: Envelope[],
  offeredPerSecond: number,
  seconds: number,
): Promise<OpenLoopResult> {
  const latencies = new Latencies();
  let offered = 0;
  let refused = 0;
  let failure: unknown;
  const offer = (command: Envelope): void => {
    const offeredAt = performance.now();
    runner.execute(command).then(
      (outcome) => {
        if (outcome.kind === 'accepted') latencies.add(performance.now() - offeredAt);
        else failure ??= outcome;
      },
      (error: unknown) => {
        if ((error as { readonly name?: unknown }).name !== 'Overloaded') failure ??= error;
        refused += 1;
        commands.push(command);
      },
    );
  };
  const residentBytesBefore = process.memoryUsage.rss();
  let residentBytesLargest = residentBytesBefore;
  const startedAt = performance.now();
  const elapsed = (): number => (performance.now() - startedAt) / 1_000;
  for (let now = 0; now < seconds && commands.length > 0 && failure === undefined; now = elapsed()) {
    for (const due = now * offeredPerSecond; offered < due && commands.length > 0; offered++) offer(commands.pop()!);
    residentBytesLargest = Math.max(residentBytesLargest, process.memoryUsage.rss());
    await new Promise((resolve) => setImmediate(resolve));
  }
  const offeredFor = elapsed();
  while (latencies.count + refused < offered && failure === undefined) await new Promise((resolve) => setImmediate(resolve));
  if (failure !== undefined) throw new Error(`overload was not answered by a refusal: ${JSON.stringify(failure)}`, { cause: failure });
  const answeredFor = elapsed();
  return {
    offeredPerSecond: offered / offeredFor,
    acceptedPerSecond: latencies.count / answeredFor,
    refusedPerSecond: refused / answeredFor,
    latency: latencies.percentiles(),
    residentBytesBefore,
    residentBytesLargest,
  };
}
