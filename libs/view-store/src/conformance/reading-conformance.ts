import type { ViewStore } from '../view-store.js';
import { seatsView, takenSeats, takeSeat } from './seats-view.js';
import { OpenedPlace, type ViewPlace } from './view-place.js';

export function readingConformance(adapter: string, createPlace: () => Promise<ViewPlace>): void {
  describe(`${adapter} reads views`, () => {
    let place: OpenedPlace;
    let store: ViewStore;
    beforeEach(async () => {
      place = await OpenedPlace.create(createPlace);
      store = await place.open();
    });
    afterEach(() => place.remove());

    it('answers what the question answers, and throws what it throws', async () => {
      expect(await store.query(seatsView, async () => 'answer')).toBe('answer');
      const failure = new Error('no answer');
      await expect(store.query(seatsView, () => Promise.reject(failure))).rejects.toBe(failure);
      expect(await takenSeats(store)).toBe(0);
    });

    it('sees one moment, though others write meanwhile', async () => {
      const other = await place.open();
      await store.apply(seatsView, 'p-1', takeSeat);
      const seen = await store.query(seatsView, async (tables) => {
        const rows = (): Promise<readonly { taken: number }[]> => tables.selectFrom('seats_v1').select('taken').execute();
        const before = await rows();
        await other.apply(seatsView, 'p-2', takeSeat);
        return [before, await rows()];
      });
      expect(seen).toEqual([[{ taken: 1 }], [{ taken: 1 }]]);
      expect(await takenSeats(store)).toBe(2);
    });

    it('never sees half of a change', async () => {
      const other = await place.open();
      expect(await takenSeats(other)).toBe(0);
      let seenMeanwhile: number | undefined;
      await store.apply(seatsView, 'p-1', async (tables) => {
        await takeSeat(tables);
        seenMeanwhile = await takenSeats(other);
        await takeSeat(tables);
      });
      expect(seenMeanwhile).toBe(0);
      expect(await takenSeats(other)).toBe(2);
    });

    it('writes nothing, and writes again afterwards', async () => {
      await expect(store.query(seatsView, (tables) => takeSeat(tables))).rejects.toThrow(/read-?only/i);
      expect(await takenSeats(store)).toBe(0);
      await store.apply(seatsView, 'p-1', takeSeat);
      expect(await takenSeats(store)).toBe(1);
    });
  });
}
