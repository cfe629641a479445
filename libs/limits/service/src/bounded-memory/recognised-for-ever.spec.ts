import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { Instances, SharedClock } from './paged-instances.js';
import { reserve } from './reserve.js';

const OTHERS = Array.from({ length: 40 }, (_, index) => index + 100);

describe('an id seen once is recognised for ever', () => {
  let clock: SharedClock;
  let instances: Instances;
  beforeEach(async () => {
    clock = new SharedClock();
    instances = await Instances.open(clock, true);
    await instances.ask(0, reserve(1, 3, { key: 1 }));
    for (const order of OTHERS) await instances.ask(0, reserve(order, 1));
  });
  afterEach(() => instances.close());

  const expectRecognised = async (instance: 0 | 1): Promise<void> => {
    const [same, other, replayed] = await Promise.all([
      instances.ask(instance, reserve(1, 3)),
      instances.ask(instance, reserve(1, 4)),
      instances.ask(instance, reserve(1, 3, { key: 1 })),
    ]);
    expect(same).toMatchObject({ kind: 'already' });
    expect(other).toMatchObject({ rejection: { code: 'order.conflict' } });
    expect(replayed).toMatchObject({ kind: 'accepted', replayed: true });
    expect(await instances.ask(instance, reserve(2, 1))).toMatchObject({ kind: instance === 0 ? 'accepted' : 'already' });
  };

  it('while it runs', () => expectRecognised(0));

  it('after a restart', async () => {
    await instances.restart();
    await expectRecognised(0);
    await expectRecognised(1);
  });

  it('after years', async () => {
    clock.pass(3 * 365 * 86_400);
    expect(await instances.ask(0, reserve(1, 4))).toMatchObject({ rejection: { code: 'order.conflict' } });
    await instances.restart();
    expect(await instances.ask(0, reserve(1, 4))).toMatchObject({ rejection: { code: 'order.conflict' } });
  });

  it('after the checkpoint store was deleted', async () => {
    await instances.newPages();
    await expectRecognised(0);
  });

  it('after the checkpoint store was deleted under running instances', async () => {
    await instances.deletePages();
    await expectRecognised(0);
    await expectRecognised(1);
  });

  it('while the checkpoint store is being rebuilt', async () => {
    await instances.newPages();
    const { pages } = instances;
    const asked = Promise.all([expectRecognised(0), instances.ask(1, reserve(1, 4))]);
    while ((await pages!.load('merchant-limit-m-1', LIMIT_PAGING.fingerprint)) === undefined)
      await new Promise((resolve) => setImmediate(resolve));
    // Some of it is there, and not all: who comes now waits for the rest, and is recognised.
    const late = instances.ask(1, reserve(OTHERS.at(-1)!, 2));
    expect(await late).toMatchObject({ rejection: { code: 'order.conflict' } });
    expect((await asked)[1]).toMatchObject({ rejection: { code: 'order.conflict' } });
  });

  it('after the checkpoint store lost a page', async () => {
    await instances.restart();
    instances.loseAPage();
    await expectRecognised(0);
  });
});
