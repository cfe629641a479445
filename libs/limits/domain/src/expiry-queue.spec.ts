import * as fc from 'fast-check';
import { ExpiryQueue } from './expiry-queue.js';

describe('the queue of expiries', () => {
  it('gives the earliest of what is open, whatever was pushed and closed', () => {
    const step = fc.record({ at: fc.integer({ min: 100, max: 120 }), closes: fc.nat({ max: 30 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const open = new Map<string, string>();
        const queue = new ExpiryQueue((orderId) => open.has(orderId));
        steps.forEach(({ at, closes }, index) => {
          const expiresAt = String(at);
          open.set(`o-${index}`, expiresAt);
          queue.push({ expiresAt, orderId: `o-${index}` }, open.size);
          open.delete(`o-${closes}`);
          const expected = [...open].map(([orderId, expiry]) => `${expiry} ${orderId}`).sort()[0];
          expect(queue.first()?.orderId).toBe(expected?.slice(4));
        });
      }),
    );
  });

  it('keeps its order when it is rebuilt', () => {
    const closed = new Set<string>();
    const queue = new ExpiryQueue((orderId) => !closed.has(orderId));
    const expiryOf = (index: number): string => String(100_000 + ((index * 7_919) % 10_007));
    for (let index = 0; index < 3_000; index++) {
      queue.push({ expiresAt: expiryOf(index), orderId: `o-${index}` }, 50);
      if (index >= 50) closed.add(`o-${(index * 31) % index}`);
    }
    const open = Array.from({ length: 3_000 }, (_, index) => index).filter((index) => !closed.has(`o-${index}`));
    const found = open.map(() => {
      const { expiresAt = '', orderId = '' } = queue.first() ?? {};
      closed.add(orderId);
      return expiresAt;
    });
    expect(found).toEqual(open.map(expiryOf).sort());
  });

  it('is bounded by what is open', () => {
    let lastOpen = '';
    const queue = new ExpiryQueue((orderId) => orderId === lastOpen || orderId === 'first');
    queue.push({ expiresAt: '0', orderId: 'first' }, 1);
    for (let index = 0; index < 10_000; index++) {
      lastOpen = `o-${index}`;
      queue.push({ expiresAt: String(20_000 - index), orderId: lastOpen }, 2);
    }
    expect(queue.size).toBeLessThan(1_100);
    expect(queue.first()?.orderId).toBe('first');
  });
});
