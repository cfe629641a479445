import { setImmediate as aMoment } from 'node:timers/promises';
import { LeaseLost, type Lease } from '../lease.js';
import type { ViewStore } from '../view-store.js';
import { seatsView, takenSeats, takeSeat } from './seats-view.js';
import { OpenedPlace, type ViewPlace } from './view-place.js';

const LONG_SECONDS = 3_600;
const SHORT_SECONDS = 0.02;

export function leaseConformance(adapter: string, createPlace: () => Promise<ViewPlace>): void {
  describe(`${adapter} lends leases`, () => {
    let place: OpenedPlace;
    let one: ViewStore;
    let two: ViewStore;
    beforeEach(async () => {
      place = await OpenedPlace.create(createPlace);
      [one, two] = [await place.open(), await place.open()];
    });
    afterEach(() => place.remove());

    const held = async (store: ViewStore, holder: string, ttlSeconds = LONG_SECONDS): Promise<Lease> => {
      const lease = await store.acquire('builder', holder, ttlSeconds);
      expect(lease).toMatchObject({ name: 'builder', holder });
      return lease!;
    };
    /** Asks until the lease of somebody else has expired. */
    const takenOver = async (store: ViewStore, holder: string): Promise<Lease> => {
      for (;;) {
        const lease = await store.acquire('builder', holder, LONG_SECONDS);
        if (lease !== undefined) return lease;
        await aMoment();
      }
    };

    it('to one at a time', async () => {
      const first = await held(one, 'one');
      expect(first.epoch).toBe(1);
      expect(await two.acquire('builder', 'two', LONG_SECONDS)).toBeUndefined();
      expect(await two.acquire('another', 'two', LONG_SECONDS)).toMatchObject({ epoch: 1 });
    });

    it('to one of many who ask at the same time', async () => {
      const asked = Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? one : two).acquire('builder', `holder-${index}`, LONG_SECONDS),
      );
      expect((await Promise.all(asked)).filter((lease) => lease !== undefined)).toHaveLength(1);
    });

    it('to the next one when the first gives it back, with a higher epoch', async () => {
      const first = await held(one, 'one');
      await one.release(first);
      const second = await held(two, 'two');
      expect(second.epoch).toBe(first.epoch + 1);
      await one.release(first);
      expect(await one.acquire('builder', 'one', LONG_SECONDS)).toBeUndefined();
    });

    it('to the next one when it has expired, with a higher epoch', async () => {
      const first = await held(one, 'one', SHORT_SECONDS);
      const second = await takenOver(two, 'two');
      expect(second.epoch).toBe(first.epoch + 1);
      await expect(one.renew(first, LONG_SECONDS)).rejects.toThrow(LeaseLost);
    });

    it('for as long as it is renewed', async () => {
      const lease = await held(one, 'one', SHORT_SECONDS);
      await one.renew(lease, LONG_SECONDS);
      const started = Date.now();
      while (Date.now() - started <= SHORT_SECONDS * 1_000) {
        expect(await two.acquire('builder', 'two', LONG_SECONDS)).toBeUndefined();
      }
      await one.release(lease);
      await expect(one.renew(lease, LONG_SECONDS)).rejects.toThrow(LeaseLost);
      await held(two, 'two');
    });

    it('again to a holder that was started anew, whose earlier writes no longer count', async () => {
      const before = await held(one, 'one');
      const after = await held(two, 'one');
      expect(after.epoch).toBe(before.epoch + 1);
      await expect(one.apply(seatsView, 'p-1', takeSeat, before)).rejects.toThrow(LeaseLost);
      await two.apply(seatsView, 'p-1', takeSeat, after);
    });

    it('and lets only the present holder write', async () => {
      const first = await held(one, 'one', SHORT_SECONDS);
      await one.apply(seatsView, 'p-1', takeSeat, first);
      const second = await takenOver(two, 'two');
      await expect(one.apply(seatsView, 'p-9', takeSeat, first)).rejects.toMatchObject({ name: 'LeaseLost', lease: first });
      await expect(one.reset(seatsView, first)).rejects.toThrow(LeaseLost);
      await expect(one.apply(seatsView, 'p-9', takeSeat, { ...second, holder: 'one' })).rejects.toThrow(LeaseLost);
      await expect(one.apply(seatsView, 'p-9', takeSeat, { ...second, name: 'never-lent' })).rejects.toThrow(LeaseLost);
      expect(await takenSeats(one)).toBe(1);
      expect(await one.position(seatsView)).toBe('p-1');
      await two.apply(seatsView, 'p-2', takeSeat, second);
      expect(await takenSeats(one)).toBe(2);
      await two.reset(seatsView, second);
      expect(await one.position(seatsView)).toBeUndefined();
    });

    it('only for a time that has an end', async () => {
      for (const ttlSeconds of [0, -1, Number.NaN, 86_401]) {
        await expect(one.acquire('builder', 'one', ttlSeconds)).rejects.toThrow('86400');
      }
    });
  });
}
