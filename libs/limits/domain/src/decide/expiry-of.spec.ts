import { addSeconds, instantOf } from '@limit-ledger/kernel';
import * as fc from 'fast-check';
import { expiryOf } from './expiry-of.js';

describe('the expiry of a reservation', () => {
  it('is now and its time to live, whatever was asked before', () => {
    const milliseconds = fc.integer({ min: 0, max: 200_000 }).map((offset) => Date.UTC(2026, 11, 31, 15, 58) + offset);
    const ttlSeconds = fc.oneof(fc.constantFrom(60, 1_800, 2_592_000), fc.integer({ min: 1, max: 2_592_000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(milliseconds, ttlSeconds)), (asked) => {
        for (const [at, ttl] of asked) expect(expiryOf(instantOf(at), ttl)).toBe(addSeconds(instantOf(at), ttl));
      }),
    );
  });
});
