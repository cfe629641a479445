import { ViewStoreUnavailable } from '../view-store.js';
import { seatsView, takenSeats, takeSeat } from './seats-view.js';
import type { ViewStage } from './view-stage.js';

/** Changes and positions, both or neither. */
export function applying(stage: ViewStage): void {
  it('begins without a position', async () => {
    expect(await stage.one.position(seatsView)).toBeUndefined();
    expect(await takenSeats(stage.one)).toBe(0);
  });

  it('keeps a change together with its position', async () => {
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    await stage.one.apply(seatsView, 'p-2', takeSeat);
    expect(await takenSeats(stage.one)).toBe(2);
    expect(await stage.one.position(seatsView)).toBe('p-2');
  });

  it('leaves the position where it is when none is given', async () => {
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    await stage.one.apply(seatsView, undefined, takeSeat);
    expect(await takenSeats(stage.one)).toBe(2);
    expect(await stage.one.position(seatsView)).toBe('p-1');
  });

  it('keeps neither when the change throws, and throws the same', async () => {
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    const failure = new Error('half way');
    const failing = stage.one.apply(seatsView, 'p-2', async (tables) => {
      await takeSeat(tables);
      throw failure;
    });
    await expect(failing).rejects.toBe(failure);
    expect(await takenSeats(stage.one)).toBe(1);
    expect(await stage.one.position(seatsView)).toBe('p-1');
    await stage.one.apply(seatsView, 'p-2', takeSeat);
    expect(await takenSeats(stage.one)).toBe(2);
  });

  it('throws what the database says of a wrong statement, and goes on', async () => {
    const insert = (): Promise<void> =>
      stage.one.apply(seatsView, 'p', async (tables) => {
        await tables.insertInto('seats_v1').values({ hall: 'north', taken: 1 }).execute();
      });
    await insert();
    await expect(insert()).rejects.toThrow(/unique/i);
    await expect(insert()).rejects.not.toThrow(ViewStoreUnavailable);
    expect(await takenSeats(stage.one)).toBe(1);
  });

  it('applies one after another, through two stores too', async () => {
    const other = await stage.open();
    const stores = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? stage.one : other));
    await Promise.all(stores.map((each, index) => each.apply(seatsView, `p-${index}`, (tables) => takeSeat(tables))));
    expect(await takenSeats(stage.one)).toBe(20);
    expect(await takenSeats(other)).toBe(20);
  });
}
