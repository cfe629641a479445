import { MemoryEventStore } from './memory/memory-event-store.js';
import { openEventStore } from './open-event-store.js';
import { temporaryFile } from './sqlite/spec-support/temporary-file.js';
import { SqliteEventStore } from './sqlite/sqlite-event-store.js';

describe('the URL of an event store', () => {
  it('opens a file, and makes its folder', async () => {
    const { path, remove } = await temporaryFile();
    const store = await openEventStore(`sqlite:${path}/folder/events.sqlite`);
    expect(store).toBeInstanceOf(SqliteEventStore);
    await store.close();
    await remove();
  });

  it('opens one in memory', async () => {
    expect(await openEventStore('memory:')).toBeInstanceOf(MemoryEventStore);
  });

  it.each(['postgres://here', 'sqlite', 'sqlite:', 'events.sqlite', ''])('is refused when it is %p', async (url) => {
    const message = `an event store is named by sqlite:<path> or memory:, not by ${url}`;
    await expect(openEventStore(url)).rejects.toMatchObject({ name: 'UnknownEventStoreUrl', message });
  });
});
