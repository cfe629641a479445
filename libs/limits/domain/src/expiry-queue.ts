import type { Instant } from '@limit-ledger/kernel';

export interface Expiry {
  readonly expiresAt: Instant;
  readonly orderId: string;
}

/** Slack that may stand in the queue before it is rebuilt without what is no longer open. */
const SLACK = 1_024;

/**
 * A binary heap of expiries, the earliest first, then by order id. What was captured or voided stays in it until it
 * comes to the top or outnumbers what is open.
 */
export class ExpiryQueue {
  private heap: Expiry[] = [];

  /** `isOpen` says whether the order still holds something; once it does not, it never will again. */
  constructor(private readonly isOpen: (orderId: string) => boolean) {}

  get size(): number {
    return this.heap.length;
  }

  push(expiry: Expiry, openCount: number): void {
    if (this.heap.length > 2 * openCount + SLACK) this.rebuild();
    this.heap.push(expiry);
    this.up(this.heap.length - 1);
  }

  /** The earliest of an order that is still open. */
  first(): Expiry | undefined {
    for (let first = this.heap[0]; first !== undefined; first = this.heap[0]) {
      if (this.isOpen(first.orderId)) return first;
      this.removeFirst();
    }
    return undefined;
  }

  private removeFirst(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    this.down(0);
  }

  private rebuild(): void {
    this.heap = this.heap.filter(({ orderId }) => this.isOpen(orderId));
    for (let index = (this.heap.length >> 1) - 1; index >= 0; index--) this.down(index);
  }

  private up(start: number): void {
    for (let index = start; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!this.swapIfEarlier(index, parent)) return;
      index = parent;
    }
  }

  private down(start: number): void {
    for (let index = start; ; ) {
      const left = 2 * index + 1;
      if (left >= this.heap.length) return;
      const right = left + 1;
      const child = right < this.heap.length && isEarlier(this.heap[right]!, this.heap[left]!) ? right : left;
      if (!this.swapIfEarlier(child, index)) return;
      index = child;
    }
  }

  private swapIfEarlier(index: number, than: number): boolean {
    const first = this.heap[index]!;
    const second = this.heap[than]!;
    if (!isEarlier(first, second)) return false;
    this.heap[index] = second;
    this.heap[than] = first;
    return true;
  }
}

const isEarlier = (first: Expiry, second: Expiry): boolean =>
  first.expiresAt < second.expiresAt || (first.expiresAt === second.expiresAt && first.orderId < second.orderId);
