import { setTimeout as after } from 'node:timers/promises';
import type { FedMerchant } from './fed-merchants.js';
import type { ProductThatIsKilled } from './product-that-is-killed.js';

const DEADLINE_MILLISECONDS = 60_000;
const REST_MILLISECONDS = 200;
const LAG = /^limit_ledger_(?:follower_lag_events|subscriber_lag_messages|subscriber_parked_keys)\{[^}]*\} (\d+)$/gm;

/** Waits until every merchant's freezes are as its course says, and nobody is behind anybody. */
export async function untilSettled(product: ProductThatIsKilled, merchants: readonly FedMerchant[]): Promise<void> {
  const deadline = Date.now() + DEADLINE_MILLISECONDS;
  const open = merchants.filter(({ course }) => course !== 'quiet');
  for (;;) {
    const unsettled = await firstUnsettled(product, open);
    if (unsettled === undefined) return;
    if (Date.now() > deadline) throw new Error(`it never settled: ${unsettled}`);
    await after(REST_MILLISECONDS);
  }
}

async function firstUnsettled(product: ProductThatIsKilled, merchants: readonly FedMerchant[]): Promise<string | undefined> {
  for (const { merchantId, approved, course } of merchants) {
    const { lines } = (await product.ask((client) => client.get(`/v1/merchants/${merchantId}/limits`))) as {
      readonly lines: readonly { readonly frozen: number }[];
    };
    const history = await product.ask((client) => client.history(merchantId));
    const isOver = course === 'frozen' || history.some(({ type }) => type === 'freeze-released');
    if (lines[0]?.frozen !== (course === 'frozen' ? approved / 2 : 0) || !isOver)
      return `${merchantId} ${JSON.stringify(lines)}`;
  }
  const metrics = await product.ask((client) => client.text('/metrics'));
  const behind = [...metrics.matchAll(LAG)];
  if (behind.length === 0) return 'nobody tells how far it is behind';
  return behind.find(([, count]) => count !== '0')?.[0];
}
