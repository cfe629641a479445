import { addTo, keyHash, mayHold } from '@limit-ledger/checkpoint-store';
import type { AssessedOrder } from './assessed-orders.js';

/** 16 bits an order: one in some thousand that was not noted is taken for one that was. */
const BYTES = 4 * 1_024 * 1_024;

/** Orders of merchants that were noted, in 4 MiB however many they are. Worth it up to 2,000,000. */
export class OrderFilter {
  static readonly mostOrders = (BYTES * 8) / 16;
  private readonly bits = new Uint8Array(BYTES);
  /** Chosen orders must not crowd it. */
  private readonly seed = Math.floor(Math.random() * 2 ** 32);

  note({ merchantId, orderId }: Pick<AssessedOrder, 'merchantId' | 'orderId'>): void {
    addTo(this.bits, this.hash(merchantId, orderId));
  }

  /** `false` when it was not noted; hardly ever `true` then. */
  mayHold(merchantId: string, orderId: string): boolean {
    return mayHold(this.bits, this.hash(merchantId, orderId));
  }

  private hash(merchantId: string, orderId: string): number {
    return keyHash(`${merchantId} ${orderId}`, this.seed);
  }
}
