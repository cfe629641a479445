import { readdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Checkpoint, CheckpointCommit, CheckpointStore } from '@limit-ledger/checkpoint-store';
import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { merchantStream } from '@limit-ledger/limits-service';
import { ownDataFolder, type CheckpointBody } from '@limit-ledger/platform';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';
import { KeptFolder, ZHANG } from '../spec-support/kept-folder.js';
import type { RebuildResult } from './rebuild-result.js';

const OPEN = merchantStream('open-orders');

describe('limitctl rebuild', () => {
  const said = capturedOutput();
  let folder: KeptFolder;
  beforeEach(async () => {
    folder = await KeptFolder.made();
  });
  afterEach(() => folder.remove());

  const rebuild = (...words: string[]): Promise<number> => limitctl(['rebuild', '--data-dir', folder.dataDir, ...words]);
  const rebuilt = async (code: number, ...words: string[]): Promise<RebuildResult> => {
    said.out = '';
    expect(await rebuild('--json', ...words)).toBe(code);
    return JSON.parse(said.out) as RebuildResult;
  };
  const pastOf = async (pages: CheckpointStore, revision: number): Promise<CheckpointCommit['past']> => ({
    ...(await pages.past(OPEN, { revision }))!,
    traces: (await pages.traces(OPEN, revision, 'all'))!,
    farTraces: (await pages.traces(OPEN, revision, 'far'))!,
  });
  const kept = async (pages: CheckpointStore): Promise<Checkpoint> => (await pages.load(OPEN, LIMIT_PAGING.fingerprint))!;
  /** Keeps something else in the place of the checkpoint, as a fold that is wrong would have. */
  const keep = (change: (body: CheckpointBody) => CheckpointBody, also: Partial<CheckpointCommit> = {}): Promise<void> =>
    folder.withPages(async (pages) => {
      const checkpoint = await kept(pages);
      const { revision } = checkpoint;
      const past = await pastOf(pages, revision);
      const payload = JSON.stringify(change(JSON.parse(checkpoint.payload as string) as CheckpointBody));
      const nothing = { sealed: [], merged: [], removed: [], momentsAdded: [], momentsRemoved: [] };
      const commit = { stream: OPEN, base: revision, checkpoint: { ...checkpoint, payload }, past, ...nothing, ...also };
      expect(await pages.commit(commit)).toBe(true);
    });

  it('finds all that is kept equal, and leaves the folder as it was', async () => {
    const before = readdirSync(folder.dataDir);
    const result = await rebuilt(0);
    expect(result).toMatchObject({
      merchants: 2,
      checkpoints: { kept: 2, equal: 2 },
      dueMoments: { kept: 2, equal: 2 },
      differing: 0,
    });
    expect(result.pastStates.kept).toBeGreaterThan(4);
    expect(result.pastStates.equal).toBe(result.pastStates.kept);
    expect(readdirSync(folder.dataDir)).toEqual(before);
    expect(await rebuild()).toBe(0);
    expect(said.out).toMatch(/\ncheckpoints +2 +2 +0\n[^]*\nall equal\n$/);
  });

  it('tells which state is another one and where, forgets it when asked, and is content then', async () => {
    await keep((body) => JSON.parse(JSON.stringify(body).replace('"reserved":600000', '"reserved":500000')) as CheckpointBody);
    const result = await rebuilt(1);
    expect(result.differences).toEqual([
      {
        merchantId: 'open-orders',
        kept: 'checkpoint',
        revision: 8,
        detail: 'lines.transaction.reserved is 500000, not 600000',
      },
    ]);
    expect(await rebuild()).toBe(1);
    expect(said.out).toContain(
      'open-orders: checkpoint at revision 8 lines.transaction.reserved is 500000, not 600000\n1 DIFFERS\n',
    );
    expect((await rebuilt(1, '--write')).differing).toBe(1);
    expect(await rebuilt(0)).toMatchObject({ checkpoints: { kept: 1, equal: 1 }, differing: 0 });
  });

  it('finds a past state that is another one', async () => {
    await folder.withPages(async (pages) => {
      const past = await pastOf(pages, 8);
      const payload = past.payload.replace('"approved":10000000', '"approved":20000000');
      await keep((body) => body, { past: { ...past, payload } });
    });
    expect((await rebuilt(1)).differences).toEqual([
      {
        merchantId: 'open-orders',
        kept: 'past-state',
        revision: 8,
        detail: 'lines.transaction.approved is 20000000, not 10000000',
      },
    ]);
  });

  it.each([
    ['damaged', "payload = '{}'", { kept: 1, detail: 'is damaged' }],
    ['silent on how far its events reach', 'earliest_far = NULL', { kept: 1, detail: /^earliestFar is null, not / }],
    ['without its traces', "traces = x'00'", { kept: 1, detail: 'has damaged traces' }],
    ['of another version', "fingerprint = 'limits-0'", { kept: 0, detail: undefined }],
  ])('tells a past state that is %s', async (_, change, { kept: times, detail }) => {
    const database = new DatabaseSync(folder.file('checkpoints'));
    database.exec(`UPDATE stream_block SET ${change} WHERE stream = '${OPEN}' AND revision = 3`);
    database.close();
    const { differences, outdated } = await rebuilt(times);
    expect([differences.length, outdated]).toEqual([times, 1 - times]);
    if (detail !== undefined) expect(differences[0]).toMatchObject({ revision: 3, detail: expect.stringMatching(detail) });
  });

  it('finds an index that misses an order', async () => {
    await keep((body) => ({ ...body, segments: [] }));
    expect((await rebuilt(1)).differences[0]?.detail).toMatch(/^the index misses order order-\d at revision \d$/);
  });

  it('finds an index that misses a command with an Idempotency-Key', async () => {
    await keep((body) => ({ ...body, segments: body.segments.filter(({ family }) => family !== 'command') }));
    expect((await rebuilt(1)).differences[0]?.detail).toBe('the index misses the command at revision 8');
  });

  it('finds an expiry that is missing', async () => {
    await folder.withPages(async (pages) => {
      const [first] = await pages.moments(OPEN, 8, undefined, 1);
      await keep((body) => body, { momentsRemoved: [first!] });
    });
    expect((await rebuilt(1)).differences[0]?.detail).toMatch(/^the expiry of order.order-0 is missing, not "/);
  });

  it.each([
    ['another history', { hash: 'f'.repeat(64) }, '8: is of another history: its hash is not the one of the event'],
    ['a revision that is not there', { revision: 99 }, '99: is of a revision that the history does not have'],
  ])('finds a checkpoint of %s', async (_, place, expected) => {
    await folder.withPages(async (pages) => {
      const checkpoint = { ...(await kept(pages)), ...place };
      await keep((body) => body, { checkpoint });
    });
    expect((await rebuilt(1)).differences.map(({ revision, detail }) => `${revision}: ${detail}`)).toEqual([expected]);
  });

  it.each([
    ['late', '2099-01-01T00:00:00.000Z', /^is 2099-01-01T00:00:00.000Z, not \d{4}-/],
    ['missing', undefined, /^is missing, it would be \d{4}-/],
  ])('finds a due moment that is %s, and puts it right when asked', async (_, nextAt, detail) => {
    await folder.withDueRows((rows) => rows.save([{ stream: OPEN, nextAt, revision: 8 }], undefined));
    expect((await rebuilt(1)).differences).toEqual([
      { merchantId: 'open-orders', kept: 'due-moment', detail: expect.stringMatching(detail) },
    ]);
    await rebuilt(1, '--write');
    expect(await rebuilt(0)).toMatchObject({ dueMoments: { kept: 2, equal: 2 } });
  });

  it('takes a due moment that is early, or there in vain, as right', async () => {
    const early = '2020-01-01T00:00:00.000Z';
    await folder.withDueRows((rows) =>
      rows.save(
        [OPEN, merchantStream(ZHANG)].map((stream) => ({ stream, nextAt: early, revision: 3 })),
        undefined,
      ),
    );
    expect(await rebuilt(0)).toMatchObject({ dueMoments: { kept: 2, equal: 2 } });
  });

  it('tells where a history can not be folded', async () => {
    const database = new DatabaseSync(folder.file('events'));
    const [captured] = database.prepare("SELECT min(revision) AS revision FROM event WHERE type = 'limit-captured'").all();
    database.exec(`UPDATE event SET data = replace(data, '"used":1800000', '"used":-1800000') WHERE type = 'limit-captured'`);
    database.close();
    const [difference] = (await rebuilt(1, '--merchant', ZHANG)).differences;
    expect(difference).toMatchObject({ merchantId: ZHANG, kept: 'history', ...captured });
    expect(difference?.detail).toMatch(/^can't be folded: used is not negative/);
  });

  it('is content with one merchant, and where nothing is kept', async () => {
    expect(await rebuilt(0, '--merchant', ZHANG)).toMatchObject({ merchants: 1, checkpoints: { kept: 1, equal: 1 } });
    for (const name of ['checkpoints', 'views']) rmSync(folder.file(name));
    expect(await rebuilt(0)).toMatchObject({
      merchants: 2,
      checkpoints: { kept: 0, equal: 0 },
      dueMoments: { kept: 0, equal: 0 },
    });
    expect(readdirSync(folder.dataDir)).toEqual(['events.sqlite']);
  });

  it('is wrong use with an unknown merchant, and when it is to write beside a service', async () => {
    expect(await rebuild('--merchant', 'nobody')).toBe(2);
    const owner = ownDataFolder(folder.dataDir);
    expect(await rebuild('--write')).toBe(2);
    expect(said.error).toMatch(/there is no merchant nobody\n.*; stop it first, or compare only, without --write\n$/);
    expect(await rebuild()).toBe(0);
    owner.release();
  });
});
