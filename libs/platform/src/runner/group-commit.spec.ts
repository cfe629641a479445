import { HALL, openHall, raise, take } from './spec-support/hall.js';

describe('group commit', () => {
  it('writes all that waits in one append, in order, each decided on what the ones before it leave', async () => {
    const { runner, store } = openHall();
    const outcomes = await Promise.all([raise(3), take('a', 2), take('b', 2), take('c', 1)].map((each) => runner.execute(each)));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['accepted', 'accepted', 'rejected', 'accepted']);
    expect(store.appends.map((append) => append.events.map((event) => event.type))).toEqual([['raised', 'taken', 'taken']]);
    expect(await runner.present(HALL, 'c')).toMatchObject({ head: { revision: 2 }, view: { capacity: 3, taken: 3, holds: true } });
  });

  it('decides together what one turn of the event loop has brought in, though it came one after another', async () => {
    const { runner, store } = openHall();
    const first = runner.execute(raise(3));
    for (let tick = 0; tick < 20; tick++) await Promise.resolve();
    const others = [runner.execute(take('a')), new Promise((resolve) => process.nextTick(() => resolve(runner.execute(take('b')))))];
    await Promise.all([first, ...others]);
    expect(store.appends.map((append) => append.events.length)).toEqual([3]);
  });

  it('lets what comes while a write is under way go into the next one together', async () => {
    const { runner, store } = openHall();
    const gate = Promise.withResolvers<void>();
    store.script.push(gate.promise);
    const first = runner.execute(raise(100));
    await untilAppends(store, 1);
    const later = Array.from({ length: 50 }, (_, index) => runner.execute(take(`order-${index}`)));
    await turn();
    expect(store.appends).toHaveLength(1);
    gate.resolve();
    await Promise.all([first, ...later]);
    expect(store.appends.map((append) => append.events.length)).toEqual([1, 50]);
    expect(store.appends[1]?.expected).toMatchObject({ revision: 0 });
  });

  it('answers nobody before the write is durable, a refusal and a read that rest on it included', async () => {
    const { runner, store } = openHall();
    const gate = Promise.withResolvers<void>();
    store.script.push(gate.promise);
    const answered: string[] = [];
    const all = [
      runner.execute(raise(1)).then(() => answered.push('raise')),
      runner.execute(take('a')).then(() => answered.push('take')),
      runner.execute(take('b')).then(() => answered.push('refusal')),
      runner.execute(take('a')).then(() => answered.push('already')),
      runner.present(HALL).then(() => answered.push('read')),
    ];
    await untilAppends(store, 1);
    await turn();
    expect(answered).toEqual([]);
    gate.resolve();
    await Promise.all(all);
    expect(answered).toHaveLength(5);
  });

  it('takes at most so many commands and so much text into one write', async () => {
    const few = openHall({ bounds: { commandsPerBatch: 2 } });
    await Promise.all([raise(9), take('a'), take('b'), take('c'), take('d')].map((each) => few.runner.execute(each)));
    expect(few.store.appends.map((append) => append.events.length)).toEqual([2, 2, 1]);
    const short = openHall({ bounds: { charactersPerWrite: 1 } });
    await Promise.all([raise(9), take('a'), take('b')].map((each) => short.runner.execute(each)));
    expect(short.store.appends.map((append) => append.events.length)).toEqual([1, 1, 1]);
  });

  it('keeps streams apart', async () => {
    const { runner, store } = openHall();
    const other = 'seats-other';
    await Promise.all([runner.execute(raise(1)), runner.execute(raise(2, { stream: other }))]);
    expect(store.appends.map((append) => append.stream).sort()).toEqual([HALL, other]);
    expect((await runner.present(other)).view.capacity).toBe(2);
  });

  it('reads a write back at once, shares one look at the head among all that read, and says where nothing is', async () => {
    const { runner, store } = openHall();
    expect(await runner.present(HALL)).toEqual({ head: undefined, termsRevision: -1, view: { capacity: 0, taken: 0, holds: false } });
    await runner.execute(raise(4));
    const before = store.headReads;
    const reads = await Promise.all(Array.from({ length: 20 }, () => runner.present(HALL)));
    expect(store.headReads - before).toBe(1);
    for (const read of reads) expect(read).toMatchObject({ head: { revision: 0 }, termsRevision: 0, view: { capacity: 4 } });
  });

  it('answers the receipts that the store has', async () => {
    const { runner, store } = openHall();
    const [, outcome] = await Promise.all([runner.execute(raise(4)), runner.execute(take('a'))]);
    const stored = (await store.read(HALL))[1];
    const receipt = { revision: 1, eventId: stored?.eventId, hash: stored?.hash };
    expect(outcome).toMatchObject({ kind: 'accepted', replayed: false, events: [receipt] });
  });

  it('loads a stream again after it was dropped for others', async () => {
    const { runner, store } = openHall({ bounds: { cachedStreams: 1 } });
    const streams = ['seats-1', 'seats-2', 'seats-3'];
    for (const stream of streams) await runner.execute(raise(1, { stream }));
    for (const stream of streams) await runner.execute(raise(1, { stream }));
    for (const stream of streams) expect((await runner.present(stream)).view.capacity).toBe(2);
    expect(store.appends).toHaveLength(6);
  });
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function untilAppends(store: { readonly appends: readonly unknown[] }, count: number): Promise<void> {
  while (store.appends.length < count) await turn();
}
