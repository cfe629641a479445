import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLedger } from '../ours/open-ledger.js';
import { openMerchants } from '../ours/open-merchants.js';
import { reserveEnvelope } from '../ours/reserve-envelope.js';
import { checkFile } from './check-file.js';

describe('the external check of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limit-ledger-check-'));
  const file = join(folder, 'events.sqlite');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('agrees with what the ledger wrote, and finds an overdraft planted into it', async () => {
    const ledger = await openLedger(folder);
    await openMerchants(ledger, 2, 100);
    await ledger.execute(reserveEnvelope('merchant-0', 'order-a', 100));
    await ledger.execute(reserveEnvelope('merchant-1', 'order-b', 60));
    const refused = await ledger.runner.execute(reserveEnvelope('merchant-1', 'order-c', 41));
    expect(refused.kind).toBe('rejected');
    await ledger.drained();
    await ledger.close();
    // The seventh is the warning that a limit is used up.
    expect(checkFile(file)).toEqual({ streams: 2, events: 7, reservations: 2, complaints: [] });

    const database = new DatabaseSync(file);
    database.exec(`UPDATE event SET data = replace(data, '60', '101') WHERE type = 'limit-reserved' AND data LIKE '%order-b%'`);
    database.close();
    expect(checkFile(file).complaints).toEqual(['merchant-limit-merchant-1: revision 2 (limit-reserved): transaction is overdrawn by 1']);
  });
});
