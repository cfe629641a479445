import { CheckpointStoreUnavailable } from '@limit-ledger/checkpoint-store';
import { Instances, SharedClock } from './paged-instances.js';
import { reserve } from './reserve.js';

/** More than may be in no checkpoint. */
const ORDERS = Array.from({ length: 60 }, (_, index) => index);

describe('a checkpoint store that keeps nothing more', () => {
  let instances: Instances;
  beforeEach(async () => {
    instances = await Instances.open(new SharedClock(), true);
    for (const order of ORDERS.slice(0, 20)) await instances.ask(0, reserve(order, 1));
    instances.fillUp();
  });
  afterEach(() => instances.close());

  const names = (): unknown[] => instances.alarms.map(({ error }) => (error as Error).name);

  it('is done without: the stream is kept in a spare, with one alarm, and every id is recognised', async () => {
    for (const order of ORDERS.slice(20)) expect(await instances.ask(0, reserve(order, 1))).toMatchObject({ kind: 'accepted' });
    expect(names()).toEqual(['CheckpointStoreUnavailable']);
    for (const order of ORDERS) {
      expect(await instances.ask(0, reserve(order, 2))).toMatchObject({ rejection: { code: 'order.conflict' } });
    }
    await instances.restart();
    for (const order of ORDERS) {
      expect(await instances.ask(0, reserve(order, 2))).toMatchObject({ rejection: { code: 'order.conflict' } });
    }
  });

  it('is done without in the middle of a history, too, rather than to fold all of it into memory', async () => {
    for (const order of ORDERS.slice(20)) await instances.ask(0, reserve(order, 1));
    await instances.newPages();
    instances.fillUp();
    expect(await instances.ask(0, reserve(1, 2))).toMatchObject({ rejection: { code: 'order.conflict' } });
    expect(instances.pages!.refused).toBeGreaterThan(0);
    expect(instances.pages!.refused).toBeLessThan(6);
  });

  it('costs nobody an answer as long as what is in memory is little', async () => {
    for (const order of ORDERS.slice(20, 26))
      expect(await instances.ask(0, reserve(order, 1))).toMatchObject({ kind: 'accepted' });
    expect(names()).toEqual([]);
  });

  it('refuses at last, when nothing is kept in the spare either, and accepts nothing then', async () => {
    instances.openSpare = () => Promise.reject(new CheckpointStoreUnavailable('as the test says'));
    const answers: unknown[] = [];
    for (const order of ORDERS.slice(20)) {
      const answer = await instances.ask(0, reserve(order, 1)).catch(({ name }: Error) => ({ kind: name }));
      answers.push((answer as { kind: string }).kind);
    }
    const accepted = answers.filter((each) => each === 'accepted').length;
    expect(accepted).toBeGreaterThan(5);
    expect(accepted).toBeLessThan(20);
    expect(new Set(answers.slice(accepted))).toEqual(new Set(['Overloaded']));
    expect((await instances.eventStore.head('merchant-limit-m-1'))?.revision).toBeLessThan(2 + 20 + accepted + 2);
  });
});
