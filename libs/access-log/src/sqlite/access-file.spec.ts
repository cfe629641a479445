import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AccessLogUnavailable } from '../access-log.js';
import { entryOf } from '../conformance/access-stage.js';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { openAccessLog } from '../open-access-log.js';
import { recordAccess } from '../record-access.js';
import { SqliteAccessLog } from './sqlite-access-log.js';

describe('the file of the access log', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  beforeEach(async () => {
    place = await createSqlitePlace();
  });
  afterEach(() => place.remove());

  it('is for this account only', async () => {
    const log = await place.open();
    await log.record(entryOf());
    for (const name of await readdir(place.folder)) expect((await stat(join(place.folder, name))).mode & 0o077).toBe(0);
    await log.close();
  });

  it('lets nobody change or remove an entry by a plain statement', async () => {
    const log = await place.open();
    await log.record(entryOf());
    const database = new DatabaseSync(place.file);
    expect(() => database.exec("UPDATE access SET subject = 'somebody-else'")).toThrow('entries stay');
    expect(() => database.exec('DELETE FROM access')).toThrow('entries stay');
    database.close();
    expect((await log.read({ from: 0, limit: 1 })).entries).toEqual([{ ...entryOf(), number: 0 }]);
    await log.close();
  });

  it('waits for another process to finish its write, without holding up this one', async () => {
    const log = await place.open();
    await log.record(entryOf());
    const other = new DatabaseSync(place.file);
    other.exec('BEGIN IMMEDIATE');
    let isRecorded = false;
    const recorded = log.record(entryOf()).then(() => {
      isRecorded = true;
    });
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(isRecorded).toBe(false);
    other.exec('ROLLBACK');
    other.close();
    await recorded;
    expect((await log.read({ from: 0, limit: 10 })).entries).toHaveLength(2);
    await log.close();
  });

  it('is refused by name while it can not be written, and written again as soon as it can', async () => {
    const log = SqliteAccessLog.open(place.file, 0);
    const other = new DatabaseSync(place.file);
    other.exec('BEGIN IMMEDIATE');
    await expect(log.record(entryOf())).rejects.toThrow(AccessLogUnavailable);
    other.exec('ROLLBACK');
    other.close();
    await log.record(entryOf());
    expect((await log.read({ from: 0, limit: 10 })).entries).toHaveLength(1);
    await log.close();
  });

  it('is not waited for when it fails for another reason, and is written again once that is gone', async () => {
    const log = SqliteAccessLog.open(place.file, 40_000);
    const other = new DatabaseSync(place.file);
    other.exec("CREATE TRIGGER broken BEFORE INSERT ON access BEGIN SELECT raise(ABORT, 'disk full'); END");
    await expect(log.record(entryOf())).rejects.toThrow('disk full');
    await expect(log.record(entryOf())).rejects.toThrow(AccessLogUnavailable);
    other.exec('DROP TRIGGER broken');
    other.close();
    await log.record(entryOf());
    expect((await log.read({ from: 0, limit: 10 })).entries).toMatchObject([{ number: 0 }]);
    await log.close();
  });

  it('goes on where an earlier release kept no word of what was shown', async () => {
    const old = new DatabaseSync(place.file);
    const columns = ['number INTEGER PRIMARY KEY', ...'at subject roles via what merchant_id parameters correlation_id outcome'.split(' ')];
    old.exec(`CREATE TABLE access (${columns.join(', ')})`);
    old.exec(`INSERT INTO access VALUES (0, '2026', 's', '[]', 'v', 'history', '*', '{}', 'c', 'answered')`);
    old.close();
    const log = await place.open();
    await log.record(entryOf({ shown: { revision: 4 } }));
    await log.close();
    const again = await place.open();
    const { entries } = await again.read({ from: 0, limit: 10 });
    await again.close();
    expect(entries.map(({ number, subject, shown }) => [number, subject, shown])).toEqual([
      [0, 's', undefined],
      [1, 'auditor-1', { revision: 4 }],
    ]);
  });

  it('is refused by name where there can be none', async () => {
    await writeFile(place.file, 'not a database, though long enough to be looked at as one');
    await chmod(place.file, 0o600);
    await expect(place.open()).rejects.toThrow(AccessLogUnavailable);
    for (const url of [`sqlite:${place.file}/below`, 'sqlite:', 'postgres://nowhere']) {
      await expect(openAccessLog(url)).rejects.toThrow(AccessLogUnavailable);
    }
  });

  it('holds what a command looked at, under the name of the account that ran it', async () => {
    const access = { via: 'limitctl history', what: 'history', merchantId: 'm-1', parameters: { from: '3' } } as const;
    await recordAccess(`sqlite:${place.file}`, access);
    await recordAccess(`sqlite:${place.file}`, { ...access, via: 'limitctl export', what: 'export', merchantId: null });
    const log = await place.open();
    const { entries } = await log.read({ from: 0, limit: 10 });
    await log.close();
    expect(entries).toMatchObject([
      { ...access, subject: `os:${userInfo().username}`, roles: [], outcome: 'answered' },
      { merchantId: null },
    ]);
    expect(entries[0]!.correlationId).not.toBe(entries[1]!.correlationId);
    expect(Math.abs(Date.parse(entries[0]!.at) - Date.now())).toBeLessThan(60_000);
    await expect(recordAccess(`sqlite:${place.file}/below`, access)).rejects.toThrow(AccessLogUnavailable);
  });
});
