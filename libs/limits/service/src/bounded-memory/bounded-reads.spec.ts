import { Instances, SharedClock } from './paged-instances.js';
import { reserve } from './reserve.js';

/** Pages and blocks of filters that the first new order of a merchant has read, after so many. */
async function readsAfter(orders: number): Promise<number> {
  const instances = await Instances.open(new SharedClock(), true);
  for (let order = 0; order < orders; order++) await instances.ask(0, reserve(order, 1));
  await instances.restart();
  const before = instances.pages!.readsOfPages;
  expect(await instances.ask(0, reserve(orders, 1))).toMatchObject({ kind: 'accepted' });
  const reads = instances.pages!.readsOfPages - before;
  await instances.close();
  return reads;
}

describe('the first new order of a merchant that returns', () => {
  it('reads hardly more pages after many orders than after few', async () => {
    const few = await readsAfter(30);
    expect(await readsAfter(240)).toBeLessThanOrEqual(few + 12);
  });
});
