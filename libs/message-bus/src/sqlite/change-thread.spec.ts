import { statSync } from 'node:fs';
import { Board, GROUP, messageOf, messagesOf } from '../conformance/bus-stage.js';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { messageBusConformance } from '../conformance/message-bus-conformance.js';
import { until } from '../conformance/until.js';
import { MessageBusUnavailable } from '../message-bus.js';
import { openWithThread, type OpenedWithThread } from './spec-support/open-with-thread.js';

messageBusConformance('sqlite with a writing thread', async () => {
  const { file, remove } = await createSqlitePlace();
  return { open: async (options) => openWithThread(file, options).bus, remove };
});

describe('a thread that changes a bus', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  let opened: OpenedWithThread;
  beforeEach(async () => {
    place = await createSqlitePlace();
    opened = openWithThread(place.file, { firstRestMilliseconds: 1 });
  });
  afterEach(async () => {
    await opened.bus.close();
    await place.remove();
  });

  it('says what failed, and goes on', async () => {
    const { bus, writing } = opened;
    writing.exec('PRAGMA query_only = ON');
    await expect(bus.publish(messagesOf('a', 1))).rejects.toThrow(MessageBusUnavailable);
    writing.exec('PRAGMA query_only = OFF');
    await bus.publish(messagesOf('a', 1));
    const board = new Board();
    await board.follow(bus);
    await until(() => board.handled.length === 1);
  });

  it('takes the log over into the file, and nobody else does', async () => {
    const { bus, writing } = opened;
    const large = { ...messageOf('a', 0), value: 'x'.repeat(500_000) };
    const before = statSync(place.file).size;
    writing.exec('PRAGMA wal_autocheckpoint = 0');
    for (let time = 0; time < 10; time++) await bus.publish([large]);
    expect(statSync(place.file).size).toBe(before);
    writing.exec('PRAGMA wal_autocheckpoint = 1000');
    await bus.publish([large]);
    expect(statSync(place.file).size).toBeGreaterThan(before + 5_000_000);
  });

  it('that ends leaves nothing that works: what is under way is not acknowledged, what comes is refused, reads too', async () => {
    const { bus, end, writing } = opened;
    const board = new Board();
    await board.follow(bus);
    await bus.publish(messagesOf('a', 2));
    await until(async () => (await bus.lag(GROUP)) === 0);
    const unknown = bus.publish([messageOf('a', 2)]);
    process.nextTick(end);
    await expect(unknown).rejects.toThrow(MessageBusUnavailable);
    await expect(bus.publish([messageOf('a', 3)])).rejects.toThrow('has ended');
    await expect(bus.groups()).rejects.toThrow('has ended');
    await expect(bus.lag(GROUP)).rejects.toThrow('has ended');
    await bus.close();
    writing.close();
    const again = await place.open({});
    const after = new Board();
    await after.follow(again);
    await again.publish([messageOf('b', 0)]);
    await until(() => after.ids.includes('b-0'));
    expect(after.idsOf('a').every((id) => id === 'a-2')).toBe(true);
    await again.close();
  });

  it('writes what waits before the bus is closed', async () => {
    const { bus } = opened;
    const published = Promise.all(Array.from({ length: 20 }, (_, index) => bus.publish([messageOf('a', index)])));
    await bus.close();
    await published;
    const again = await place.open({});
    const board = new Board();
    await board.follow(again);
    await until(() => board.handled.length === 20);
    await again.close();
  });
});
