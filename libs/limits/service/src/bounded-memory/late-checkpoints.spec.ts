import { setImmediate as nextTurn } from 'node:timers/promises';
import { readTraces } from '@limit-ledger/checkpoint-store';
import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { Instances, SharedClock, STREAM } from './paged-instances.js';
import { reserve } from './reserve.js';

describe('a checkpoint', () => {
  let clock: SharedClock;
  let instances: Instances;
  beforeEach(async () => {
    clock = new SharedClock();
    instances = await Instances.open(clock, true);
  });
  afterEach(() => instances.close());

  it('that could not be kept leaves to the next one the traces of its events', async () => {
    const { pages } = instances;
    pages!.isFull = true;
    clock.pass(10);
    expect(await instances.ask(0, { ...reserve(1, 1), backDated: true })).toMatchObject({ kind: 'accepted' });
    for (let order = 2; order < 6; order++) await instances.ask(0, reserve(order, 1));
    expect(await pages!.marks(STREAM, 2)).toEqual([]);
    pages!.isFull = false;
    for (let order = 6; order < 16; order++) await instances.ask(0, reserve(order, 1));
    const [first] = await pages!.marks(STREAM, 2);
    const traced: number[] = [];
    readTraces((await pages!.traces(STREAM, first!.revision, 'all'))!, ({ revision }) => traced.push(revision));
    expect(traced).toEqual(Array.from({ length: first!.revision - first!.base }, (_, index) => first!.base + 1 + index));
    expect(traced).toContain(2);
  });

  it('that turns out to be superseded is followed by others, on what is kept', async () => {
    const { pages } = instances;
    pages!.superseded = Promise.resolve();
    for (let order = 0; order < 9; order++) await instances.ask(0, reserve(order, 1));
    expect((await pages!.load(STREAM, LIMIT_PAGING.fingerprint))?.revision).toBeGreaterThan(7);
  });

  it.each(Array.from({ length: 12 }, (_, turns) => turns))(
    'that turns out to be superseded %i turns later, while the next write is decided ahead, costs no answer',
    async (turns) => {
      const { pages } = instances;
      const gate = Promise.withResolvers<void>();
      pages!.superseded = gate.promise;
      const orders = Array.from({ length: 40 }, (_, order) => order);
      const asked = Promise.all(orders.map((order) => instances.ask(0, reserve(order, 1))));
      while (pages!.superseded !== undefined) await nextTurn();
      for (let turn = 0; turn < turns; turn++) await nextTurn();
      gate.resolve();
      for (const answer of await asked) expect(answer).toMatchObject({ kind: 'accepted' });
      const again = await Promise.all(orders.map((order) => instances.ask(0, reserve(order, 2))));
      for (const answer of again) expect(answer).toMatchObject({ rejection: { code: 'order.conflict' } });
      expect(instances.alarms).toEqual([]);
    },
  );
});
