import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '@limit-ledger/event-store';
import { LimitsQueryHandler, merchantStream } from '@limit-ledger/limits-service';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { openLedgerFolder, type LedgerFolder } from '../ledger-folder/open-ledger-folder.js';
import type { Account } from './account.js';
import { EXAMPLE } from './example-data.js';
import { importAccounts } from './import-accounts.js';
import { ReportLines } from './import-report.js';
import { wrongCellsOf } from './spec-support/wrong-cells.js';
import { readAccounts, type AccountRow } from './read-accounts.js';
import { readMapping } from './read-mapping.js';
import { RunnerLedger } from './runner-ledger.js';
import { Table } from './table.js';

const SAMPLE = 300;

describe('a sample of the example data', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'limitctl-sample-'));
  const rows: AccountRow[] = [];
  const accounts: Account[] = [];
  let folder: LedgerFolder;
  let problems: string[];
  beforeAll(async () => {
    for await (const row of readAccounts(new Table(EXAMPLE.file), readMapping(EXAMPLE.mapping))) {
      rows.push(row);
      if ('account' in row) accounts.push(row.account);
      if (rows.length === SAMPLE) break;
    }
    folder = await openLedgerFolder(folderSettings(dataDir));
  });
  beforeEach(() => {
    problems = [];
  });
  afterAll(async () => {
    await folder.close();
    rmSync(dataDir, { recursive: true });
  });
  const bringIn = (given: readonly AccountRow[]) =>
    importAccounts({
      file: 'sample.csv',
      rows: (async function* each() {
        yield* given;
      })(),
      ledger: new RunnerLedger(folder),
      report: new ReportLines('sample.csv', (line) => problems.push(line)),
      progress: { add: () => undefined },
    });
  const heads = async () => new Map((await folder.eventStore.heads()).map(({ stream, revision, hash }) => [stream, `${revision} ${hash}`]));
  const eventsOf = async (merchantId: string) =>
    (await folder.eventStore.read(merchantStream(merchantId))).map((stored: StoredEvent) => ({
      type: stored.type,
      data: JSON.parse(stored.data),
    }));

  it('holds accounts beyond their limit and with negative bills', () => {
    const periodsOf = ({ balances }: Account) => balances?.periods ?? [];
    expect(accounts.filter((account) => periodsOf(account).some(({ balance }) => balance < 0)).length).toBeGreaterThan(5);
    expect(
      accounts.filter((account) => periodsOf(account).some(({ balance }) => balance > (account.lines[0]?.approved ?? 0))).length,
    ).toBeGreaterThan(5);
  });

  it('is in the ledger, to the cell, as the route answers it', async () => {
    const summary = await bringIn(rows);
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ rows: SAMPLE, accounts: SAMPLE, rowsNotRepresented: 0, eventsAlreadyThere: 0 });
    const handler = new LimitsQueryHandler(folder.runner, folder.eventStore, folder.clock);
    const wrong = await Promise.all(accounts.map((account) => wrongCellsOf(account, handler)));
    expect(wrong.flat()).toEqual([]);
  });

  it('says that it was imported, warns of nothing, and flags what is beyond the limit', async () => {
    let overages = 0;
    for (const { merchantId, lines } of accounts) {
      let used = 0;
      for (const { type, data } of await eventsOf(merchantId)) {
        expect(data.imported).toBe(true);
        expect(type).not.toBe('usage-warning-raised');
        used += data.deltas?.[0]?.used ?? 0;
        if (type !== 'limit-booked') continue;
        const beyond = Math.min(data.amount, used - (lines[0]?.approved ?? 0));
        const overage = beyond > 0 ? [{ line: 'credit', amount: expect.any(Number) }] : [];
        expect(data.overage).toEqual(overage);
        overages += overage.length;
      }
    }
    expect(overages).toBeGreaterThan(5);
  });

  it('changes nothing when it is imported again', async () => {
    const before = await heads();
    expect(before.size).toBe(SAMPLE);
    const summary = await bringIn(rows);
    expect(summary).toMatchObject({ accounts: SAMPLE, eventsRecorded: 0, rowsNotRepresented: 0 });
    expect(await heads()).toEqual(before);
  });

  it('reports a row whose content has changed since, and builds nothing on it', async () => {
    const [first] = rows;
    if (first === undefined || !('account' in first)) throw new Error('the first row is an account');
    const before = await heads();
    await bringIn([{ ...first, account: { ...first.account, currency: 'CNY' } }]);
    await bringIn([{ ...first, account: { ...first.account, lines: [{ line: 'credit', approved: 1 }] } }]);
    expect(problems).toEqual([
      expect.stringMatching(/^sample.csv, row 2: registration of uci-1 was refused: merchant.exists, .* were not sent\)$/),
      expect.stringMatching(/^sample.csv, row 2: opening of line credit was refused: line.exists, .* were not sent\)$/),
    ]);
    expect(await heads()).toEqual(before);
  });
});
