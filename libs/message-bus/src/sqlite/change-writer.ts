import type { DatabaseSync } from 'node:sqlite';
import type { BusChange, ChangeOutcome } from './bus-change.js';
import type { BusTables } from './bus-tables.js';
import { isBusy } from './unavailable.js';

/** Makes changes on one connection, in the thread that it is called in. */
export class ChangeWriter {
  constructor(
    private readonly database: DatabaseSync,
    private readonly tables: BusTables,
  ) {}

  /** All of them in one transaction, in their order; each in one of its own where that fails. What has a value is on disk. */
  write(changes: readonly BusChange[]): readonly ChangeOutcome[] {
    const together = this.transact(changes);
    if (!('error' in together)) return together.values.map((value) => ({ value }));
    if (changes.length === 1 || isBusy(together.error)) return changes.map(() => together);
    return changes.map((change) => this.alone(change));
  }

  private alone(change: BusChange): ChangeOutcome {
    const outcome = this.transact([change]);
    return 'error' in outcome ? outcome : { value: outcome.values[0] };
  }

  private transact(
    changes: readonly BusChange[],
  ): { readonly values: readonly unknown[] } | Extract<ChangeOutcome, { error: unknown }> {
    try {
      this.rollBack();
      this.database.exec('BEGIN IMMEDIATE');
      const values = changes.map((change) => this.apply(change));
      this.database.exec('COMMIT');
      return { values };
    } catch (error) {
      this.rollBack();
      const { message, code, errcode } = error as {
        readonly message: string;
        readonly code?: unknown;
        readonly errcode?: unknown;
      };
      return { error: { message, code, errcode } };
    }
  }

  /** SQLite ends some failed transactions by itself and leaves others open. */
  private rollBack(): void {
    try {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
    } catch {
      // The next transaction can't begin before it is, and says so.
    }
  }

  private apply({ method, args }: BusChange): unknown {
    // The pair is one of the union's, which a call by name does not see.
    return (this.tables[method] as (...each: readonly unknown[]) => unknown).apply(this.tables, args);
  }
}
