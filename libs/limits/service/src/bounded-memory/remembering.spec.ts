import { Instances, SharedClock } from './paged-instances.js';
import { reserve } from './reserve.js';

describe('what is no longer in memory', () => {
  let clock: SharedClock;
  let instances: Instances;
  beforeEach(async () => {
    clock = new SharedClock();
    instances = await Instances.open(clock, true);
  });
  afterEach(() => instances.close());

  it.each([0, 1, 2, 3, 4, 5])(
    'answers a key again with all its events, wherever %i events before it break the history',
    async (before) => {
      for (let order = 0; order < before; order++) await instances.ask(0, reserve(order, 1));
      const asked = reserve(50, 235, { key: 1 });
      const first = (await instances.ask(0, asked)) as { events: { type: string }[] };
      expect(first.events.map(({ type }) => type)).toEqual(['limit-reserved', 'usage-warning-raised']);
      for (let order = 10; order < 18; order++) await instances.ask(0, reserve(order, 1));
      await instances.newPages();
      expect(await instances.ask(0, asked)).toEqual({ ...first, replayed: true });
      await instances.restart();
      expect(await instances.ask(1, asked)).toEqual({ ...first, replayed: true });
    },
  );

  it.each([0, 1, 2, 3, 4, 5])('goes on from a checkpoint in the middle of a command, after %i events', async (before) => {
    for (let order = 0; order < before; order++) await instances.ask(0, reserve(order, 1));
    const asked = reserve(50, 235, { key: 1 });
    const first = (await instances.ask(0, asked)) as object;
    await instances.newPages();
    // The first request folds the history, with a checkpoint every five events; the other instance goes on from the last.
    await instances.ask(0, { kind: 'present', orderId: 'order-50' });
    expect(await instances.ask(1, asked)).toEqual({ ...first, replayed: true });
  });

  it('lets a key be used for something else after 7 days', async () => {
    await instances.ask(0, reserve(1, 1, { key: 1 }));
    for (let order = 10; order < 20; order++) await instances.ask(0, reserve(order, 1, { key: order }));
    clock.pass(7 * 86_400);
    expect(await instances.ask(0, reserve(2, 1, { key: 1, content: 1 }))).toMatchObject({
      rejection: { code: 'idempotency.key-reused' },
    });
    clock.pass(1);
    expect(await instances.ask(0, reserve(2, 1, { key: 1, content: 1 }))).toMatchObject({ kind: 'accepted', replayed: false });
  });

  it('expires when pages are lost between two that were needed', async () => {
    for (let order = 0; order < 9; order++) await instances.ask(0, reserve(order, 1, { ttlSeconds: 100 + order }));
    await instances.restart();
    for (const orderId of ['order-0', 'order-1']) await instances.ask(0, { kind: 'present', orderId });
    await instances.deletePages();
    clock.pass(200);
    expect(await instances.ask(0, { kind: 'due' })).toEqual({ nextDueAt: undefined });
    for (let order = 0; order < 9; order++) {
      const present = await instances.ask(0, { kind: 'present', orderId: `order-${order}` });
      expect(present).toMatchObject({ view: { order: { status: 'expired' } } });
    }
  });
});
