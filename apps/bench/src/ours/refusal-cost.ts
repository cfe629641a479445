import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import type { CommandEnvelope } from '@limit-ledger/platform';
import type { OpenLedger } from './open-ledger.js';

const REFUSALS = 20_000;

/** Fills the queue of a merchant and offers more in the same turn; answers microseconds a refusal, its handling included. */
export async function refusalCost({ runner }: OpenLedger, next: () => CommandEnvelope<AskedLimitCommand>, queue: number): Promise<number> {
  const taken = Array.from({ length: queue }, () => runner.execute(next()));
  const surplus = next();
  let refused = 0;
  const startedAt = performance.now();
  const refusals = Array.from({ length: REFUSALS }, () => runner.execute(surplus).catch(() => (refused += 1)));
  await Promise.race([Promise.all(refusals), Promise.all(taken)]);
  const microseconds = ((performance.now() - startedAt) * 1_000) / REFUSALS;
  await Promise.all([...taken, ...refusals]);
  return refused === REFUSALS ? microseconds : Number.NaN;
}
