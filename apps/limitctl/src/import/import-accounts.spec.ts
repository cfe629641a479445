import type { Account } from './account.js';
import { importAccounts, type ImportOptions } from './import-accounts.js';
import type { Ledger, Sent } from './ledger.js';
import type { PlannedCommand } from './plan-account.js';
import type { AccountRow } from './read-accounts.js';

const account = (merchantId: string): Account => ({
  merchantId,
  currency: 'TWD',
  industry: 'shoes',
  onboardedOn: '2005-04-01',
  lines: [{ line: 'credit', approved: 100 }],
  balances: { line: 'credit', periods: [{ label: '2005-04', effectiveAt: '2005-04-30T04:00:00.000Z', payment: 7, balance: 120 }] },
});
const rowsOf = (count: number): AccountRow[] =>
  Array.from({ length: count }, (_, index) => ({ row: index + 2, account: account(`m-${index}`) }));

/** Remembers what it was sent, and how many accounts were under way at a time. */
class RememberingLedger implements Ledger {
  readonly accountsAtOnce = 3;
  readonly sent: string[] = [];
  readonly underWay = new Set<string>();
  most = 0;

  constructor(
    private readonly untouched: boolean,
    private readonly answer: (command: PlannedCommand) => Sent = () => ({ kind: 'recorded' }),
  ) {}

  async isUntouched(): Promise<boolean> {
    return this.untouched;
  }

  async send(merchantId: string, command: PlannedCommand): Promise<Sent> {
    this.sent.push(`${merchantId} ${command.type}`);
    this.underWay.add(merchantId);
    this.most = Math.max(this.most, this.underWay.size);
    await new Promise(setImmediate);
    if (command.type === 'book-limit') this.underWay.delete(merchantId);
    return this.answer(command);
  }

  async close(): Promise<void> {}
}

async function* each(rows: readonly AccountRow[]): AsyncGenerator<AccountRow> {
  yield* rows;
}
const run = async (ledger: Ledger, rows: readonly AccountRow[], options: Partial<ImportOptions> = {}) => {
  const reported: unknown[] = [];
  const report = { notRepresented: (problem: unknown) => reported.push(problem), overpaid: () => undefined, close: () => undefined };
  const summary = await importAccounts({ file: 'f.csv', rows: each(rows), ledger, report, progress: { add: () => undefined }, ...options });
  return { summary, reported };
};

describe('an import', () => {
  it('sends every account in order, a bounded number side by side', async () => {
    const ledger = new RememberingLedger(true);
    const { summary } = await run(ledger, rowsOf(10));
    expect(ledger.most).toBe(3);
    expect(ledger.sent.filter((line) => line.startsWith('m-4 '))).toEqual(['m-4 register-merchant', 'm-4 open-line', 'm-4 book-limit']);
    const overpaid = { precedingHistory: 10, later: 0 };
    expect(summary).toMatchObject({
      rows: 10,
      accounts: 10,
      eventsRecorded: 30,
      eventsAlreadyThere: 0,
      overpaid,
      periodsOverLimit: 10,
      accountsOverLimit: 10,
    });
  });

  it('counts what was there before', async () => {
    const { summary } = await run(new RememberingLedger(true, () => ({ kind: 'already' })), rowsOf(2));
    expect(summary).toMatchObject({ eventsRecorded: 0, eventsAlreadyThere: 6, rowsNotRepresented: 0 });
  });

  it('reports rows that are no accounts and goes on', async () => {
    const problem = { row: 2, column: 'ID', reason: 'is empty' };
    const { summary, reported } = await run(new RememberingLedger(true), [{ row: 2, problems: [problem] }, ...rowsOf(1)]);
    expect(reported).toEqual([problem]);
    expect(summary).toMatchObject({ rows: 2, accounts: 1, rowsNotRepresented: 1 });
  });

  it('builds nothing on a registration that was refused', async () => {
    const ledger = new RememberingLedger(false, () => ({ kind: 'refused', code: 'merchant.exists', detail: 'it is another' }));
    const { summary, reported } = await run(ledger, rowsOf(1));
    expect(ledger.sent).toEqual(['m-0 register-merchant']);
    const reason = 'registration of m-0 was refused: merchant.exists, it is another (2 later commands of the row were not sent)';
    expect(reported).toEqual([{ row: 2, reason }]);
    expect(summary).toMatchObject({ accounts: 0, rowsNotRepresented: 1 });
  });

  it('stops at a refusal for a merchant that was there before', async () => {
    const answer = ({ type }: PlannedCommand): Sent =>
      type === 'open-line' ? { kind: 'refused', code: 'line.exists', detail: 'it is another' } : { kind: 'already' };
    const ledger = new RememberingLedger(false, answer);
    await run(ledger, rowsOf(1));
    expect(ledger.sent).toEqual(['m-0 register-merchant', 'm-0 open-line']);
  });

  it('does not take a merchant for untouched that another row is bringing in', async () => {
    const [first] = rowsOf(1);
    if (first === undefined) throw new Error('there is one');
    let registrations = 0;
    const ledger = new RememberingLedger(true, ({ type }) => {
      if (type !== 'register-merchant' || ++registrations === 1) return { kind: 'recorded' };
      return { kind: 'refused', code: 'merchant.exists', detail: 'it is another' };
    });
    const { reported } = await run(ledger, [first, first]);
    expect(ledger.sent.filter((line) => line.endsWith('register-merchant'))).toHaveLength(2);
    expect(ledger.sent).toHaveLength(4);
    expect(reported).toHaveLength(1);
  });

  it('ends what is under way when it is interrupted, and says that it was', async () => {
    const controller = new AbortController();
    const ledger = new RememberingLedger(false, ({ type }) => {
      if (type === 'open-line') controller.abort();
      return { kind: 'recorded' };
    });
    const { summary } = await run(ledger, rowsOf(50), { signal: controller.signal });
    expect(summary.interrupted).toBe(true);
    expect(summary.rows).toBeLessThan(10);
    expect(summary.eventsRecorded).toBe(summary.rows * 3);
  });

  it('throws what the ledger throws, after what is under way', async () => {
    const ledger = new RememberingLedger(false, ({ type }) => {
      if (type === 'book-limit') throw new Error('the disk is full');
      return { kind: 'recorded' };
    });
    await expect(run(ledger, rowsOf(50))).rejects.toThrow('the disk is full');
    expect(ledger.sent.length).toBeLessThan(30);
  });
});
