import { setTimeout as after } from 'node:timers/promises';
import { CompiledQuery, SqliteDriver, type DatabaseConnection, type SqliteDialectConfig, type TransactionSettings } from 'kysely';
import { isBusy } from './is-sqlite-failure.js';

const LONGEST_WAIT_MILLISECONDS = 10_000;
const LONGEST_PAUSE_MILLISECONDS = 20;

/**
 * Takes the write lock at the beginning of a transaction, since what was read before might be stale when it is taken later.
 * While another process has it, it waits without holding up this one.
 */
export class WaitingSqliteDriver extends SqliteDriver {
  private isReading = false;

  constructor(
    config: SqliteDialectConfig,
    private readonly longestWaitMilliseconds = LONGEST_WAIT_MILLISECONDS,
  ) {
    super(config);
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      await connection.executeQuery(CompiledQuery.raw('pragma query_only = on'));
      this.isReading = true;
      return;
    }
    const deadline = performance.now() + this.longestWaitMilliseconds;
    for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await after(pause);
      }
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    await this.endReading(connection);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection);
    await this.endReading(connection);
  }

  private async endReading(connection: DatabaseConnection): Promise<void> {
    if (this.isReading) await connection.executeQuery(CompiledQuery.raw('pragma query_only = off'));
    this.isReading = false;
  }
}
