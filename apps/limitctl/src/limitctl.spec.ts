import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { jest } from '@jest/globals';
import { ownDataFolder } from '@limit-ledger/platform';
import { limitctl } from './limitctl.js';

const MAPPING = {
  minorUnitsPerUnit: 100,
  merchant: { merchantId: '{ID}', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-02' },
  lines: [{ line: 'transaction', approved: 'LIMIT' }],
};

describe('limitctl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limitctl-'));
  const file = (name: string): string => join(folder, name);
  const said = { out: '', error: '' };
  beforeEach(() => {
    Object.assign(said, { out: '', error: '' });
    jest.spyOn(console, 'log').mockImplementation((line) => void (said.out += `${line}\n`));
    jest.spyOn(console, 'error').mockImplementation((line) => void (said.error += `${line}\n`));
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.error += String(text))));
    writeFileSync(file('mapping.json'), JSON.stringify(MAPPING));
    writeFileSync(file('shops.csv'), 'ID,LIMIT\nshop-1,100\nshop-2,1.005\nshop-3,3E+3\n');
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));
  const importInto = (dataDir: string, ...more: string[]): Promise<number> =>
    limitctl(['import', file('shops.csv'), '--mapping', file('mapping.json'), '--data-dir', file(dataDir), ...more]);

  it.each([[['--help']], [['import', '--help']], [['verify', '--help']]])('explains itself: %j', async (words) => {
    expect(await limitctl(words)).toBe(0);
    expect(said.out).toContain('Exit codes: 0 fine, 1 found something, 2 wrong use.');
  });

  it('imports what it can, reports what it can not, and ends with 1', async () => {
    expect(await importInto('data', '--report', file('report.jsonl'), '--json')).toBe(1);
    expect(JSON.parse(said.out)).toMatchObject({ rows: 3, accounts: 2, rowsNotRepresented: 1, eventsRecorded: 4, interrupted: false });
    const reason = '"1.005" has a fraction of a minor unit (a unit has 100)';
    expect(JSON.parse(readFileSync(file('report.jsonl'), 'utf8'))).toEqual({
      kind: 'not-represented',
      file: file('shops.csv'),
      row: 3,
      column: 'LIMIT',
      reason,
    });
    expect(await importInto('data')).toBe(1);
    expect(said.error).toContain(`row 3, column LIMIT: ${reason}`);
    expect(said.out).toContain('0 events recorded, 4 already there');
  });

  it('verifies a folder, also beside its owner, and finds what was altered', async () => {
    await importInto('verified');
    const owner = ownDataFolder(file('verified'));
    expect(await limitctl(['verify', '--data-dir', file('verified'), '--json'])).toBe(0);
    expect(JSON.parse(said.out.slice(said.out.indexOf('{')))).toMatchObject({ streams: 2, events: 4, broken: [], intact: true });
    owner.release();
    const database = new DatabaseSync(join(file('verified'), 'events.sqlite'));
    expect(database.prepare("UPDATE event SET data = replace(data, '10000', '90000') WHERE data LIKE '%10000%'").run().changes).toBe(1);
    database.close();
    expect(await limitctl(['verify', '--data-dir', file('verified')])).toBe(1);
    expect(said.out).toContain('merchant-limit-shop-1 is broken at revision 1: altered');
  });

  it.each([
    ['an unknown command', ['fly'], 'unknown command'],
    ['no mapping', ['import', 'x.csv'], "required option '--mapping <file>'"],
    ['a mapping that is missing', ['import', 'x.csv', '--mapping', '/missing.json'], "can't be read as JSON"],
    ['both a folder and a service', ['import', 'x', '--mapping', 'y', '--data-dir', 'd', '--url', 'u'], 'cannot be used with'],
    ['a ledger that is missing', ['verify', '--data-dir', '/missing'], 'there is no ledger'],
  ])('ends with 2 for %s', async (_, words, message) => {
    expect(await limitctl(words)).toBe(2);
    expect(said.error).toContain(message);
  });

  it('ends with 2 where the file is no ledger, and lets go of the folder', async () => {
    mkdirSync(file('foreign'));
    writeFileSync(join(file('foreign'), 'events.sqlite'), 'x'.repeat(10_000));
    expect(await importInto('foreign')).toBe(2);
    ownDataFolder(file('foreign')).release();
    expect(await limitctl(['verify', '--data-dir', file('foreign')])).toBe(2);
  });

  it('ends with 1 where the ledger takes nothing, and says how to go on', async () => {
    process.env['LIMIT_LEDGER_CLOCK_OFFSET_SECONDS'] = '3600';
    expect(await importInto('ahead')).toBe(1);
    delete process.env['LIMIT_LEDGER_CLOCK_OFFSET_SECONDS'];
    expect(await importInto('ahead')).toBe(1);
    expect(said.error).toMatch(/the import stopped: the clock is \d+ ms behind .*; run the same command again to go on/);
  });

  it('ends with 2 where another process owns the folder', async () => {
    const owner = ownDataFolder(file('owned'));
    expect(await importInto('owned')).toBe(2);
    expect(said.error).toContain('import with --url');
    owner.release();
  });
});
