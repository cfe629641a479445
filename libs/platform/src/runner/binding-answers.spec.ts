import { HALL, openHall, raise, take } from './spec-support/hall.js';

describe('binding answers of two runners on one store', () => {
  it('does not refuse on one what was raised on the other', async () => {
    const { runner: a, another } = openHall();
    const b = another();
    expect(await b.execute(take('x'))).toMatchObject({ kind: 'rejected', head: undefined });
    await a.execute(raise(1));
    expect(await b.execute(take('x'))).toMatchObject({ kind: 'accepted', events: [{ revision: 1 }] });
  });

  it('reads on one what was written on the other', async () => {
    const { runner: a, another } = openHall();
    const b = another();
    await b.present(HALL);
    for (let capacity = 1; capacity <= 5; capacity++) {
      await a.execute(raise(1));
      expect(await b.present(HALL)).toMatchObject({ head: { revision: capacity - 1 }, view: { capacity } });
    }
  });

  it('answers a retry on the other as the first time, byte for byte, and the same id as taken', async () => {
    const { runner: a, another } = openHall();
    const b = another();
    await a.execute(raise(2));
    await b.present(HALL);
    const first = await a.execute(take('x', 2, { commandId: 'key-1' }));
    const again = await b.execute(take('x', 2, { commandId: 'key-1' }));
    expect(again).toMatchObject({ kind: 'accepted', replayed: true });
    expect(JSON.stringify(again)).toBe(JSON.stringify({ ...first, replayed: true }));
    expect(await b.execute(take('x', 2))).toMatchObject({ kind: 'already', head: { revision: 1 }, view: { holds: true } });
    expect(await a.execute(take('y', 1))).toMatchObject({ kind: 'rejected', head: { revision: 1 } });
  });

  it('never sells more than there is when two race for the last seats', async () => {
    const { runner: a, another, store } = openHall();
    const b = another();
    await a.execute(raise(30));
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? a : b).execute(take(`order-${index}`))),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'accepted')).toHaveLength(30);
    expect(await store.read(HALL)).toHaveLength(31);
    expect((await a.present(HALL)).view.taken).toBe(30);
    expect(await b.present(HALL)).toEqual(await a.present(HALL));
  });

  it('gives up after a bounded number of lost races, says so, and takes the next command', async () => {
    const { another, store } = openHall();
    const winner = another();
    const loser = another({ bounds: { conflictRetries: 3 } });
    const append = store.append.bind(store);
    let tries = 0;
    let isHindered = true;
    store.append = async (write) => {
      if (isHindered && write.events[0]?.type === 'taken') {
        tries += 1;
        isHindered = false;
        await winner.execute(raise(1));
        isHindered = true;
      }
      return append(write);
    };
    await winner.execute(raise(1));
    await expect(loser.execute(take('x'))).rejects.toMatchObject({ name: 'Overloaded', because: 'conflicts', retryAfterSeconds: 1 });
    expect(tries).toBe(4);
    isHindered = false;
    expect(await loser.execute(take('x'))).toMatchObject({ kind: 'accepted' });
  });

  it('drops its state when the history it knows is not the one that is stored', async () => {
    const { runner, store } = openHall();
    await runner.execute(raise(5));
    const other = openHall();
    await other.runner.execute(raise(7));
    await other.runner.execute(raise(1));
    store.head = (stream) => other.store.head(stream);
    store.read = (stream, options) => other.store.read(stream, options);
    store.readTexts = (stream, options) => other.store.readTexts(stream, options);
    expect(await runner.present(HALL)).toMatchObject({ head: { revision: 1 }, view: { capacity: 8 } });
  });
});
