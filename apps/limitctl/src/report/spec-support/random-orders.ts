import { MemoryEventStore } from '@limit-ledger/event-store';
import type { AskedLimitCommand, OrderEvent } from '@limit-ledger/limits-domain';
import { addSeconds } from '@limit-ledger/kernel';
import { isOrderEvent } from '@limit-ledger/limits-domain';
import { createLimitsRunner, merchantStream, recordedLimitEvent } from '@limit-ledger/limits-service';

const STREAM = merchantStream('shop');
const START = '2026-11-24T08:00:00.000Z';

/** The events of orders that were reserved, captured, voided, expired and given back as chance has it. */
export async function randomOrders(seed: number, orders: number): Promise<readonly OrderEvent[]> {
  const store = new MemoryEventStore();
  let now = START;
  const runner = createLimitsRunner({ eventStore: store, clock: { now: () => now } });
  let state = seed;
  const below = (bound: number): number => (state = (state * 48_271) % 2_147_483_647) % bound;
  let count = 0;
  const tell = (command: object): Promise<unknown> => {
    count += 1;
    const of = { actor: { subject: 's', role: 'operator' }, fingerprint: `f-${count}`, correlationId: `c-${count}` };
    return runner.execute({
      stream: STREAM,
      command: command as AskedLimitCommand,
      commandId: `c-${count}`,
      keyed: false,
      ...of,
    });
  };
  await tell({ type: 'register-merchant', merchantId: 'shop', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' });
  await tell({ type: 'open-line', line: 'transaction', approved: 1_000_000_000 });
  for (let order = 0; order < orders; order += 1) {
    await tell({ type: 'reserve-limit', orderId: `o-${order}`, amount: 1 + below(1_000), ttlSeconds: 60 });
    const orderId = `o-${below(order + 1)}`;
    const amount = 1 + below(600);
    const what = below(4);
    if (what === 0) await tell({ type: 'capture-limit', orderId, captureId: `k-${order}`, amount });
    if (what === 1) await tell({ type: 'void-limit', orderId });
    if (what === 2) await tell({ type: 'replenish-limit', orderId, replenishmentId: `r-${order}`, amount, cause: 'repayment' });
    now = addSeconds(now, below(20));
  }
  await runner.drain();
  const events: OrderEvent[] = [];
  for (let from = 0; ; from += 1_000) {
    const page = await store.read(STREAM, { from });
    events.push(...page.map(recordedLimitEvent).filter(isOrderEvent));
    if (page.length < 1_000) return events;
  }
}
