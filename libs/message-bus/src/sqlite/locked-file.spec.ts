import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { Board, GROUP, messageOf, messagesOf } from '../conformance/bus-stage.js';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { until } from '../conformance/until.js';
import { MessageBusUnavailable, type MessageBus } from '../message-bus.js';

describe('while another process holds the lock of the file', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  let bus: MessageBus;
  let other: DatabaseSync;
  beforeEach(async () => {
    place = await createSqlitePlace();
    bus = await place.open({ firstRestMilliseconds: 1 });
    await bus.publish(messagesOf('a', 2));
    other = new DatabaseSync(place.file);
    other.exec('BEGIN IMMEDIATE');
  });
  afterEach(async () => {
    other.close();
    await bus.close();
    await place.remove();
  });

  it('what is published waits, in order, and other work goes on', async () => {
    let settled = 0;
    const published = [2, 3].map((number) => bus.publish([messageOf('a', number)]).finally(() => settled++));
    for (let turn = 0; turn < 10; turn++) await after(5);
    expect(settled).toBe(0);
    other.exec('COMMIT');
    await Promise.all(published);
    const board = new Board();
    await board.follow(bus);
    await until(() => board.handled.length === 4);
    expect(board.ids).toEqual(['a-0', 'a-1', 'a-2', 'a-3']);
  });

  it('gives up on one that is not released, and the event loop never stood still for it', async () => {
    const longest = longestTurn();
    await expect(bus.publish([messageOf('a', 2)])).rejects.toThrow(MessageBusUnavailable);
    expect(longest.milliseconds()).toBeLessThan(500);
    other.exec('COMMIT');
    await bus.publish([messageOf('a', 2)]);
  });

  it('what is handled goes on, and is noted when it is released', async () => {
    other.exec('COMMIT');
    const board = new Board();
    await board.follow(bus);
    await until(async () => (await bus.lag(GROUP)) === 0);
    await bus.publish([messageOf('b', 0)]);
    other.exec('BEGIN IMMEDIATE');
    await until(() => board.ids.includes('b-0'));
    other.exec('COMMIT');
    await until(async () => (await bus.lag(GROUP)) === 0);
  });
});

/** The longest that the event loop was kept from a timer of a few milliseconds, from now on. */
function longestTurn(): { milliseconds(): number } {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 2);
  return {
    milliseconds: () => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
}
