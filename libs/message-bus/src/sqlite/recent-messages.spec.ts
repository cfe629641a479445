import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import type { LoggedMessage, LogPage } from '../delivery/bus-storage.js';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { isStateTopic } from '../is-state-topic.js';
import type { Message } from '../message-bus.js';
import { MessageTable } from './message-table.js';
import { openDatabase } from './open-database.js';
import { SqliteBusStorage } from './sqlite-bus-storage.js';

const TOPICS = ['t.events.v1', 't.state.v1', 'u.events.v1'];
const batch = fc.array(fc.record({ topic: fc.constantFrom(...TOPICS), key: fc.constantFrom('a', 'b', 'c') }), {
  minLength: 1,
  maxLength: 9,
});
const step = fc.record({ isOther: fc.boolean(), batch, times: fc.constantFrom(1, 1, 1, 300), after: fc.nat(3_000) });

describe('what was published last', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  beforeEach(async () => (place = await createSqlitePlace()));
  afterEach(() => place.remove());

  let given = 0;
  const messageOf = (message: Pick<Message, 'topic' | 'key'>): Message => ({
    ...message,
    headers: { n: `${given++}` },
    value: '{}',
  });
  const read = (page: (after: number) => LogPage, from: number): readonly LoggedMessage[] => {
    const all: LoggedMessage[] = [];
    for (let after = from; ;) {
      const { messages, reached } = page(after);
      if (reached === after) return all;
      all.push(...messages);
      after = reached;
    }
  };

  /** A state that another process replaced may be given still, before the one that replaced it. */
  const newest = (messages: readonly LoggedMessage[]): readonly LoggedMessage[] => {
    const places = new Map(messages.map(({ topic, key, position }) => [`${topic} ${key}`, position]));
    return messages.filter(({ topic, key, position }) => !isStateTopic(topic) || places.get(`${topic} ${key}`) === position);
  };

  it('is given as it stands in the file, whoever else publishes', async () => {
    const ours = new SqliteBusStorage(openDatabase(place.file));
    const others = new SqliteBusStorage(openDatabase(place.file));
    const file = new DatabaseSync(place.file, { readOnly: true });
    const table = new MessageTable(file);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.subarray(TOPICS, { minLength: 1 }), async (steps, topics) => {
        for (const { isOther, batch: messages, times, after } of steps) {
          const repeated = Array.from({ length: times }, () => messages).flat();
          await (isOther ? others : ours).append(repeated.map(messageOf));
          const from = Math.max(0, table.last() - after);
          const expected = read((at) => table.page(topics, at, 50), from);
          expect(newest(read((at) => ours.page(topics, at, 50), from))).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
    file.close();
    await Promise.all([ours.close(), others.close()]);
  });

  it('is not read back, and is bounded by what it holds', async () => {
    const ours = new SqliteBusStorage(openDatabase(place.file));
    await ours.append([messageOf({ topic: 't', key: 'a' })]);
    const hidden = new DatabaseSync(place.file);
    hidden.exec('UPDATE message SET value = NULL');
    hidden.close();
    expect(ours.page(['t'], 0, 9).messages).toMatchObject([{ value: '{}' }]);
    await ours.append(Array.from({ length: 10 }, () => ({ topic: 't', key: 'a', headers: {}, value: 'x'.repeat(1_000_000) })));
    expect(ours.page(['t'], 0, 1).messages).toMatchObject([{ value: null }]);
    await ours.close();
  });
});
