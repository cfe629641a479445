import { createPublicKey } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSubjectStore } from '@limit-ledger/subject-store';
import { startProduct, type HistoryEvent } from '@limit-ledger/testing';
import { readBus } from '../bus/read-bus.js';
import { countOf, toBeTold, toldSources } from '../bus/told-sources.js';
import { untilTold } from '../bus/until-told.js';
import { historiesOnDisk } from '../product/histories-on-disk.js';
import { LedgerClient } from '../product/ledger-client.js';
import { runLimitctl } from '../product/started-limitctl.js';
import { temporaryFolder } from '../product/temporary-folder.js';
import { documentedCommands, runThere } from './documented-commands.js';
import { startNotedLoad } from './noted-load.js';

const BACKUPS = 5;
const MERCHANTS_BETWEEN = 30;
const FILES = ['access.sqlite', 'bus.sqlite', 'events.sqlite', 'subjects.sqlite', 'views.sqlite'];

interface Taken {
  /** Where the commands ran. */
  readonly at: string;
  readonly acknowledgedBefore: readonly string[];
  readonly output: string;
}

describe('a backup of a running product', () => {
  const folder = temporaryFolder();
  const work = dirname(folder.path);
  const taken: Taken[] = [];
  let written: ReadonlyMap<string, readonly HistoryEvent[]>;

  beforeAll(async () => {
    await signFirstHeads(folder.path);
    const product = await startProduct(folder.path);
    try {
      const load = startNotedLoad(await LedgerClient.connect(product.url));
      const auditor = await LedgerClient.connect(product.url, ['auditor']);
      for (let index = 0; index < BACKUPS; index++) {
        await load.until(MERCHANTS_BETWEEN);
        await auditor.get(`/v1/merchants/${load.acknowledged()[0]}/verification`);
        const at = join(work, `taken-${index}`);
        mkdirSync(at);
        const acknowledgedBefore = load.acknowledged();
        const output = await runThere(
          at,
          documentedCommands('Backup while it runs').replace('--data-dir data', `--data-dir ${folder.path}`),
        );
        taken.push({ at, acknowledgedBefore, output });
      }
      await load.until(MERCHANTS_BETWEEN);
      await load.end();
    } finally {
      await product.end('SIGKILL');
    }
    written = await historiesOnDisk(folder.path);
    for (const { at } of taken) await runThere(at, documentedCommands('Restore').replace(/^DATA_DIR=.*$/m, ''));
  }, 120_000);
  afterAll(() => folder.remove());

  it('is whole, verified, apart from the keys, and for this account only', () => {
    for (const { at, output } of taken) {
      expect(output).toContain('copied and verified: all intact');
      const [to, keysTo] = [onlyFolderIn(join(at, 'backups')), onlyFolderIn(join(at, 'backup-keys'))];
      expect(readdirSync(to).toSorted()).toEqual([...FILES, 'backup.json', 'heads'].toSorted());
      expect(readdirSync(keysTo)).toEqual(['subjects-keys.sqlite']);
      for (const path of [...FILES.map((name) => join(to, name)), join(keysTo, 'subjects-keys.sqlite')]) {
        expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);
      }
      expect(JSON.parse(readFileSync(join(to, 'backup.json'), 'utf8'))).toMatchObject({ format: 'limit-ledger-backup/1' });
    }
  });

  it('holds all that was acknowledged before it began, and nothing but what was written', async () => {
    for (const { at, acknowledgedBefore } of taken) {
      const copied = await historiesOnDisk(join(at, 'restored'));
      const ordered = [...copied]
        .filter(([, history]) => history.some(({ type }) => type === 'limit-reserved'))
        .map(([stream]) => stream);
      expect(ordered).toEqual(expect.arrayContaining(acknowledgedBefore.map((id) => `merchant-limit-${id}`)));
      for (const [stream, history] of copied) expect(history).toEqual(written.get(stream)?.slice(0, history.length));
    }
  });

  it('has the text of every reference, with its key', async () => {
    for (const { at } of taken) {
      const subjects = await openSubjectStore(`sqlite:${join(at, 'restored', 'subjects.sqlite')}`);
      const missing: string[] = [];
      let found = 0;
      for (const [stream, history] of await historiesOnDisk(join(at, 'restored'))) {
        for (const ref of history.flatMap(referencesIn)) {
          const text = await subjects.textOf(stream.replace('merchant-limit-', ''), ref);
          if (text === undefined) missing.push(`${stream} ${ref}`);
          else found += 1;
        }
      }
      await subjects.close();
      expect(missing).toEqual([]);
      expect(found).toBeGreaterThan(MERCHANTS_BETWEEN);
    }
  });

  it('is what its heads say, and its bus tells of nothing else', async () => {
    writeFileSync(join(work, 'ledger.pub'), publicKeyOf(`${folder.path}.key`));
    for (const { at } of taken) {
      const restored = join(at, 'restored');
      const [heads, ...others] = readdirSync(join(restored, 'heads'));
      expect(others).toEqual([]);
      const against = ['--against', join(restored, 'heads', heads!), '--public-key', join(work, 'ledger.pub')];
      expect(await runLimitctl(['verify', '--data-dir', restored, ...against])).toMatchObject({ exitCode: 0 });
      const { told, complaints } = toldSources(await readBus(restored));
      const stored = toBeTold(await historiesOnDisk(restored));
      expect(complaints).toEqual([]);
      expect(countOf(told)).toBeGreaterThan(0);
      for (const [source, ids] of Object.entries(told)) expect(ids).toEqual(stored[source]?.slice(0, ids.length));
    }
  });

  it('is served, answers what was acknowledged, shows who looked, and takes new orders', async () => {
    const { at, acknowledgedBefore } = taken.at(-1)!;
    const product = await startProduct(join(at, 'restored'));
    try {
      const client = await LedgerClient.connect(product.url);
      const merchant = `/v1/merchants/${acknowledgedBefore[0]}`;
      expect(await client.get(`${merchant}/verification`)).toMatchObject({ intact: true });
      expect(await client.post(`${merchant}/reservations`, { orderId: 'o', amount: 1 }, 'reserve')).toMatchObject({
        replayed: true,
      });
      await client.mustPost(`${merchant}/reservations`, { orderId: 'new', amount: 1 }, 'new');
      expect(await client.get(`${merchant}/limits`)).toMatchObject({ lines: [{ reserved: 2, frozen: 1 }] });
      const auditor = await LedgerClient.connect(product.url, ['auditor']);
      const log = (await auditor.get(`/v1/access-log?merchantId=${acknowledgedBefore[0]}`)) as {
        readonly entries: readonly unknown[];
      };
      expect(log.entries).toHaveLength(BACKUPS + 1);
      const { again } = toldSources(await readBus(join(at, 'restored')));
      const told = await untilTold(join(at, 'restored'));
      expect(again).toBeLessThan(countOf(told) / 2);
    } finally {
      await product.end('SIGTERM');
    }
  }, 30_000);
});

/** Heads are signed when the service ends. */
async function signFirstHeads(dataDir: string): Promise<void> {
  const product = await startProduct(dataDir);
  const client = await LedgerClient.connect(product.url);
  const register = { merchantId: 'first', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
  await client.mustPost('/v1/merchants', register, 'register');
  expect(await product.end('SIGTERM')).toBe(0);
}

const publicKeyOf = (file: string): string =>
  createPublicKey(readFileSync(file)).export({ type: 'spki', format: 'pem' }).toString();

const onlyFolderIn = (path: string): string => join(path, readdirSync(path)[0] ?? '');

const referencesIn = ({ data }: HistoryEvent): readonly string[] =>
  Object.entries(data).flatMap(([name, value]) => (/^(?:note|purpose)Ref$/.test(name) ? [String(value)] : []));
