import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPLAINED_FIELDS, type ExplainedField } from '@limit-ledger/limits-domain';
import {
  ExplanationQuery,
  ExplanationQueryHandler,
  LimitsQuery,
  LimitsQueryHandler,
  merchantStream,
} from '@limit-ledger/limits-service';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { openLedgerFolder, type LedgerFolder } from '../ledger-folder/open-ledger-folder.js';
import { EXAMPLE } from './example-data.js';
import { importAccounts } from './import-accounts.js';
import { readAccounts, type AccountRow } from './read-accounts.js';
import { readMapping } from './read-mapping.js';
import { RunnerLedger } from './runner-ledger.js';
import { Table } from './table.js';

const SAMPLE = 2_000;
const ASKED = 1_000;
const LINE = 'credit';
/** Two entries a page, so that most explanations have several. */
const PAGE = 2;

/** A fixed sequence of numbers below 1, so that a failure can be had again (Park and Miller). */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

async function* firstRows(): AsyncGenerator<AccountRow> {
  let rows = 0;
  for await (const row of readAccounts(new Table(EXAMPLE.file), readMapping(EXAMPLE.mapping))) {
    yield row;
    if (++rows === SAMPLE) return;
  }
}

describe('the numbers of imported accounts', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'limitctl-explained-'));
  let folder: LedgerFolder;
  beforeAll(async () => {
    folder = await openLedgerFolder(folderSettings(dataDir));
    const report = { notRepresented: () => undefined, overpaid: () => undefined, close: () => undefined };
    const ledger = new RunnerLedger(folder);
    const summary = await importAccounts({
      file: EXAMPLE.file,
      rows: firstRows(),
      ledger,
      report,
      progress: { add: () => undefined },
    });
    expect(summary).toMatchObject({ accounts: SAMPLE, rowsNotRepresented: 0 });
  }, 120_000);
  afterAll(async () => {
    await folder.close();
    rmSync(dataDir, { recursive: true });
  });

  const draws = chance(20_260_101);
  const below = (most: number): number => Math.floor(draws.next().value * most);

  it('are the sums of their entries, to the last unit, for 1,000 of any account, field and revision', async () => {
    const limits = new LimitsQueryHandler(folder.runner, folder.eventStore, folder.clock);
    const streams: string[] = [];
    for (let page = await folder.eventStore.heads(); page.length > 0; page = await folder.eventStore.heads(streams.at(-1))) {
      streams.push(...page.map(({ stream }) => stream));
    }
    expect(streams).toHaveLength(SAMPLE);
    const seen = { pages: 0, orders: 0, atZero: 0, fields: new Set<ExplainedField>(), notZero: 0 };
    for (let asked = 0; asked < ASKED; asked++) {
      const merchantId = (streams[below(SAMPLE)] ?? '').slice(merchantStream('').length);
      const field = EXPLAINED_FIELDS[below(EXPLAINED_FIELDS.length)] ?? 'used';
      const head = await folder.eventStore.head(merchantStream(merchantId));
      // The line is open from revision 1 on.
      const revision = 1 + below(head?.revision ?? 0);
      const { lines } = await limits.execute(new LimitsQuery(merchantId, { revision }));
      const number = lines.find(({ line }) => line === LINE)?.[field];
      const { sum, pages, orders, atZero } = await explained(folder, merchantId, field, revision);
      expect({ merchantId, field, revision, sum }).toEqual({ merchantId, field, revision, sum: number });
      seen.fields.add(field);
      seen.pages += pages;
      seen.orders += orders;
      seen.atZero += atZero;
      if (sum !== 0) seen.notZero += 1;
    }
    // Numbers that are all 0, or of one event, would prove little.
    expect(seen.fields.size).toBe(EXPLAINED_FIELDS.length);
    expect(Math.min(seen.notZero, seen.orders, seen.atZero, seen.pages - ASKED)).toBeGreaterThan(100);
  }, 120_000);
});

async function explained(
  folder: LedgerFolder,
  merchantId: string,
  field: ExplainedField,
  revision: number,
): Promise<{ sum: number; pages: number; orders: number; atZero: number }> {
  const handler = new ExplanationQueryHandler(folder.eventStore);
  const told = { sum: 0, pages: 0, orders: 0, atZero: 0 };
  for (let cursor: string | undefined; ;) {
    const number = { line: LINE, field } as const;
    const page = await handler.execute(new ExplanationQuery(merchantId, number, revision, { cursor, limit: PAGE }));
    expect(page.carried).toBe(told.sum);
    for (const { amount } of page.entries) told.sum += amount;
    expect(page.total).toBe(told.sum);
    told.pages += 1;
    told.orders += page.entries.filter(({ kind }) => kind === 'order').length;
    told.atZero = page.ordersAtZero;
    if (page.next === null) return told;
    cursor = page.next;
  }
}
