import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { seatsView, takenSeats, takeSeat } from '../conformance/seats-view.js';
import { openViewStore } from '../open-view-store.js';
import { ViewStoreUnavailable } from '../view-store.js';

describe('the views on SQLite', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  beforeEach(async () => {
    place = await createSqlitePlace();
  });
  afterEach(() => place.remove());

  it('need no file', async () => {
    const store = await openViewStore('sqlite::memory:');
    await store.apply(seatsView, 'p-1', takeSeat);
    expect(await takenSeats(store)).toBe(1);
    await store.close();
  });

  it('are refused by name where there can be none', async () => {
    await writeFile(place.file, 'not a database, though long enough to be looked at as one');
    await expect(place.open()).rejects.toThrow(ViewStoreUnavailable);
    for (const url of [`sqlite:${place.file}/below`, 'sqlite:', 'memory:', 'mysql://nowhere']) {
      await expect(openViewStore(url)).rejects.toThrow(ViewStoreUnavailable);
    }
  });

  it('wait for another process to finish its write, without holding up this one', async () => {
    const store = await place.open();
    await store.apply(seatsView, 'p-1', takeSeat);
    const other = new DatabaseSync(place.file);
    other.exec("BEGIN IMMEDIATE; UPDATE seats_v1 SET taken = 40 WHERE hall = 'north'");
    let isApplied = false;
    const applied = store.apply(seatsView, 'p-2', takeSeat).then(() => {
      isApplied = true;
    });
    expect(await other.prepare('SELECT taken FROM seats_v1').get()).toMatchObject({ taken: 40 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isApplied).toBe(false);
    other.exec('COMMIT');
    other.close();
    await applied;
    expect(await takenSeats(store)).toBe(41);
    await store.close();
  });
});
