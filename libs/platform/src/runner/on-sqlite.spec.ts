import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import { HALL, openHall, raise, take } from './spec-support/hall.js';

describe('two runners with a store each on one file', () => {
  let folder: string;
  let stores: EventStore[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runner-'));
    const url = `sqlite:${join(folder, 'events.sqlite')}`;
    stores = [await openEventStore(url), await openEventStore(url)];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true });
  });

  it('share the last seats, see what the other wrote, and know its keys', async () => {
    const [a, b] = stores.map((store) => openHall({}, store).runner);
    expect(await b!.execute(take('early'))).toMatchObject({ kind: 'rejected' });
    await a!.execute(raise(40));
    const all = await Promise.all(Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? a! : b!).execute(take(`order-${index}`))));
    expect(all.filter((outcome) => outcome.kind === 'accepted')).toHaveLength(40);
    const first = await a!.execute(raise(1, { commandId: 'key' }));
    expect(await b!.execute(raise(1, { commandId: 'key' }))).toEqual({ ...first, replayed: true });
    expect(await b!.present(HALL)).toMatchObject({ head: { revision: 41 }, view: { capacity: 41, taken: 40 } });
    expect(await stores[1]!.read(HALL)).toHaveLength(42);
  });
});
