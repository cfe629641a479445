import { setImmediate as aMoment } from 'node:timers/promises';
import type { Lease } from '../lease.js';
import type { ViewStore } from '../view-store.js';

export const LONG_SECONDS = 3_600;
export const SHORT_SECONDS = 0.02;

export async function held(store: ViewStore, holder: string, ttlSeconds = LONG_SECONDS): Promise<Lease> {
  const lease = await store.acquire('builder', holder, ttlSeconds);
  expect(lease).toMatchObject({ name: 'builder', holder });
  return lease!;
}

/** Asks until the lease of somebody else has expired. */
export async function takenOver(store: ViewStore, holder: string): Promise<Lease> {
  for (;;) {
    const lease = await store.acquire('builder', holder, LONG_SECONDS);
    if (lease !== undefined) return lease;
    await aMoment();
  }
}
