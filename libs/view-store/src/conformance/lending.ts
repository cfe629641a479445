import { LeaseLost } from '../lease.js';
import { held, LONG_SECONDS, SHORT_SECONDS, takenOver } from './builder-lease.js';
import type { ViewStage } from './view-stage.js';

/** Who holds a lease, and until when. */
export function lending(stage: ViewStage): void {
  it('lends a lease to one at a time', async () => {
    const first = await held(stage.one, 'one');
    expect(first.epoch).toBe(1);
    expect(await stage.two.acquire('builder', 'two', LONG_SECONDS)).toBeUndefined();
    expect(await stage.two.acquire('another', 'two', LONG_SECONDS)).toMatchObject({ epoch: 1 });
  });

  it('lends a lease to one of many who ask at the same time', async () => {
    const asked = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? stage.one : stage.two).acquire('builder', `holder-${index}`, LONG_SECONDS),
    );
    expect((await Promise.all(asked)).filter((lease) => lease !== undefined)).toHaveLength(1);
  });

  it('lends a lease to the next one when the first gives it back, with a higher epoch', async () => {
    const first = await held(stage.one, 'one');
    await stage.one.release(first);
    const second = await held(stage.two, 'two');
    expect(second.epoch).toBe(first.epoch + 1);
    await stage.one.release(first);
    expect(await stage.one.acquire('builder', 'one', LONG_SECONDS)).toBeUndefined();
  });

  it('lends a lease to the next one when it has expired, with a higher epoch', async () => {
    const first = await held(stage.one, 'one', SHORT_SECONDS);
    const second = await takenOver(stage.two, 'two');
    expect(second.epoch).toBe(first.epoch + 1);
    await expect(stage.one.renew(first, LONG_SECONDS)).rejects.toThrow(LeaseLost);
  });

  it('lends a lease for as long as it is renewed', async () => {
    const lease = await held(stage.one, 'one', SHORT_SECONDS);
    await stage.one.renew(lease, LONG_SECONDS);
    const started = Date.now();
    while (Date.now() - started <= SHORT_SECONDS * 1_000) {
      expect(await stage.two.acquire('builder', 'two', LONG_SECONDS)).toBeUndefined();
    }
    await stage.one.release(lease);
    await expect(stage.one.renew(lease, LONG_SECONDS)).rejects.toThrow(LeaseLost);
    await held(stage.two, 'two');
  });

  it('lends a lease only for a time that has an end', async () => {
    for (const ttlSeconds of [0, -1, Number.NaN, 86_401]) {
      await expect(stage.one.acquire('builder', 'one', ttlSeconds)).rejects.toThrow('86400');
    }
  });
}
