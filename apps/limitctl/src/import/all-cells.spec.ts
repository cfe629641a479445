import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LimitsQueryHandler } from '@limit-ledger/limits-service';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { openLedgerFolder } from '../ledger-folder/open-ledger-folder.js';
import { EXAMPLE } from './example-data.js';
import { wrongCellsOf, type WrongCell } from './spec-support/wrong-cells.js';
import { readAccounts } from './read-accounts.js';
import { readMapping } from './read-mapping.js';
import { Table } from './table.js';

/** The built product, as a person runs it. */
const LIMITCTL = join(process.cwd(), 'dist/apps/limitctl/src/main.js');

describe('the whole example data', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'limitctl-all-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('is imported by limitctl, and all 180,000 month-ends are what the file says', async () => {
    const args = [LIMITCTL, 'import', EXAMPLE.file, '--mapping', EXAMPLE.mapping, '--data-dir', dataDir, '--json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stderr.includes('row ')]).toEqual([0, false]);
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 30_000, accounts: 30_000, rowsNotRepresented: 0, eventsRecorded: 347_106, eventsAlreadyThere: 0,
      overpaid: { precedingHistory: 22_827, later: 12_417 }, periodsOverLimit: 8_274, accountsOverLimit: 3_931, interrupted: false,
    });

    const folder = await openLedgerFolder(folderSettings(dataDir));
    const handler = new LimitsQueryHandler(folder.runner, folder.eventStore, folder.clock);
    const wrong: WrongCell[] = [];
    let cells = 0;
    for await (const row of readAccounts(new Table(EXAMPLE.file), readMapping(EXAMPLE.mapping))) {
      if (!('account' in row)) throw new Error(`row ${row.row} is no account`);
      wrong.push(...(await wrongCellsOf(row.account, handler)));
      cells += row.account.balances?.periods.length ?? 0;
    }
    await folder.close();
    expect(cells).toBe(180_000);
    expect(wrong).toEqual([]);
  }, 300_000);
});
