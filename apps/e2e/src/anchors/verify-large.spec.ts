import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newEventId, openEventStore, verifyHistories } from '@limit-ledger/event-store';
import { temporaryFolder } from '../product/temporary-folder.js';

const LIMITCTL = join(process.cwd(), 'dist/apps/limitctl/src/main.js');
const STREAMS = 2_000;
const EVENTS_A_STREAM = 13;

/** Enough events for the built program to verify in several threads where the machine has them. */
describe('verifying a large ledger', () => {
  const folder = temporaryFolder();
  const url = `sqlite:${join(folder.path, 'events.sqlite')}`;
  const heads = `${folder.path}.heads.jsonl`;
  beforeAll(async () => {
    mkdirSync(folder.path);
    const signingKey = generateKeyPairSync('ed25519').privateKey;
    writeFileSync(`${folder.path}.key`, signingKey.export({ format: 'pem', type: 'pkcs8' }));
    const store = await openEventStore(url);
    const append = (stream: string): Promise<unknown> => {
      const events = Array.from({ length: EVENTS_A_STREAM }, (_, index) => {
        return { eventId: newEventId(), type: 'thing-happened', metadata: '{"actor":"somebody"}', data: `{"number":${index}}` };
      });
      return store.append({ stream, expected: undefined, events });
    };
    await Promise.all(Array.from({ length: STREAMS }, (_, index) => append(`stream-${index}`)));
    await store.close();
  }, 60_000);
  afterAll(() => folder.remove());

  const limitctl = (...words: string[]): { readonly code: number | null; readonly out: string } => {
    const { status, stdout } = spawnSync(process.execPath, [LIMITCTL, ...words, '--data-dir', folder.path], {
      encoding: 'utf8',
    });
    return { code: status, out: stdout };
  };

  it('finds all that is wrong, wherever it stands, and counts every event once', async () => {
    expect(limitctl('heads', '--out', heads).code).toBe(0);
    const whole = limitctl('verify', '--against', heads, '--json');
    expect(JSON.parse(whole.out)).toMatchObject({
      intact: true,
      streams: STREAMS,
      events: STREAMS * EVENTS_A_STREAM,
      heads: { streams: STREAMS },
    });

    const database = new DatabaseSync(join(folder.path, 'events.sqlite'));
    const stream = (name: string): string => `stream = (SELECT id FROM stream WHERE name = '${name}')`;
    database.exec(`UPDATE event SET data = '{}' WHERE ${stream('stream-1234')} AND revision = 5`);
    database.exec(`DELETE FROM event WHERE ${stream('stream-77')} AND revision > 9`);
    for (const name of ['stream-0', 'stream-1500', 'stream-999']) database.exec(`DELETE FROM event WHERE ${stream(name)}`);
    database.close();

    const { code, out } = limitctl('verify', '--against', heads, '--json');
    expect(code).toBe(1);
    const found = JSON.parse(out) as { readonly broken: readonly unknown[] };
    expect(found).toMatchObject({
      intact: false,
      streams: STREAMS - 3,
      brokenStreams: 5,
      broken: [
        { stream: 'stream-0', revision: 0, reason: 'stream-removed' },
        { stream: 'stream-1234', revision: 5, reason: 'altered' },
        { stream: 'stream-1500', revision: 0, reason: 'stream-removed' },
        { stream: 'stream-77', revision: 10, reason: 'tail-cut' },
        { stream: 'stream-999', revision: 0, reason: 'stream-removed' },
      ],
    });
    const store = await openEventStore(url, { readOnly: true });
    const { streams, events } = await verifyHistories(store);
    await store.close();
    expect(found).toMatchObject({ streams, events });
  }, 60_000);
});
