import type { Moment } from '@limit-ledger/kernel';

/** A binary heap of moments, the earliest first, then by key. */
export class MomentHeap {
  private readonly heap: Moment[];

  constructor(moments: readonly Moment[] = []) {
    this.heap = [...moments];
    for (let index = (this.heap.length >> 1) - 1; index >= 0; index--) this.down(index);
  }

  get size(): number {
    return this.heap.length;
  }

  first(): Moment | undefined {
    return this.heap[0];
  }

  push(moment: Moment): void {
    this.heap.push(moment);
    this.up(this.heap.length - 1);
  }

  removeFirst(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    this.down(0);
  }

  private up(start: number): void {
    for (let index = start; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!this.swapIfBefore(index, parent)) return;
      index = parent;
    }
  }

  private down(start: number): void {
    for (let index = start; ; ) {
      const left = 2 * index + 1;
      if (left >= this.heap.length) return;
      const right = left + 1;
      const child = right < this.heap.length && isBefore(this.heap[right]!, this.heap[left]!) ? right : left;
      if (!this.swapIfBefore(child, index)) return;
      index = child;
    }
  }

  private swapIfBefore(index: number, than: number): boolean {
    const first = this.heap[index]!;
    const second = this.heap[than]!;
    if (!isBefore(first, second)) return false;
    this.heap[index] = second;
    this.heap[than] = first;
    return true;
  }
}

export const isBefore = (first: Moment, second: Moment): boolean =>
  first.at < second.at || (first.at === second.at && first.key < second.key);
