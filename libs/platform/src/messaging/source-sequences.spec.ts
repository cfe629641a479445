import { openViewStore, ViewStoreUnavailable, type ViewStore } from '@limit-ledger/view-store';
import { SourceSequences } from './source-sequences.js';

describe('the sequences that a group has handled', () => {
  let viewStore: ViewStore;
  beforeEach(async () => {
    viewStore = await openViewStore('sqlite::memory:');
  });
  afterEach(() => viewStore.close());
  const sequences = (store: Pick<ViewStore, 'position' | 'apply' | 'query'> = viewStore) => new SourceSequences(store, 'boards');

  it('are known at once, and kept once they are settled', async () => {
    const here = sequences();
    await here.note('/halls/north', 3);
    expect([await here.last('/halls/north'), await here.last('/halls/south')]).toEqual([3, -1]);
    expect(await sequences().last('/halls/north')).toBe(-1);
    await here.settle();
    expect(await sequences().last('/halls/north')).toBe(3);
  });

  it('stay what somebody has noted who took over meanwhile', async () => {
    const [before, after] = [sequences(), sequences()];
    await before.note('/halls/north', 3);
    await after.note('/halls/north', 7);
    await after.settle();
    await before.settle();
    expect(await sequences().last('/halls/north')).toBe(7);
  });

  it('are kept by the next try when they could not be', async () => {
    let isAway = true;
    const apply: ViewStore['apply'] = (...asked) =>
      isAway ? Promise.reject(new ViewStoreUnavailable('away')) : viewStore.apply(...asked);
    const here = sequences(Object.assign(Object.create(viewStore) as ViewStore, { apply }));
    await here.note('/halls/north', 3);
    await expect(here.settle()).rejects.toThrow('away');
    isAway = false;
    await here.note('/halls/south', 1);
    await here.settle();
    expect([await sequences().last('/halls/north'), await sequences().last('/halls/south')]).toEqual([3, 1]);
  });

  it('are kept without being asked when many sources wait', async () => {
    const here = sequences();
    for (let hall = 0; hall < 1_000; hall++) await here.note(`/halls/${hall}`, hall);
    expect(await sequences().last('/halls/999')).toBe(999);
  });
});
