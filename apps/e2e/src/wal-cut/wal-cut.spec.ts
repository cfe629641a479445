import { statSync } from 'node:fs';
import { loadUntilKilled, type KilledLoad } from '../crash/load-until-killed.js';
import { merchantsOfRun } from '../crash/merchants-of-run.js';
import { brokenLink } from '../history/broken-link.js';
import { overdrawn } from '../history/overdrawn.js';
import { historiesOnDisk } from '../product/histories-on-disk.js';
import { LedgerClient } from '../product/ledger-client.js';
import { startProduct, type HistoryEvent } from '@limit-ledger/testing';
import { temporaryFolder } from '../product/temporary-folder.js';
import { copyWithCutLog, logOf } from './copy-with-cut-log.js';

const STEP_BYTES = 512;
const LAST_BYTES = 64 * 1_024;
/** Few enough that the log was never folded into the database and begun anew: then its last bytes are its last commits. */
const MOST_ACKNOWLEDGED = 150;

type Histories = ReadonlyMap<string, readonly HistoryEvent[]>;

describe('a write-ahead log that is cut', () => {
  const folder = temporaryFolder();
  const copy = `${folder.path}-copy`;
  let load: KilledLoad;
  let uncut: Histories;
  let logBytes: number;

  beforeAll(async () => {
    const product = await startProduct(folder.path);
    try {
      const client = await LedgerClient.connect(product.url);
      load = await loadUntilKilled(product, client, await merchantsOfRun(client, 1), MOST_ACKNOWLEDGED);
    } finally {
      product.process.kill('SIGKILL');
    }
    logBytes = statSync(logOf(folder.path)).size;
    copyWithCutLog(folder.path, copy, logBytes);
    uncut = await historiesOnDisk(copy);
  }, 60_000);
  afterAll(() => folder.remove());

  it('whole, holds everything that was acknowledged', () => {
    const found = load.record.acknowledged.filter(({ write, revision, hash }) => {
      return uncut.get(`merchant-limit-${write.merchantId}`)?.[revision]?.hash === hash;
    });
    expect(load.record.acknowledged.length).toBeGreaterThan(49);
    expect(found).toHaveLength(load.record.acknowledged.length);
  });

  it(`at every ${STEP_BYTES} bytes of its last ${LAST_BYTES}, opens to a prefix of each history, intact and never over`, async () => {
    expect(logBytes).toBeGreaterThan(LAST_BYTES);
    const lengths = new Set<number>();
    for (let cutBytes = 0; cutBytes <= LAST_BYTES; cutBytes += STEP_BYTES) {
      copyWithCutLog(folder.path, copy, logBytes - cutBytes);
      const histories = await historiesOnDisk(copy);
      for (const [stream, history] of histories) {
        expect(hashes(history)).toEqual(hashes(uncut.get(stream) ?? []).slice(0, history.length));
        expect(brokenLink(stream, history)).toBeUndefined();
        expect(overdrawn(history)).toEqual([]);
      }
      lengths.add(countOf(histories));
    }
    expect(Math.max(...lengths)).toBe(countOf(uncut));
    expect(lengths.size).toBeGreaterThan(1);
  }, 120_000);

  it('lets the product serve what is left', async () => {
    copyWithCutLog(folder.path, copy, logBytes - LAST_BYTES / 2 - 100);
    const product = await startProduct(copy);
    try {
      const client = await LedgerClient.connect(product.url, ['auditor']);
      expect(await client.get('/v1/merchants/run-1-m0/verification')).toMatchObject({ intact: true });
    } finally {
      await product.end('SIGTERM');
    }
  }, 60_000);
});

const hashes = (history: readonly HistoryEvent[]): readonly string[] => history.map((event) => event.hash);
const countOf = (histories: Histories): number => [...histories.values()].reduce((total, history) => total + history.length, 0);
