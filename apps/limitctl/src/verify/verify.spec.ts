import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { jest } from '@jest/globals';
import { eventHash, newEventId, openEventStore, type StoredEvent } from '@limit-ledger/event-store';
import { ownDataFolder } from '@limit-ledger/platform';
import { limitctl } from '../limitctl.js';

const EVENTS = 10;
const STREAM = `(SELECT id FROM stream WHERE name = 'merchant-limit-b')`;
const OF = `stream = ${STREAM} AND revision`;
const { privateKey } = generateKeyPairSync('ed25519');

describe('limitctl heads and verify', () => {
  let folder: string;
  let said: string;
  const file = (name: string): string => join(folder, name);
  const dataDir = (): string => file('data');
  beforeEach(async () => {
    said = '';
    jest.spyOn(console, 'log').mockImplementation((line) => void (said += `${line}\n`));
    jest.spyOn(console, 'error').mockImplementation((line) => void (said += `${line}\n`));
    folder = mkdtempSync(join(tmpdir(), 'limitctl-verify-'));
    writeFileSync(`${dataDir()}.key`, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const store = await openEventStore(`sqlite:${dataDir()}/events.sqlite`);
    for (const stream of ['merchant-limit-a', 'merchant-limit-b', 'merchant-limit-c']) {
      const events = Array.from({ length: EVENTS }, (_, index) => {
        return { eventId: newEventId(), type: 'thing-happened', metadata: '{"actor":"somebody"}', data: `{"number":${index}}` };
      });
      await store.append({ stream, expected: undefined, events });
    }
    await store.close();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const run = async (...words: string[]): Promise<{ readonly code: number; readonly text: string }> => {
    said = '';
    return { code: await limitctl([...words, '--data-dir', dataDir()]), text: said };
  };
  const verdict = async (...words: string[]): Promise<Record<string, unknown>> => {
    const { code, text } = await run('verify', ...words, '--json');
    const answer = JSON.parse(text) as Record<string, unknown>;
    expect(code).toBe(answer['intact'] === true ? 0 : 1);
    return answer;
  };
  const tamper = (sql: string): void => {
    const database = new DatabaseSync(join(dataDir(), 'events.sqlite'));
    database.exec(sql);
    database.close();
  };
  const anchor = async (): Promise<string> => {
    expect((await run('heads', '--out', file('heads.jsonl'))).code).toBe(0);
    return file('heads.jsonl');
  };
  /** Changes an event and computes every hash from it on anew, as somebody who knows the format would. */
  const rehash = async (from: number): Promise<void> => {
    const store = await openEventStore(`sqlite:${dataDir()}/events.sqlite`);
    const events: readonly StoredEvent[] = await store.read('merchant-limit-b', { from });
    await store.close();
    const database = new DatabaseSync(join(dataDir(), 'events.sqlite'));
    const update = database.prepare('UPDATE event SET data = ?, previous_hash = unhex(?), hash = unhex(?) WHERE position = ?');
    let previousHash = events[0]!.previousHash;
    for (const event of events) {
      const data = event.revision === from ? '{"number":999}' : event.data;
      const hash = eventHash(previousHash, event.stream, event.revision, { ...event, data });
      update.run(data, previousHash, hash, Number(event.position));
      previousHash = hash;
    }
    database.close();
  };

  it.each([
    ['a changed event', `UPDATE event SET data = '{"number":7}' WHERE ${OF} = 4`, 4, 'altered'],
    ['a dropped event', `DELETE FROM event WHERE ${OF} = 6`, 6, 'missing'],
    [
      'swapped events',
      `UPDATE event SET revision = 99 WHERE ${OF} = 3; UPDATE event SET revision = 3 WHERE ${OF} = 7;
      UPDATE event SET revision = 7 WHERE ${OF} = 99`,
      3,
      'unlinked',
    ],
    [
      'an inserted event',
      `UPDATE event SET revision = revision + 99 WHERE ${OF} >= 5; UPDATE event SET revision = revision - 98 WHERE ${OF} >= 99;
      INSERT INTO event SELECT 99, stream, 5, 'new', type, hash, randomblob(32), metadata, data FROM event WHERE ${OF} = 4`,
      5,
      'altered',
    ],
  ])('names stream and revision of %s', async (_case, sql, revision, reason) => {
    expect(await verdict()).toMatchObject({ intact: true, streams: 3, events: 3 * EVENTS });
    tamper(sql);
    expect(await verdict()).toMatchObject({
      intact: false,
      brokenStreams: 1,
      broken: [{ stream: 'merchant-limit-b', revision, reason }],
    });
    expect((await run('verify')).text).toContain(`merchant-limit-b is broken at revision ${revision}: ${reason}`);
  });

  it.each<[string, () => Promise<void> | void, number, string]>([
    ['a cut tail', () => tamper(`DELETE FROM event WHERE ${OF} >= 8`), 8, 'tail-cut'],
    [
      'a removed stream',
      () => tamper(`DELETE FROM event WHERE stream = ${STREAM}; DELETE FROM stream WHERE name LIKE '%b'`),
      0,
      'stream-removed',
    ],
    ['all events of a stream removed', () => tamper(`DELETE FROM event WHERE stream = ${STREAM}`), 0, 'stream-removed'],
    ['a rewritten history', () => rehash(2), 9, 'rewritten'],
  ])('names the stream of %s beside an earlier heads file, and not without', async (_case, spoil, revision, reason) => {
    const heads = await anchor();
    expect(await verdict('--against', heads)).toMatchObject({ intact: true, heads: { streams: 3 } });
    await spoil();
    expect(await verdict()).toMatchObject({ intact: true });
    expect(await verdict('--against', heads)).toMatchObject({
      intact: false,
      broken: [{ stream: 'merchant-limit-b', revision, reason }],
    });
    expect((await run('verify', '--against', heads)).text).toMatch(new RegExp(`^merchant-limit-b .*${reason}`));
  });

  it('ends with 1 where the file is damaged so that it can not be read to its end', async () => {
    const path = join(dataDir(), 'events.sqlite');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, 8_192 * 2));
    const { code, text } = await run('verify');
    expect(code).toBe(1);
    expect(text).toContain('not everything could be read');
  });

  it('does not believe a heads file that was changed or cut, and says which line', async () => {
    const heads = await anchor();
    const text = readFileSync(heads, 'utf8');
    writeFileSync(heads, text.replace('"revision":9', '"revision":8'));
    expect(await verdict('--against', heads)).toMatchObject({
      intact: false,
      brokenStreams: 0,
      heads: { problem: 'altered', line: 5 },
    });
    expect((await run('verify', '--against', heads)).text).toContain('the heads file is not good (altered, line 5)');
    writeFileSync(heads, text.split('\n').toSpliced(2, 1).join('\n'));
    expect(await verdict('--against', heads)).toMatchObject({ intact: false, heads: { problem: 'lines-missing', line: 4 } });
    writeFileSync(heads, text.split('\n').slice(0, -2).join('\n'));
    expect(await verdict('--against', heads)).toMatchObject({ intact: false, heads: { problem: 'bad-line' } });
  });

  it('needs the public key alone, which heads prints', async () => {
    const heads = await anchor();
    const { text } = await run('heads', '--public-key');
    expect(createPublicKey(text).equals(createPublicKey(privateKey))).toBe(true);
    rmSync(`${dataDir()}.key`);
    expect((await run('verify', '--against', heads)).code).toBe(2);
    writeFileSync(file('ledger.pub'), text);
    expect(await verdict('--against', heads, '--public-key', file('ledger.pub'))).toMatchObject({ intact: true });
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' });
    writeFileSync(file('other.pub'), other);
    const found = await verdict('--against', heads, '--public-key', file('other.pub'));
    expect(found).toMatchObject({ intact: false, heads: { problem: 'other-key' } });
  });

  it('signs beside the owner of the folder, by default in its folder of heads', async () => {
    const owner = ownDataFolder(dataDir());
    const { code, text } = await run('heads', '--json');
    owner.release();
    const { file: written, count, at } = JSON.parse(text) as { file: string; count: number; at: string };
    expect([code, count]).toEqual([0, 3]);
    expect(written).toBe(join(dataDir(), 'heads', `${at.replaceAll(':', '-')}.jsonl`));
    expect(await verdict('--against', written)).toMatchObject({ intact: true, heads: { at, streams: 3 } });
  });

  it.each<[string, string[], string]>([
    ['a heads file that is missing', ['verify', '--against', '/missing.jsonl'], 'can not be read'],
    [
      'a public key that is none',
      ['verify', '--against', 'x', '--public-key', import.meta.filename],
      'holds no Ed25519 public key',
    ],
    ['a public key without heads', ['verify', '--public-key', 'x'], 'goes with --against'],
    ['a place that can not be written', ['heads', '--out', `${import.meta.filename}/heads.jsonl`], 'can not be written'],
  ])('ends with 2 for %s', async (_case, words, message) => {
    const { code, text } = await run(...words);
    expect(code).toBe(2);
    expect(text).toContain(message);
  });

  it('ends with 2 where there is no signing key', async () => {
    rmSync(`${dataDir()}.key`);
    const { code, text } = await run('heads');
    expect(code).toBe(2);
    expect(text).toContain('LIMIT_LEDGER_SIGNING_KEY_FILE');
  });
});
