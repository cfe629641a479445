import type { Write } from './write.js';

interface OpenOrder {
  readonly merchantId: string;
  readonly orderId: string;
  readonly amount: number;
  readonly stage: 'reserved' | 'captured';
}

/** A write, and the order as it stands when the write is accepted (`undefined`: nothing is left to do with it). */
export interface Step {
  readonly write: Write;
  readonly after: OpenOrder | undefined;
}

const HOT_SHARE = 0.5;
const NEW_ORDER_SHARE = 0.45;
const VOID_SHARE = 0.3;
const LARGEST_AMOUNT_MINOR = 20_000;

/** Makes up order traffic of the given merchants: half of it on the first one. An order is in one hand at a time. */
export class OrderTraffic {
  private readonly open: OpenOrder[] = [];
  private count = 0;

  constructor(private readonly merchants: readonly string[]) {}

  next(): Step {
    if (this.open.length === 0 || Math.random() < NEW_ORDER_SHARE) return this.reserve();
    const [order] = this.open.splice(Math.floor(Math.random() * this.open.length), 1) as [OpenOrder];
    const { amount } = order;
    if (order.stage === 'captured') return stepOf(order, 'replenishments', { replenishmentId: order.orderId, amount, cause: 'repayment' });
    if (Math.random() < VOID_SHARE) return stepOf(order, 'void', {});
    return stepOf(order, 'captures', { captureId: order.orderId, amount }, { ...order, stage: 'captured' });
  }

  /** Takes the order of an accepted step back for its next step. */
  accepted(step: Step): void {
    if (step.after !== undefined) this.open.push(step.after);
  }

  private reserve(): Step {
    const index = Math.random() < HOT_SHARE ? 0 : Math.floor(Math.random() * this.merchants.length);
    const merchantId = this.merchants[index] ?? '';
    const orderId = `order-${(this.count += 1)}`;
    const amount = 1 + Math.floor(Math.random() * LARGEST_AMOUNT_MINOR);
    const path = `/v1/merchants/${merchantId}/reservations`;
    const write = { merchantId, path, body: { orderId, amount }, idempotencyKey: orderId };
    return { write, after: { merchantId, orderId, amount, stage: 'reserved' } };
  }
}

function stepOf(order: OpenOrder, route: string, body: object, after?: OpenOrder): Step {
  const path = `/v1/merchants/${order.merchantId}/reservations/${order.orderId}/${route}`;
  return { write: { merchantId: order.merchantId, path, body, idempotencyKey: `${route}-${order.orderId}` }, after };
}
