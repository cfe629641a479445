import { ViewStoreUnavailable, type ViewStore } from '../view-store.js';
import { seatsView, seatsViewTwo, takenSeats, takeSeat } from './seats-view.js';
import { OpenedPlace, type ViewPlace } from './view-place.js';

export function writingConformance(adapter: string, createPlace: () => Promise<ViewPlace>): void {
  describe(`${adapter} writes views`, () => {
    let place: OpenedPlace;
    let store: ViewStore;
    beforeEach(async () => {
      place = await OpenedPlace.create(createPlace);
      store = await place.open();
    });
    afterEach(() => place.remove());

    it('begins without a position', async () => {
      expect(await store.position(seatsView)).toBeUndefined();
      expect(await takenSeats(store)).toBe(0);
    });

    it('keeps a change together with its position', async () => {
      await store.apply(seatsView, 'p-1', takeSeat);
      await store.apply(seatsView, 'p-2', takeSeat);
      expect(await takenSeats(store)).toBe(2);
      expect(await store.position(seatsView)).toBe('p-2');
    });

    it('leaves the position where it is when none is given', async () => {
      await store.apply(seatsView, 'p-1', takeSeat);
      await store.apply(seatsView, undefined, takeSeat);
      expect(await takenSeats(store)).toBe(2);
      expect(await store.position(seatsView)).toBe('p-1');
    });

    it('keeps neither when the change throws, and throws the same', async () => {
      await store.apply(seatsView, 'p-1', takeSeat);
      const failure = new Error('half way');
      const failing = store.apply(seatsView, 'p-2', async (tables) => {
        await takeSeat(tables);
        throw failure;
      });
      await expect(failing).rejects.toBe(failure);
      expect(await takenSeats(store)).toBe(1);
      expect(await store.position(seatsView)).toBe('p-1');
      await store.apply(seatsView, 'p-2', takeSeat);
      expect(await takenSeats(store)).toBe(2);
    });

    it('throws what the database says of a wrong statement, and goes on', async () => {
      const insert = (): Promise<void> =>
        store.apply(seatsView, 'p', async (tables) => {
          await tables.insertInto('seats_v1').values({ hall: 'north', taken: 1 }).execute();
        });
      await insert();
      await expect(insert()).rejects.toThrow(/unique/i);
      await expect(insert()).rejects.not.toThrow(ViewStoreUnavailable);
      expect(await takenSeats(store)).toBe(1);
    });

    it('goes on where it was when it is opened again', async () => {
      await store.apply(seatsView, 'p-1', takeSeat);
      await store.close();
      const again = await place.open();
      expect(await again.position(seatsView)).toBe('p-1');
      await again.apply(seatsView, 'p-2', takeSeat);
      expect(await takenSeats(again)).toBe(2);
    });

    it('applies one after another, through two stores too', async () => {
      const other = await place.open();
      const stores = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? store : other));
      await Promise.all(stores.map((each, index) => each.apply(seatsView, `p-${index}`, (tables) => takeSeat(tables))));
      expect(await takenSeats(store)).toBe(20);
      expect(await takenSeats(other)).toBe(20);
    });

    it('keeps versions of a view apart', async () => {
      await store.apply(seatsView, 'p-1', takeSeat);
      await store.apply(seatsViewTwo, 'p-9', async (tables) => {
        await tables.insertInto('seats_v2').values({ hall: 'north' }).execute();
      });
      await store.reset(seatsViewTwo);
      expect(await store.position(seatsViewTwo)).toBeUndefined();
      expect(await store.position(seatsView)).toBe('p-1');
      expect(await takenSeats(store)).toBe(1);
    });

    it('empties a view, which then begins anew', async () => {
      await store.apply(seatsView, 'p-1', takeSeat);
      await store.reset(seatsView);
      expect(await store.position(seatsView)).toBeUndefined();
      expect(await takenSeats(store)).toBe(0);
      await store.apply(seatsView, 'p-1', takeSeat);
      expect(await takenSeats(store)).toBe(1);
    });

    it('refuses a view whose tables could be those of another', async () => {
      const misnamed = { ...seatsView, version: 2 };
      await expect(store.apply(misnamed, 'p-1', async () => undefined)).rejects.toThrow('does not begin with seats_v2');
      await expect(store.position({ ...seatsView, name: 'Seats' })).rejects.toThrow('kebab');
      await expect(store.position({ ...seatsView, tables: [], version: 0 })).rejects.toThrow('version 0');
    });

    it('finishes what it was given when it closes, and then says that it is closed', async () => {
      const taken = store.apply(seatsView, 'p-1', takeSeat);
      await store.close();
      await taken;
      expect(await takenSeats(await place.open())).toBe(1);
      await expect(store.position(seatsView)).rejects.toThrow(ViewStoreUnavailable);
      await expect(store.apply(seatsView, 'p-2', takeSeat)).rejects.toThrow(ViewStoreUnavailable);
      await expect(takenSeats(store)).rejects.toThrow(ViewStoreUnavailable);
      await expect(store.acquire('builder', 'me', 1)).rejects.toThrow(ViewStoreUnavailable);
      await store.close();
    });
  });
}
