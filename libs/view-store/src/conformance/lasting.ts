import { ViewStoreUnavailable } from '../view-store.js';
import { seatsView, seatsViewTwo, takenSeats, takeSeat } from './seats-view.js';
import type { ViewStage } from './view-stage.js';

/** Versions, beginning anew, opening again, and the end. */
export function lasting(stage: ViewStage): void {
  it('goes on where it was when it is opened again', async () => {
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    await stage.one.close();
    const again = await stage.open();
    expect(await again.position(seatsView)).toBe('p-1');
    await again.apply(seatsView, 'p-2', takeSeat);
    expect(await takenSeats(again)).toBe(2);
  });

  it('keeps versions of a view apart', async () => {
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    await stage.one.apply(seatsViewTwo, 'p-9', async (tables) => {
      await tables.insertInto('seats_v2').values({ hall: 'north' }).execute();
    });
    await stage.one.reset(seatsViewTwo);
    expect(await stage.one.position(seatsViewTwo)).toBeUndefined();
    expect(await stage.one.position(seatsView)).toBe('p-1');
    expect(await takenSeats(stage.one)).toBe(1);
  });

  it('empties a view, which then begins anew', async () => {
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    await stage.one.reset(seatsView);
    expect(await stage.one.position(seatsView)).toBeUndefined();
    expect(await takenSeats(stage.one)).toBe(0);
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    expect(await takenSeats(stage.one)).toBe(1);
  });

  it('refuses a view whose tables could be those of another', async () => {
    const misnamed = { ...seatsView, version: 2 };
    await expect(stage.one.apply(misnamed, 'p-1', async () => undefined)).rejects.toThrow('does not begin with seats_v2');
    await expect(stage.one.position({ ...seatsView, name: 'Seats' })).rejects.toThrow('kebab');
    await expect(stage.one.position({ ...seatsView, tables: [], version: 0 })).rejects.toThrow('version 0');
  });

  it('finishes what it was given when it closes, and then says that it is closed', async () => {
    const taken = stage.one.apply(seatsView, 'p-1', takeSeat);
    await stage.one.close();
    await taken;
    expect(await takenSeats(await stage.open())).toBe(1);
    await expect(stage.one.position(seatsView)).rejects.toThrow(ViewStoreUnavailable);
    await expect(stage.one.apply(seatsView, 'p-2', takeSeat)).rejects.toThrow(ViewStoreUnavailable);
    await expect(takenSeats(stage.one)).rejects.toThrow(ViewStoreUnavailable);
    await expect(stage.one.acquire('builder', 'me', 1)).rejects.toThrow(ViewStoreUnavailable);
    await stage.one.close();
  });
}
