import { addSeconds } from '@limit-ledger/kernel';
import { HALL, NOON, envelope, openHall, raise, take, type Hall, type SeatsOutcome } from './spec-support/hall.js';

const LATER = addSeconds(NOON, 60);
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const times = (outcomes: readonly SeatsOutcome[]): unknown[] =>
  outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.events[0]!.recordedTime : outcome.kind));
const settled = (all: readonly Promise<SeatsOutcome>[]): Promise<unknown[]> =>
  Promise.all(all.map((each) => each.then(({ kind }) => kind, (error: Error) => error.name)));

describe('deciding while a write is under way', () => {
  let hall: Hall;
  let gate: PromiseWithResolvers<void>;
  beforeEach(async () => {
    hall = openHall({ bounds: { commandsPerBatch: 10 } });
    await hall.runner.execute(raise(25));
    gate = Promise.withResolvers<void>();
    hall.store.script.push(gate.promise);
  });

  /** What the first write holds, and what is decided on it: answers once both have been decided and an hour has come. */
  const asked = async (count: number): Promise<readonly Promise<SeatsOutcome>[]> => {
    const all = Array.from({ length: count }, (_, index) => hall.runner.execute(take(`order-${index}`)));
    for (const each of all) each.catch(() => undefined);
    await turns();
    hall.clock.pass(60);
    return all;
  };

  it('decides the next write on what it leaves, and sends and answers it only when that is durable', async () => {
    const all = await asked(30);
    expect(hall.store.appends).toHaveLength(2);
    gate.resolve();
    const outcomes = await Promise.all(all);
    expect(times(outcomes)).toEqual([...Array(20).fill(NOON), ...Array(5).fill(LATER), ...Array(5).fill('rejected')]);
    expect(hall.store.appends.map(({ events }) => events.length)).toEqual([1, 10, 10, 5]);
    expect(hall.store.appends[2]!.expected).toMatchObject({ revision: 10 });
  });

  it('answers refusals, repeats and reads that rest on a write decided before with the head that it left', async () => {
    const first = Array.from({ length: 10 }, (_, index) => hall.runner.execute(take(`order-${index}`, 1, { commandId: `key-${index}` })));
    const refused = hall.runner.execute(take('too-much', 99));
    const replayed = hall.runner.execute(take('order-3', 1, { commandId: 'key-3' }));
    const repeated = hall.runner.execute(take('order-4'));
    const present = hall.runner.present(HALL);
    await turns();
    gate.resolve();
    const last = (await Promise.all(first)).at(-1)!;
    const head = { revision: 10, hash: last.kind === 'accepted' ? last.events[0]!.hash : '' };
    expect(await refused).toMatchObject({ kind: 'rejected', head });
    expect(await replayed).toEqual({ ...(await first[3]), replayed: true });
    expect(await repeated).toMatchObject({ kind: 'already', head });
    expect(await present).toMatchObject({ head, view: { taken: 10 } });
  });

  it('decides it again when the write that it rests on fails', async () => {
    const all = await asked(30);
    gate.reject(Object.assign(new Error('away'), { name: 'EventStoreUnavailable' }));
    expect(await settled(all)).toEqual([...Array(10).fill('EventStoreUnavailable'), ...Array(20).fill('accepted')]);
    expect(times(await Promise.all(all.slice(10)))).toEqual(Array(20).fill(LATER));
    expect(await hall.runner.present(HALL)).toMatchObject({ head: { revision: 20 }, view: { taken: 20 } });
  });

  it('decides all again when somebody else came first', async () => {
    const all = await asked(20);
    const other = hall.another();
    await other.execute(take('other', 10));
    gate.resolve();
    expect(await settled(all)).toEqual([...Array(15).fill('accepted'), ...Array(5).fill('rejected')]);
    expect(await hall.runner.present(HALL)).toMatchObject({ view: { capacity: 25, taken: 25 } });
  });

  it('blames a bug on whom it belongs to, after the write under way is answered', async () => {
    const all = Array.from({ length: 12 }, (_, index) => hall.runner.execute(take(`order-${index}`)));
    const bug = hall.runner.execute(envelope({ type: 'throw-in-evolve' }));
    const after = hall.runner.execute(take('after'));
    const outcomes = settled([...all, bug, after]);
    await turns();
    gate.resolve();
    expect(await outcomes).toEqual([...Array(12).fill('accepted'), 'Error', 'accepted']);
    expect(await hall.runner.present(HALL)).toMatchObject({ head: { revision: 13 }, view: { taken: 13 } });
  });

  it('halves what waits where writing overlaps, so that there is something to decide meanwhile', async () => {
    const wide = openHall();
    await wide.runner.execute(raise(1_000));
    wide.store.turns = 3;
    const round = (name: string) => Promise.all(Array.from({ length: 200 }, (_, index) => wide.runner.execute(take(`${name}-${index}`))));
    await round('a');
    await Promise.all([round('b'), round('c')]);
    expect(wide.store.appends.map(({ events }) => events.length)).toEqual([1, 200, 200, 200]);
    expect(await wide.runner.present(HALL)).toMatchObject({ view: { taken: 600 } });
  });
});
