import { applyPlan } from './apply-plan.js';
import type { ImportReport } from './import-report.js';
import type { ImportSummary } from './import-summary.js';
import type { Ledger } from './ledger.js';
import { planAccount, type AccountPlan } from './plan-account.js';
import type { Progress } from './progress.js';
import type { AccountRow } from './read-accounts.js';
import { Slots } from './slots.js';

export interface ImportOptions {
  readonly file: string;
  readonly rows: AsyncIterable<AccountRow>;
  readonly ledger: Ledger;
  readonly report: ImportReport;
  readonly progress: Pick<Progress, 'add'>;
  /** Stops after what is under way. */
  readonly signal?: AbortSignal;
  /** Stops after so many accounts. */
  readonly accountsAtMost?: number;
}

type Counts = { -readonly [Name in 'rows' | 'rowsNotRepresented' | 'accounts' | 'eventsRecorded' | 'eventsAlreadyThere']: number } & {
  overpaidPreceding: number;
  overpaidLater: number;
  periodsOverLimit: number;
  accountsOverLimit: number;
};

/** Brings every row of a file into a ledger. Throws what the ledger throws, after the work under way has ended. */
export async function importAccounts(options: ImportOptions): Promise<ImportSummary> {
  const startedAt = performance.now();
  const run = new ImportRun(options);
  const interrupted = await run.work();
  const { overpaidPreceding, overpaidLater, ...counts } = run.counts;
  options.report.close(overpaidPreceding);
  const seconds = (performance.now() - startedAt) / 1_000;
  const eventsPerSecond = (counts.eventsRecorded + counts.eventsAlreadyThere) / seconds;
  const overpaid = { precedingHistory: overpaidPreceding, later: overpaidLater };
  return { file: options.file, ...counts, overpaid, seconds, eventsPerSecond, interrupted };
}

class ImportRun {
  readonly counts: Counts = {
    rows: 0,
    rowsNotRepresented: 0,
    accounts: 0,
    eventsRecorded: 0,
    eventsAlreadyThere: 0,
    overpaidPreceding: 0,
    overpaidLater: 0,
    periodsOverLimit: 0,
    accountsOverLimit: 0,
  };
  private failure: { readonly error: unknown } | undefined;
  /** Merchants that are being worked on; another row may name one of them too. */
  private readonly underWay = new Set<string>();

  constructor(private readonly options: ImportOptions) {}

  /** Answers whether it was interrupted. */
  async work(): Promise<boolean> {
    const { rows, ledger, signal, accountsAtMost = Number.POSITIVE_INFINITY } = this.options;
    const slots = new Slots(ledger.accountsAtOnce);
    let interrupted = false;
    try {
      for await (const row of rows) {
        if (this.counts.rows >= accountsAtMost || this.failure !== undefined) break;
        if (signal?.aborted === true) {
          interrupted = true;
          break;
        }
        this.counts.rows += 1;
        if ('problems' in row) this.refuse(row.problems);
        else await slots.run(() => this.bringIn(row.row, planAccount(row.account)));
      }
    } finally {
      await slots.idle();
    }
    if (this.failure !== undefined) throw this.failure.error;
    return interrupted;
  }

  private async bringIn(row: number, plan: AccountPlan): Promise<void> {
    const { ledger } = this.options;
    const isFirst = !this.underWay.has(plan.merchantId);
    this.underWay.add(plan.merchantId);
    try {
      const isUntouched = isFirst && (await ledger.isUntouched(plan.merchantId));
      const { recorded, already, refusals, notSent } = await applyPlan(plan, ledger, isUntouched);
      this.counts.eventsRecorded += recorded;
      this.counts.eventsAlreadyThere += already;
      this.options.progress.add(recorded + already);
      const rest = notSent === 0 ? '' : ` (${notSent} later commands of the row were not sent)`;
      if (refusals.length > 0) this.refuse(refusals.map((refusal) => ({ row, reason: `${refusal}${rest}` })));
      else this.counts.accounts += 1;
      this.countPlan(row, plan);
    } catch (error) {
      this.failure ??= { error };
    } finally {
      if (isFirst) this.underWay.delete(plan.merchantId);
    }
  }

  private countPlan(row: number, { merchantId, overpaid, periodsOverLimit }: AccountPlan): void {
    for (const overpayment of overpaid) {
      if (overpayment.precedesHistory) this.counts.overpaidPreceding += 1;
      else this.counts.overpaidLater += 1;
      this.options.report.overpaid(row, merchantId, overpayment);
    }
    this.counts.periodsOverLimit += periodsOverLimit;
    if (periodsOverLimit > 0) this.counts.accountsOverLimit += 1;
  }

  private refuse(problems: readonly Parameters<ImportReport['notRepresented']>[0][]): void {
    this.counts.rowsNotRepresented += 1;
    for (const problem of problems) this.options.report.notRepresented(problem);
  }
}
