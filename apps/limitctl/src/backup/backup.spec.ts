import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openMessageBus } from '@limit-ledger/message-bus';
import { openSubjectStore } from '@limit-ledger/subject-store';
import { openViewStore } from '@limit-ledger/view-store';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';

const MAPPING = {
  minorUnitsPerUnit: 100,
  merchant: { merchantId: '{ID}', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-02' },
  lines: [{ line: 'transaction', approved: 'LIMIT' }],
};

const HEADS = ['2026-11-24T09-00-00.000Z.jsonl', '2026-11-24T10-00-00.000Z.jsonl.7.tmp'];

describe('limitctl backup', () => {
  const said = capturedOutput();
  let folder: string;
  const file = (...names: readonly string[]): string => join(folder, ...names);
  const backup = (to = 'copy', keysTo = 'keys', ...more: readonly string[]): Promise<number> =>
    limitctl(['backup', '--data-dir', file('data'), '--to', file(to), '--keys-to', file(keysTo), ...more]);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    writeFileSync(file('mapping.json'), JSON.stringify(MAPPING));
    writeFileSync(file('shops.csv'), 'ID,LIMIT\nshop-1,100\nshop-2,200\n');
    expect(await limitctl(['import', file('shops.csv'), '--mapping', file('mapping.json'), '--data-dir', file('data')])).toBe(
      0,
    );
    mkdirSync(file('data', 'heads'), { recursive: true });
    for (const name of HEADS) writeFileSync(file('data', 'heads', name), `heads of ${name}`);
    const bus = await openMessageBus(`sqlite:${file('data', 'bus.sqlite')}`);
    await bus.publish([{ topic: 't', key: 'shop-1', headers: {}, value: '1' }]);
    await bus.close();
    await (await openViewStore(`sqlite:${file('data', 'views.sqlite')}`)).close();
    const subjects = await openSubjectStore(`sqlite:${file('data', 'subjects.sqlite')}`);
    await subjects.referTo('shop-1', 'a text');
    await subjects.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('copies what can not be made again, keys apart, and says of each file what it is', async () => {
    expect(await backup('copy', 'keys', '--json')).toBe(0);
    expect(readdirSync(file('copy')).toSorted()).toEqual([
      'backup.json',
      'bus.sqlite',
      'events.sqlite',
      'heads',
      'subjects.sqlite',
      'views.sqlite',
    ]);
    expect(readdirSync(file('copy', 'heads'))).toEqual([HEADS[0]]);
    expect(readdirSync(file('keys'))).toEqual(['subjects-keys.sqlite']);
    const manifest = JSON.parse(readFileSync(file('copy', 'backup.json'), 'utf8')) as {
      files: { name: string; sha256: string; holds: string }[];
    };
    expect(JSON.parse(said.out.slice(said.out.indexOf('{"format"')))).toEqual(manifest);
    expect(manifest).toMatchObject({
      streams: 2,
      events: 4,
      files: [
        { holds: 'heads', name: `heads/${HEADS[0]}` },
        { holds: 'views' },
        { holds: 'messages' },
        { holds: 'events' },
        { holds: 'texts' },
        { holds: 'keys' },
      ],
    });
    for (const { name, sha256, holds } of manifest.files) {
      const bytes = readFileSync(file(holds === 'keys' ? 'keys' : 'copy', name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('ends with 1 and leaves no manifest where the copy does not verify', async () => {
    const database = new DatabaseSync(file('data', 'events.sqlite'));
    database.exec(`UPDATE event SET data = replace(data, '10000', '90000')`);
    database.close();
    expect(await backup()).toBe(1);
    expect(said.error).toContain(
      'the backup is not whole, begin again with other folders: merchant-limit-shop-1 is broken at revision 1: altered',
    );
    expect(existsSync(file('copy', 'backup.json'))).toBe(false);
  });

  it('ends with 1 where a file can not be read', async () => {
    writeFileSync(file('data', 'subjects.sqlite'), 'x'.repeat(10_000));
    expect(await backup()).toBe(1);
    expect(existsSync(file('copy', 'backup.json'))).toBe(false);
  });

  it('ends with 2 and touches nothing where it was asked wrongly', async () => {
    mkdirSync(file('full'));
    writeFileSync(file('full', 'mine'), '');
    expect(await backup('full')).toBe(2);
    expect(said.error).toContain('is not empty; every backup has a folder of its own');
    expect(await backup('copy', 'full')).toBe(2);
    for (const keysTo of ['copy', 'copy/keys', '.']) expect(await backup('copy', keysTo)).toBe(2);
    expect(await limitctl(['backup', '--data-dir', file('nothing'), '--to', file('a'), '--keys-to', file('b')])).toBe(2);
    expect(said.error).toContain('there is no ledger at');
    expect(readdirSync(file('full'))).toEqual(['mine']);
    expect(existsSync(file('nothing'))).toBe(false);
  });
});
