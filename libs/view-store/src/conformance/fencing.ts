import { LeaseLost } from '../lease.js';
import { held, SHORT_SECONDS, takenOver } from './builder-lease.js';
import { seatsView, takenSeats, takeSeat } from './seats-view.js';
import type { ViewStage } from './view-stage.js';

/** Whose writes count. */
export function fencing(stage: ViewStage): void {
  it('lends a lease again to a holder that was started anew, whose earlier writes no longer count', async () => {
    const before = await held(stage.one, 'one');
    const after = await held(stage.two, 'one');
    expect(after.epoch).toBe(before.epoch + 1);
    await expect(stage.one.apply(seatsView, 'p-1', takeSeat, before)).rejects.toThrow(LeaseLost);
    await stage.two.apply(seatsView, 'p-1', takeSeat, after);
  });

  it('lets only the present holder write', async () => {
    const first = await held(stage.one, 'one', SHORT_SECONDS);
    await stage.one.apply(seatsView, 'p-1', takeSeat, first);
    const second = await takenOver(stage.two, 'two');
    await expect(stage.one.apply(seatsView, 'p-9', takeSeat, first)).rejects.toMatchObject({ name: 'LeaseLost', lease: first });
    await expect(stage.one.reset(seatsView, first)).rejects.toThrow(LeaseLost);
    await expect(stage.one.apply(seatsView, 'p-9', takeSeat, { ...second, holder: 'one' })).rejects.toThrow(LeaseLost);
    await expect(stage.one.apply(seatsView, 'p-9', takeSeat, { ...second, name: 'never-lent' })).rejects.toThrow(LeaseLost);
    expect(await takenSeats(stage.one)).toBe(1);
    expect(await stage.one.position(seatsView)).toBe('p-1');
    await stage.two.apply(seatsView, 'p-2', takeSeat, second);
    expect(await takenSeats(stage.one)).toBe(2);
    await stage.two.reset(seatsView, second);
    expect(await stage.one.position(seatsView)).toBeUndefined();
  });
}
