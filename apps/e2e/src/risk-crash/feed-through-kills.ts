import { setTimeout as after } from 'node:timers/promises';
import type { FedMerchant } from './fed-merchants.js';
import type { ProductThatIsKilled } from './product-that-is-killed.js';

const MERCHANTS_AT_ONCE = 24;
const LONGEST_PAUSE_MILLISECONDS = 15;

/** What was acknowledged: where it stands in the merchant's risk. */
export interface Acknowledged {
  readonly merchantId: string;
  readonly revision: number;
  readonly hash: string;
}

/**
 * Feeds what is known of the merchants, each day after the one before it, and kills the product so many times at random
 * moments that are spread over the feed. What got no answer is told again.
 */
export async function feedThroughKills(
  product: ProductThatIsKilled,
  merchants: readonly FedMerchant[],
  kills: number,
): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const waiting = [...merchants];
  const feedOne = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const item of next.items) {
        const { text } = await product.ask((client) => client.mustPost('/v1/metrics', [item], 'feed'));
        const [taken] = (JSON.parse(text) as { readonly items: readonly (Acknowledged & { readonly code?: string })[] }).items;
        if (taken?.code !== undefined) throw new Error(text);
        acknowledged.push(taken!);
      }
    }
  };
  const feeding = Promise.all(Array.from({ length: MERCHANTS_AT_ONCE }, feedOne));
  const all = merchants.length * merchants[0]!.items.length;
  const moments = Array.from({ length: kills }, () => Math.random() * all * 0.98).sort((one, other) => one - other);
  const killing = (async () => {
    for (const moment of moments) {
      while (acknowledged.length < moment) await after(1);
      await after(Math.random() * LONGEST_PAUSE_MILLISECONDS);
      await product.kill();
    }
  })();
  await Promise.all([feeding, killing]);
  return acknowledged;
}
