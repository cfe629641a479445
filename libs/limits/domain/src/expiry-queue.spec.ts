import type { Moment } from '@limit-ledger/kernel';
import * as fc from 'fast-check';
import { ExpiryQueue } from './expiry-queue.js';

const step = fc.oneof(
  fc.record({ does: fc.constant('add' as const), at: fc.integer({ min: 100, max: 120 }) }),
  fc.record({ does: fc.constant('close' as const), which: fc.nat({ max: 30 }) }),
  fc.record({ does: fc.constantFrom('hand-out' as const, 'settle' as const, 'fail' as const, 'restart' as const) }),
);
const textOf = ({ at, key }: Moment): string => `${at} ${key}`;

/** Keeps moments as the caller of a queue does; a page is two. */
class Keeper {
  kept = new Map<string, string>();
  queue = new ExpiryQueue();
  private pending: ReturnType<ExpiryQueue['handOut']> | undefined;

  handOut(): void {
    this.pending ??= this.queue.handOut();
  }

  settle(areKept: boolean): void {
    if (this.pending === undefined) return;
    if (areKept) {
      for (const { at, key } of this.pending.added) this.kept.set(key, at);
      for (const { key } of this.pending.removed) this.kept.delete(key);
    }
    this.pending = undefined;
    this.queue.settle(areKept);
  }

  restart(): void {
    this.settle(true);
    this.handOut();
    this.settle(true);
    this.queue = new ExpiryQueue(true);
  }

  first(): Moment | undefined {
    for (let pages = 0; this.queue.needsMore(); pages++) {
      expect(pages).toBeLessThan(40);
      const last = this.queue.last();
      const after = [...this.kept].map(([key, at]) => ({ at, key })).filter((each) => last === undefined || textOf(each) > textOf(last));
      const page = after.sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)).slice(0, 2);
      this.queue.bringIn(page, page.length < 2);
    }
    return this.queue.first();
  }
}

describe('the queue of expiries', () => {
  it('gives the earliest of what is open, whatever was added, closed, kept, lost and brought in', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const open = new Map<string, string>();
        const keeper = new Keeper();
        steps.forEach((each, index) => {
          if (each.does === 'add') {
            open.set(`o-${index}`, String(each.at));
            keeper.queue.add({ at: String(each.at), key: `o-${index}` });
          } else if (each.does === 'close') {
            const key = `o-${each.which}`;
            const at = open.get(key);
            if (at !== undefined) keeper.queue.close({ at, key });
            open.delete(key);
          } else if (each.does === 'hand-out') keeper.handOut();
          else if (each.does === 'restart') keeper.restart();
          else keeper.settle(each.does === 'settle');
          const expected = [...open].map(([key, at]) => textOf({ at, key })).sort()[0];
          const first = keeper.first();
          expect(first && textOf(first)).toBe(expected);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the earliest in memory once the others are kept elsewhere', () => {
    const queue = new ExpiryQueue();
    const expiryOf = (index: number): string => String(100_000 + ((index * 7_919) % 10_007));
    const moments = Array.from({ length: 10_000 }, (_, index) => ({ at: expiryOf(index), key: `o-${index}` }));
    for (const moment of moments) queue.add(moment);
    expect(queue.handOut()).toEqual({ added: moments, removed: [] });
    queue.settle(true);
    expect(queue.size).toBe(1_024);
    queue.add({ at: '0', key: 'new' });
    expect(queue.first()?.key).toBe('new');
    queue.close({ at: '0', key: 'new' });
    const earliest = [...moments].sort((one, other) => (one.at < other.at ? -1 : 1));
    for (const moment of earliest.slice(0, 1_024)) {
      expect(queue.needsMore()).toBe(false);
      expect(queue.first()).toEqual(moment);
      queue.close(moment);
    }
    expect(queue.needsMore()).toBe(true);
    expect(queue.last()).toEqual(earliest[1_023]);
  });

  it('is bounded by what is open', () => {
    const queue = new ExpiryQueue();
    queue.add({ at: '0', key: 'first' });
    for (let index = 0; index < 10_000; index++) {
      queue.add({ at: String(20_000 - index), key: `o-${index}` });
      queue.close({ at: String(20_000 - index), key: `o-${index}` });
    }
    expect(queue.size).toBeLessThan(1_100);
    expect(queue.first()?.key).toBe('first');
  });
});
