import type { Instant } from '@limit-ledger/kernel';
import type { DueRow } from '@limit-ledger/platform';
import type { Folding } from './folding.js';

/**
 * Watches one merchant being built anew, and tells whether its row among the due moments is late. A row may be early, or
 * stand there in vain: what is truly due is decided from the state.
 */
export class DueComparison {
  private dueAtRow: Instant | undefined;
  private isEverIdle = false;

  constructor(
    private readonly row: DueRow | undefined,
    /** The last revision that the view has followed; nothing is asked of it for later events. */
    private readonly followed: number,
  ) {}

  /** After each event. */
  watch({ revision, ledger }: Folding): void {
    if (revision < this.followed) return;
    const dueAt = ledger.nextDueAt();
    if (dueAt === undefined) this.isEverIdle = true;
    if (revision === Math.max(this.followed, this.row?.revision ?? 0)) this.dueAtRow = dueAt;
  }

  /** How the row differs. Without one it was settled, if nothing was due at some point since. */
  difference({ ledger }: Folding): string | undefined {
    if (this.followed < 0) return undefined;
    const { row, dueAtRow } = this;
    if (row !== undefined)
      return dueAtRow !== undefined && row.nextAt > dueAtRow ? `is ${row.nextAt}, not ${dueAtRow}` : undefined;
    return this.isEverIdle ? undefined : `is missing, it would be ${ledger.nextDueAt()}`;
  }
}
