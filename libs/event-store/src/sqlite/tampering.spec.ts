import { DatabaseSync } from 'node:sqlite';
import { appendInSequence } from '../conformance/event-store-stage.js';
import type { StoredEvent } from '../event-store.js';
import { verifyStream } from '../verify-chain.js';
import { temporaryFile, type TemporaryFile } from './spec-support/temporary-file.js';
import { SqliteEventStore } from './sqlite-event-store.js';

const EVENT = `(SELECT id FROM stream WHERE name = 'tampered') AND revision`;

const tampering: Record<string, [sql: string, brokenAt: number, reason: string]> = {
  'changed data': [`UPDATE event SET data = '{"number":1}' WHERE stream = ${EVENT} = 4`, 4, 'altered'],
  'changed white space': [`UPDATE event SET data = data || ' ' WHERE stream = ${EVENT} = 4`, 4, 'altered'],
  'changed metadata': [`UPDATE event SET metadata = '{"actor":"nobody"}' WHERE stream = ${EVENT} = 0`, 0, 'altered'],
  'a changed type': [`UPDATE event SET type = 'other' WHERE stream = ${EVENT} = 9`, 9, 'altered'],
  'a changed event id': [`UPDATE event SET event_id = 'other' WHERE stream = ${EVENT} = 5`, 5, 'altered'],
  'a changed hash': [`UPDATE event SET hash = zeroblob(32) WHERE stream = ${EVENT} = 5`, 5, 'altered'],
  'a changed previous hash': [`UPDATE event SET previous_hash = zeroblob(32) WHERE stream = ${EVENT} = 5`, 5, 'unlinked'],
  'a dropped event': [`DELETE FROM event WHERE stream = ${EVENT} = 6`, 6, 'missing'],
  'a dropped first event': [`DELETE FROM event WHERE stream = ${EVENT} = 0`, 0, 'missing'],
  'a dropped event, the rest moved up': [
    `DELETE FROM event WHERE stream = ${EVENT} = 6; UPDATE event SET revision = revision - 1 WHERE stream = ${EVENT} > 6`,
    6,
    'unlinked',
  ],
  'swapped events': [
    `UPDATE event SET revision = 1003 WHERE stream = ${EVENT} = 3; UPDATE event SET revision = 3 WHERE stream = ${EVENT} = 7;
     UPDATE event SET revision = 7 WHERE stream = ${EVENT} = 1003`,
    3,
    'unlinked',
  ],
  'an inserted event': [
    `UPDATE event SET revision = revision + 1000 WHERE stream = ${EVENT} >= 5;
     UPDATE event SET revision = revision - 999 WHERE stream = ${EVENT} >= 1000;
     INSERT INTO event SELECT 1000, stream, 5, 'new', type, hash, randomblob(32), metadata, data FROM event WHERE stream = ${EVENT} = 4`,
    5,
    'altered',
  ],
  'an event of another stream': [
    `UPDATE event SET stream = (SELECT id FROM stream WHERE name = 'tampered'), revision = 10 WHERE position = 1`,
    10,
    'unlinked',
  ],
  'another name': [
    `UPDATE stream SET name = 'moved' WHERE name = 'tampered'; UPDATE stream SET name = 'tampered' WHERE name = 'other'`,
    0,
    'altered',
  ],
};

describe('tampering with the file by hand', () => {
  let file: TemporaryFile;
  let store: SqliteEventStore;
  let events: readonly StoredEvent[];
  beforeEach(async () => {
    file = await temporaryFile();
    store = await SqliteEventStore.open(file.path);
    await appendInSequence(store, 'other', 2);
    events = await appendInSequence(store, 'tampered', 10);
  });
  afterEach(async () => {
    await store.close();
    await file.remove();
  });

  const execute = (sql: string): void => {
    const database = new DatabaseSync(file.path);
    database.exec(sql);
    database.close();
  };

  it.each(Object.entries(tampering))('names the revision of %s', async (_case, [sql, brokenAt, reason]) => {
    expect(await verifyStream(store, 'tampered')).toMatchObject({ intact: true, events: 10 });
    execute(sql);
    expect(await verifyStream(store, 'tampered')).toMatchObject({ intact: false, brokenAt, reason, events: brokenAt });
  });

  it('does not show in a cut tail, which only a kept head does', async () => {
    execute(`DELETE FROM event WHERE stream = ${EVENT} >= 8`);
    const verification = await verifyStream(store, 'tampered');
    expect(verification).toMatchObject({ intact: true, events: 8, head: { revision: 7, hash: events[7]!.hash } });
    expect(verification.head).not.toEqual({ revision: 9, hash: events[9]!.hash });
  });
});
