import { generateKeyPairSync } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join, dirname } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { HeadsFile } from '../anchors/heads-file.js';
import { writeHeadsFile } from '../anchors/write-heads-file.js';
import { appendOf } from '../conformance/event-store-stage.js';
import { openDatabase } from '../sqlite/open-database.js';
import { temporaryFile, type TemporaryFile } from '../sqlite/spec-support/temporary-file.js';
import { splitHistories, type SplitHistories } from '../sqlite/split-histories.js';
import { SqliteEventStore } from '../sqlite/sqlite-event-store.js';
import { askThread } from './ask-thread.js';
import { serveRanges } from './serve-ranges.js';
import { verifyRanges, type RangeVerifier } from './verify-ranges.js';
import { verifyHistories } from './verify-histories.js';

const STREAMS = 37;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

describe('verifying in several threads', () => {
  let file: TemporaryFile;
  let store: SqliteEventStore;
  let heads: HeadsFile;
  const ports: MessagePort[] = [];
  let heard = 0;
  beforeEach(async () => {
    file = await temporaryFile();
    store = await SqliteEventStore.open(file.path);
    await Promise.all(
      Array.from({ length: STREAMS }, (_, index) => store.append(appendOf(`stream-${index}`, undefined, 1 + (index % 5)))),
    );
    const headsPath = join(dirname(file.path), 'heads.jsonl');
    await writeHeadsFile(headsPath, store, { at: '2026-11-25T08:00:00.000Z', signingKey: privateKey });
    heads = await HeadsFile.open(headsPath, publicKey);
  });
  afterEach(async () => {
    for (const port of ports.splice(0)) port.close();
    await heads.close();
    await store.close();
    await file.remove();
  });

  const split = async (parts: number): Promise<SplitHistories> => {
    const database = await openDatabase(file.path, { readOnly: true });
    const found = splitHistories(database, parts);
    database.close();
    return found;
  };
  const thread = (served: Pick<SqliteEventStore, 'histories'> = store): RangeVerifier => {
    const { port1, port2 } = new MessageChannel();
    serveRanges(port1, served, heads);
    ports.push(port1, port2);
    return (range) => askThread(port2, range, (count) => (heard += count));
  };

  it.each([1, 2, 7, 36, 37, 100])('splits all names into at most %i ranges without a gap', async (parts) => {
    const { events, ranges } = await split(parts);
    expect(events).toBe(108);
    expect(ranges).toHaveLength(Math.min(parts, STREAMS));
    expect(ranges.map(({ after }) => after)).toEqual([undefined, ...ranges.slice(0, -1).map(({ until }) => until)]);
    expect(ranges.at(-1)?.until).toBeUndefined();
  });

  it('splits them evenly', async () => {
    const names = Array.from({ length: STREAMS }, (_, index) => `stream-${index}`).sort();
    expect((await split(STREAMS)).ranges.map(({ until }) => until)).toEqual([...names.slice(0, -1), undefined]);
  });

  it('splits nothing into one range', async () => {
    const database = new DatabaseSync(file.path);
    database.exec('DELETE FROM event; DELETE FROM stream');
    database.close();
    expect(await split(4)).toEqual({ events: 0, ranges: [{}] });
  });

  it('finds what one thread finds', async () => {
    const database = new DatabaseSync(file.path);
    const OF = (name: string): string => `stream = (SELECT id FROM stream WHERE name = '${name}')`;
    database.exec(`DELETE FROM event WHERE ${OF('stream-14')} AND revision > 2; DELETE FROM event WHERE ${OF('stream-0')};
      DELETE FROM event WHERE ${OF('stream-9')}; UPDATE event SET data = '{}' WHERE ${OF('stream-23')} AND revision = 1`);
    database.close();
    const once = await verifyHistories(store, { anchored: heads.heads() });
    expect(once.broken.map(({ stream }) => stream)).toEqual(['stream-0', 'stream-14', 'stream-23', 'stream-9']);
    for (const parts of [2, 16, 37]) {
      heard = 0;
      expect(await verifyRanges((await split(parts)).ranges, [thread(), thread(), thread()])).toEqual(once);
      expect(heard).toBeGreaterThanOrEqual(once.events);
    }
  });

  it('ends with the failure of a thread', async () => {
    const failing = thread({ histories: () => Promise.reject(new Error('away')) });
    await expect(verifyRanges([{}, {}], [failing])).rejects.toMatchObject({ name: 'EventStoreUnavailable', message: 'away' });
  });
});
