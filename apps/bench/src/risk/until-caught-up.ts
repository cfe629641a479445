import { setTimeout as after } from 'node:timers/promises';

const REST_MILLISECONDS = 200;
const LONGEST_MILLISECONDS = 600_000;
const LAG = /^limit_ledger_(?:follower_lag_events|subscriber_lag_messages)\{[^}]*\} (\d+)$/gm;

/** Waits until nobody in the product is behind what is stored and published. */
export async function untilCaughtUp(url: string): Promise<void> {
  const deadline = performance.now() + LONGEST_MILLISECONDS;
  for (;;) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const behind = [...metrics.matchAll(LAG)];
    if (behind.length > 0 && behind.every(([, count]) => count === '0')) return;
    if (performance.now() > deadline) throw new Error('the product does not catch up');
    await after(REST_MILLISECONDS);
  }
}
