import { seatsView, takenSeats, takeSeat } from './seats-view.js';
import type { ViewStage } from './view-stage.js';

/** Reading at one moment. */
export function querying(stage: ViewStage): void {
  it('answers what the question answers, and throws what it throws', async () => {
    expect(await stage.one.query(seatsView, async () => 'answer')).toBe('answer');
    const failure = new Error('no answer');
    await expect(stage.one.query(seatsView, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(await takenSeats(stage.one)).toBe(0);
  });

  it('sees one moment, though others write meanwhile', async () => {
    const other = await stage.open();
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    const seen = await stage.one.query(seatsView, async (tables) => {
      const rows = (): Promise<readonly { taken: number }[]> => tables.selectFrom('seats_v1').select('taken').execute();
      const before = await rows();
      await other.apply(seatsView, 'p-2', takeSeat);
      return [before, await rows()];
    });
    expect(seen).toEqual([[{ taken: 1 }], [{ taken: 1 }]]);
    expect(await takenSeats(stage.one)).toBe(2);
  });

  it('never sees half of a change', async () => {
    const other = await stage.open();
    expect(await takenSeats(other)).toBe(0);
    let seenMeanwhile: number | undefined;
    await stage.one.apply(seatsView, 'p-1', async (tables) => {
      await takeSeat(tables);
      seenMeanwhile = await takenSeats(other);
      await takeSeat(tables);
    });
    expect(seenMeanwhile).toBe(0);
    expect(await takenSeats(other)).toBe(2);
  });

  it('writes nothing, and writes again afterwards', async () => {
    await expect(stage.one.query(seatsView, (tables) => takeSeat(tables))).rejects.toThrow(/read-?only/i);
    expect(await takenSeats(stage.one)).toBe(0);
    await stage.one.apply(seatsView, 'p-1', takeSeat);
    expect(await takenSeats(stage.one)).toBe(1);
  });
}
