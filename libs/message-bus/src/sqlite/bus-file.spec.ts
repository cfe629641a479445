import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messagesOf } from '../conformance/bus-stage.js';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { until } from '../conformance/until.js';
import { MessageBusUnavailable, type MessageBus } from '../message-bus.js';
import { FIRST_LAYOUT } from './spec-support/first-layout.js';
import { SCHEMA_VERSION } from './schema.js';

describe('the file of a bus', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  beforeEach(async () => (place = await createSqlitePlace()));
  afterEach(() => place.remove());

  const open = (): Promise<MessageBus> => place.open({ firstRestMilliseconds: 1 });
  const written = (sql: string): void => {
    const database = new DatabaseSync(place.file);
    database.exec(sql);
    database.close();
  };
  const digest = (): string => createHash('sha256').update(readFileSync(place.file)).digest('hex');

  it.each([
    [
      'tables of something else',
      () => written('CREATE TABLE person (name TEXT); INSERT INTO person VALUES (1)'),
      'is not a message bus',
    ],
    [
      'an event store of the product',
      () => written('CREATE TABLE event (a); PRAGMA application_id = 1280136054'),
      'is not a message bus',
    ],
    ['a mark and nothing else', () => written('PRAGMA application_id = 7'), 'is not a message bus'],
    ['no database', () => writeFileSync(place.file, 'dear diary, '.repeat(1_000)), 'file is not a database'],
    [
      'a layout of a newer version',
      () => written(`${FIRST_LAYOUT}; PRAGMA user_version = 99`),
      `has layout 99, this version of the product knows layout ${SCHEMA_VERSION}`,
    ],
  ])('is refused when it has %s, and left as it was', async (_what, write, reason) => {
    write();
    const before = digest();
    const refused = await open().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(MessageBusUnavailable);
    expect(String(refused)).toContain(reason);
    expect(digest()).toBe(before);
    expect(readdirSync(dirname(place.file))).toEqual(['bus.sqlite']);
  });

  it('does not grow with the states that are told, only with their keys', async () => {
    const bus = await open();
    const rows = (): number => {
      const database = new DatabaseSync(place.file, { readOnly: true });
      const count = Number(database.prepare('SELECT count(*) AS count FROM message').get()?.['count']);
      database.close();
      return count;
    };
    for (let turn = 0; turn < 20; turn++)
      await bus.publish([...messagesOf('a', 50, 't.state.v1'), ...messagesOf('b', 50, 't.state.v1')]);
    expect(rows()).toBe(2);
    await bus.close();
  });

  it('is taken on from the first layout, with what is in it', async () => {
    written(`${FIRST_LAYOUT};
      INSERT INTO bus VALUES ('the same');
      INSERT INTO message (topic, key, headers, value) VALUES ('t', 'a', '{}', '1'), ('t', 'a', '{}', '2');
      INSERT INTO message (topic, key, headers, value) VALUES ('t.state.v1', 'a', '{}', 'old'), ('t.state.v1', 'a', '{}', '{"of":"a"}'),
        ('t.state.v1', 'b', '{}', '{"of":"b"}');
      INSERT INTO consumer_group VALUES ('g', 3);
      INSERT INTO group_position VALUES ('g', 't', 2);
      INSERT INTO parked_key VALUES ('g', 'a', 1, 5, 'Error: no');
      INSERT INTO parked_message VALUES ('g', 'a', 1), ('g', 'a', 2);`);
    for (const time of [1, 2]) {
      const bus = await open();
      expect([time, bus.id]).toEqual([time, 'the same']);
      expect(await statesOf(bus)).toEqual(['{"of":"a"}', '{"of":"b"}']);
      const [parked] = await bus.parked('g');
      expect(parked).toMatchObject({ key: 'a', waiting: 2, error: 'Error: no', first: { attempt: 5, value: '1' } });
      expect(parked!.since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      const handled: (string | null)[] = [];
      const subscription = await bus.subscribe({ group: 'g', topics: ['t'], handle: async ({ value }) => void handled.push(value) });
      if (time === 2) expect([await bus.redrive('g', 'a'), handled]).toEqual([2, ['1', '2']]);
      await subscription.stop();
      await bus.close();
    }
  });
});

/** All that the topic holds. */
async function statesOf(bus: MessageBus): Promise<readonly (string | null)[]> {
  const states: (string | null)[] = [];
  const handle = async ({ value }: { readonly value: string | null }): Promise<void> => void states.push(value);
  const subscription = await bus.subscribe({ group: 'all', topics: ['t.state.v1'], fromStart: true, handle });
  await until(async () => (await bus.lag('all')) === 0);
  await subscription.stop();
  return states;
}
