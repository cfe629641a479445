import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadsFolder, MemoryEventStore, newEventId, writeHeadsFile, type StoredEvent } from '@limit-ledger/event-store';
import { LastAnchor } from './last-anchor.js';

const { privateKey: signingKey } = generateKeyPairSync('ed25519');

describe('the last anchor', () => {
  let path: string;
  let folder: HeadsFolder;
  let store: MemoryEventStore;
  let anchor: LastAnchor;
  const broken: string[] = [];
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'anchor-'));
    folder = new HeadsFolder(path);
    store = new MemoryEventStore();
    anchor = new LastAnchor(folder, createPublicKey(signingKey), (file) => broken.push(file));
    broken.length = 0;
  });
  afterEach(() => rmSync(path, { recursive: true }));

  const append = async (stream: string, expected?: StoredEvent): Promise<StoredEvent> =>
    (await store.append({ stream, expected, events: [{ eventId: newEventId(), type: 't', metadata: '{}', data: '{}' }] }))[0]!;
  const sign = async (at: string): Promise<string> => (await writeHeadsFile(folder.fileAt(at), store, { at, signingKey })).file;

  it('is that of the newest file', async () => {
    expect(await anchor.of('a')).toBeUndefined();
    const first = await append('a');
    await sign('2026-11-25T08:00:00.000Z');
    expect(await anchor.of('a')).toEqual({ stream: 'a', revision: 0, hash: first.hash, at: '2026-11-25T08:00:00.000Z' });
    const second = await append('a', first);
    await append('b');
    expect(await anchor.of('a')).toMatchObject({ revision: 0 });
    expect(await anchor.of('b')).toBeUndefined();
    await sign('2026-11-25T09:00:00.000Z');
    expect(await anchor.of('a')).toMatchObject({ revision: 1, hash: second.hash, at: '2026-11-25T09:00:00.000Z' });
    expect(await anchor.of('b')).toMatchObject({ revision: 0 });
  });

  it('is none where the newest file proves nothing, which is told once', async () => {
    await append('a');
    const file = await sign('2026-11-25T08:00:00.000Z');
    expect(await anchor.of('a')).toBeDefined();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"revision":0', '"revision":7'));
    for (let times = 0; times < 3; times++) expect(await anchor.of('a')).toBeUndefined();
    expect(broken).toEqual([file]);
  });
});
