import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadsFolder, MemoryEventStore, newEventId } from '@limit-ledger/event-store';
import { instantOf } from '@limit-ledger/kernel';
import { HeadsKeeper } from './heads-keeper.js';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 25, 8);
const { privateKey: signingKey } = generateKeyPairSync('ed25519');

describe('the keeper of heads', () => {
  const path = mkdtempSync(join(tmpdir(), 'keeper-'));
  const folder = new HeadsFolder(path);
  const store = new MemoryEventStore();
  let now: number;
  beforeAll(() =>
    store.append({
      stream: 'a',
      expected: undefined,
      events: [{ eventId: newEventId(), type: 't', metadata: '{}', data: '{}' }],
    }),
  );
  beforeEach(() => (now = START));
  afterEach(async () => {
    for (const { file } of await folder.files()) rmSync(file);
  });
  afterAll(() => rmSync(path, { recursive: true }));

  const written = async (): Promise<readonly string[]> => (await folder.files()).map(({ at }) => at.slice(11, 19)).reverse();

  /** Runs one until the clock has gone on so far; every rest takes what was asked for and `late` more. */
  const keepFor = async (
    minutes: number,
    { late = 0, filesKept = 0, heads = (after?: string): ReturnType<typeof store.heads> => store.heads(after) } = {},
  ) => {
    const errors: unknown[] = [];
    const ended = Promise.withResolvers<void>();
    const rest = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
      now += milliseconds + late;
      if (now < START + minutes * MINUTE) return;
      ended.resolve();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    };
    const onError = (error: unknown): void => void errors.push(error);
    const clock = { now: () => instantOf(now) };
    const keeper = new HeadsKeeper({ store: { heads }, folder, signingKey, clock, filesKept, onError, rest });
    keeper.start();
    await ended.promise;
    return { keeper, errors };
  };

  it('signs a minute after the first start, every hour after that, and at the end', async () => {
    const { keeper } = await keepFor(150);
    expect(await written()).toEqual(['08:01:00', '09:01:00', '10:01:00']);
    await keeper.stop();
    await keeper.stop();
    expect(await written()).toEqual(['08:01:00', '09:01:00', '10:01:00', '10:30:00']);
  });

  it('does not drift, however late a rest ends', async () => {
    const { keeper } = await keepFor(40 * 60, { late: 3_000 });
    const minutes = (await written()).map((time) => time.slice(3, 5));
    expect(minutes.length).toBe(40);
    expect(new Set(minutes)).toEqual(new Set(['01']));
    await keeper.stop();
  });

  it('leaves out what it slept through', async () => {
    const { keeper } = await keepFor(400, { late: 150 * MINUTE });
    expect(await written()).toEqual(['10:31:00', '13:02:00']);
    await keeper.stop();
  });

  it('counts the hour from the last file of a process before, and from none of the future', async () => {
    for (const minutes of [-40, 600]) writeFileSync(folder.fileAt(instantOf(START + minutes * MINUTE)), '');
    const { keeper } = await keepFor(90);
    expect(await written()).toEqual(['07:20:00', '08:20:00', '09:20:00', '18:00:00']);
    await keeper.stop();
  });

  it('keeps so many files', async () => {
    const { keeper } = await keepFor(200, { filesKept: 2 });
    await keeper.stop();
    expect(await written()).toEqual(['11:01:00', '11:20:00']);
  });

  it('tries again a minute after a failure, tells it, and ends all the same', async () => {
    let failures = 3;
    const heads = (after?: string): ReturnType<typeof store.heads> =>
      failures-- > 0 ? Promise.reject(new Error('away')) : store.heads(after);
    const { keeper, errors } = await keepFor(70, { heads });
    expect(await written()).toEqual(['08:04:00', '09:04:00']);
    expect(errors).toHaveLength(3);
    failures = 1;
    await keeper.stop();
    expect(errors).toHaveLength(4);
  });

  it('writes nothing when it was never started', async () => {
    const clock = { now: () => instantOf(now) };
    await new HeadsKeeper({ store, folder, signingKey, clock, filesKept: 0 }).stop();
    expect(await written()).toEqual([]);
  });
});
