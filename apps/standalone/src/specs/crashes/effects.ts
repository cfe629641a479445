import { daysFed, RECOVERING, SHOPS, SIGNAL, type Taken } from './breach-story.js';
import type { Settled } from './settled.js';
import { brokenStreams, dataOf, eventsOf, headsOf } from './stored-histories.js';

const FROZEN = 60_000;
const LIMIT_TYPES = ['merchant-registered', 'line-opened', 'limit-frozen', 'freeze-released'];

/** What there is of effects where the story is at its end. */
export async function effectsIn({ store }: Settled): Promise<object> {
  const found: Record<string, object> = {};
  for (const shop of SHOPS) {
    const limits = await eventsOf(store, `merchant-limit-${shop}`);
    const risk = await eventsOf(store, `merchant-risk-${shop}`);
    const movements = limits.filter(({ type }) => LIMIT_TYPES.slice(2).includes(type)).map(dataOf);
    found[shop] = {
      limits: limits.map(({ type }) => type),
      moved: movements.map(({ freezeId, deltas }) => [freezeId, deltas[0].line, deltas[0].frozenGross]),
      cause: movements.at(-1)?.cause,
      observed: risk.filter(({ type }) => type === 'observation-accepted').map((event) => dataOf(event).observation.day),
      raised: risk.filter(({ type }) => type === 'signal-raised').map((event) => dataOf(event).signalId),
      cases: risk.filter(({ type }) => type === 'case-requested').length,
      ended: risk.filter(({ type }) => type === 'signal-cleared' || type === 'signal-ended').map(({ type }) => type),
    };
  }
  return found;
}

/** What there is to be: everything once. */
export function effectsOnce(): object {
  const of = (shop: string) => {
    const isBack = shop === RECOVERING;
    return {
      limits: LIMIT_TYPES,
      moved: [
        [SIGNAL, 'transaction', FROZEN],
        [SIGNAL, 'transaction', -FROZEN],
      ],
      cause: isBack ? 'signal' : 'request',
      observed: daysFed(shop),
      raised: [SIGNAL],
      cases: 1,
      ended: [isBack ? 'signal-cleared' : 'signal-ended'],
    };
  };
  return Object.fromEntries(SHOPS.map((shop) => [shop, of(shop)]));
}

/** What was acknowledged and is not there. */
export async function lost({ store }: Pick<Settled, 'store'>, acknowledged: readonly Taken[]): Promise<readonly Taken[]> {
  const missing: Taken[] = [];
  for (const taken of acknowledged) {
    const [event] = await store.read(taken.stream, { from: taken.revision, limit: 1 });
    if (event?.hash !== taken.hash) missing.push(taken);
  }
  return missing;
}

/** Chains that do not hold, and streams of which something was told amiss. */
export async function faults(settled: Settled): Promise<readonly string[]> {
  const streams = [...(await headsOf(settled.store)).keys()];
  const amiss = await Promise.all(streams.map((stream) => settled.toldAmiss(stream)));
  return [...(await brokenStreams(settled.store, streams)), ...amiss.flatMap((each) => each ?? [])];
}
