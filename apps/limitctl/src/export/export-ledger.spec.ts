import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { verifyChain, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { merchantStream } from '@limit-ledger/limits-service';
import { CHENGDU_BEAUTY_STORE } from '../demo/stories/chengdu-beauty-store.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { ExportFolder } from './export-folder.js';
import { exportLedger } from './export-ledger.js';
import { EXPORT_FORMATS } from './export-options.js';
import type { Manifest } from './manifest.js';
import { sinksOf } from './sinks-of.js';
import { alteredStore } from './spec-support/altered-store.js';
import { playedStore } from './spec-support/played-store.js';
import { temporaryFolder } from './spec-support/temporary-folder.js';

const ZHANG = merchantStream(OLD_ZHANG.merchantId);

describe('an export', () => {
  const folder = temporaryFolder();
  let store: EventStore;
  beforeAll(async () => {
    store = await playedStore([OLD_ZHANG, CHENGDU_BEAUTY_STORE]);
  });
  afterAll(() => folder.remove());

  const exported = async (
    name: string,
    from = store,
    scope: Manifest['scope'] = { merchantId: OLD_ZHANG.merchantId },
    onEvents?: () => void,
  ) => {
    const madeAt = '2026-11-25T00:00:00.000Z';
    const format = scope === 'all' ? (['jsonl', 'csv'] as const) : EXPORT_FORMATS;
    const sinksIn = sinksOf({ format, language: 'en', notes: false, madeAt, subjectStoreUrl: '' });
    const out = await ExportFolder.prepare(folder.path(name));
    return exportLedger({ store: from, scope, folder: out, madeAt, sinksIn, ...(onEvents && { onEvents }) });
  };
  const linesOf = (name: string): readonly StoredEvent[] =>
    folder
      .text(name, 'events.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredEvent);

  it('holds every event with the texts that were hashed, so that the chain is recomputed from its lines alone', async () => {
    const manifest = await exported('one');
    const head = await store.head(ZHANG);
    expect(await verifyChain(ZHANG, [linesOf('one')])).toMatchObject({ intact: true, events: 14, head });
    const first = JSON.parse(folder.text('one', 'events.jsonl').split('\n')[0] ?? '') as object;
    expect(Object.keys(first).join()).toBe(
      'stream,revision,eventId,type,recordedTime,effectiveTime,metadata,data,previousHash,hash',
    );
    expect(first).toMatchObject({
      stream: ZHANG,
      revision: 0,
      recordedTime: '2026-11-24T08:00:00.000Z',
      effectiveTime: '2026-11-16T02:00:00.000Z',
    });
    expect(manifest).toMatchObject({ merchants: 1, streams: 1, events: 14, intact: true, broken: [] });
    expect(JSON.parse(folder.text('one', 'heads.jsonl'))).toEqual({ stream: ZHANG, ...head });
  });

  it('has a manifest with bytes, lines and hash of each file', async () => {
    await exported('listed');
    const manifest = JSON.parse(folder.text('listed', 'manifest.json')) as Manifest;
    const names = ['events.jsonl', 'events.csv', 'lines.csv', 'report.html', 'heads.jsonl'];
    expect(manifest.files.map(({ name }) => name)).toEqual(names);
    for (const { name, bytes, lines, sha256 } of manifest.files) {
      const file = readFileSync(folder.path('listed', name));
      expect([name, bytes, sha256]).toEqual([name, file.length, hash('sha256', file, 'hex')]);
      expect([name, lines]).toEqual([name, file.toString().split('\n').length - 1]);
    }
  });

  it('of all has one history after another, by name', async () => {
    const manifest = await exported('all', store, 'all');
    const streams = linesOf('all').map(({ stream }) => stream);
    expect([...new Set(streams)]).toEqual([merchantStream(CHENGDU_BEAUTY_STORE.merchantId), ZHANG]);
    expect(streams).toEqual([...streams].sort());
    expect(manifest).toMatchObject({ scope: 'all', merchants: 2, streams: 2, events: 18 });
  });

  it('is the same to the byte when it is made again', async () => {
    await exported('again-1');
    await exported('again-2');
    for (const name of readdirSync(folder.path('again-1')))
      expect(folder.text('again-2', name)).toBe(folder.text('again-1', name));
  });

  it('goes up to where the history stood, though it grows meanwhile', async () => {
    const growing = alteredStore(store, (event) => event);
    const earlier = { revision: 5, hash: (await store.read(ZHANG, { from: 5, limit: 1 }))[0]?.hash ?? '' };
    const manifest = await exported('earlier', { ...growing, head: () => Promise.resolve(earlier) });
    expect(manifest).toMatchObject({ events: 6, intact: true });
    expect(linesOf('earlier').at(-1)).toMatchObject(earlier);
  });

  it('that fails midway leaves no manifest and no file', async () => {
    const failing = alteredStore(store, () => {
      throw new Error('the disk is gone');
    });
    await expect(exported('failed', failing)).rejects.toThrow('the disk is gone');
    const stop = (): void => {
      throw new Error('stopped');
    };
    await expect(exported('stopped', store, 'all', stop)).rejects.toThrow('stopped');
    for (const name of ['failed', 'stopped']) expect(readdirSync(folder.path(name))).toEqual([]);
  });

  it('refuses a merchant that the ledger does not know, and leaves nothing', async () => {
    await expect(exported('unknown', store, { merchantId: 'nobody' })).rejects.toMatchObject({ name: 'WrongUse' });
    expect(readdirSync(folder.path('unknown'))).toEqual([]);
  });

  it.each<[string, (event: StoredEvent) => StoredEvent | undefined, object, number]>([
    [
      'changed',
      (event) => ({ ...event, data: event.data.replace('7000000', '6000000') }),
      { revision: 5, problem: 'altered' },
      14,
    ],
    [
      'no JSON',
      (event) => ({ ...event, ...(event.revision === 5 && { data: 'x', metadata: '[' }) }),
      { revision: 5, problem: 'altered' },
      14,
    ],
    ['dropped', (event) => (event.revision === 5 ? undefined : event), { revision: 5, problem: 'missing' }, 13],
    ['dropped at the end', (event) => (event.revision === 13 ? undefined : event), { revision: 13, problem: 'missing' }, 13],
  ])('shows a history with an event %s as it is stored, and says that it is broken', async (name, change, broken, events) => {
    const manifest = await exported(name, alteredStore(store, change));
    expect(manifest).toMatchObject({ intact: false, brokenStreams: 1, broken: [{ stream: ZHANG, ...broken }], events });
    expect(linesOf(name)).toHaveLength(events);
    expect(folder.text(name, 'events.csv').trimEnd().split('\r\n')).toHaveLength(events + 1);
    expect(folder.text(name, 'report.html')).toContain(
      `NOT VERIFIED: the history does not hold from revision ${String(broken['revision' as never])} on`,
    );
  });
});
