import { assert } from '@limit-ledger/kernel';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { LeaseLost, type Lease } from '../lease.js';
import type { HouseTables } from './house-tables.js';
import type { ViewDatabase } from './view-database.js';

const LONGEST_TTL_SECONDS = 86_400;

interface LeaseChange {
  readonly holder?: null;
  readonly expires_at?: RawBuilder<number>;
}

/** A row is never removed, so that epochs only grow. Each method is one transaction. */
export class Leases {
  constructor(private readonly source: ViewDatabase) {}

  async acquire(name: string, holder: string, ttlSeconds: number): Promise<Lease | undefined> {
    return this.source.database.transaction().execute(async (tables) => {
      const now = this.source.nowMilliseconds;
      const held = await tables
        .selectFrom('lease')
        .where('name', '=', name)
        .where('holder', '!=', holder)
        .where('expires_at', '>', now)
        .select('epoch')
        .executeTakeFirst();
      if (held !== undefined) return undefined;
      const { epoch } = await tables
        .insertInto('lease')
        .values({ name, holder, epoch: 1, expires_at: this.expiry(ttlSeconds) })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet((row) => ({
            holder,
            epoch: row('lease.epoch', '+', 1),
            expires_at: row.ref('excluded.expires_at'),
          })),
        )
        .returning('epoch')
        .executeTakeFirstOrThrow();
      return { name, holder, epoch };
    });
  }

  async renew(lease: Lease, ttlSeconds: number): Promise<void> {
    const expires_at = this.expiry(ttlSeconds);
    const isRenewed = await this.change(lease, { expires_at });
    if (!isRenewed) throw new LeaseLost(lease);
  }

  async release(lease: Lease): Promise<void> {
    await this.change(lease, { holder: null });
  }

  /** Throws `LeaseLost`. Within the transaction of the write that depends on it. */
  async confirm(tables: Kysely<HouseTables>, lease: Lease): Promise<void> {
    const { name, holder, epoch } = lease;
    const row = await tables.selectFrom('lease').where('name', '=', name).select(['holder', 'epoch']).executeTakeFirst();
    if (row?.holder !== holder || row.epoch !== epoch) throw new LeaseLost(lease);
  }

  private async change({ name, holder, epoch }: Lease, values: LeaseChange): Promise<boolean> {
    const changed = await this.source.database.transaction().execute((tables) =>
      tables
        .updateTable('lease')
        .set(values)
        .where('name', '=', name)
        .where('holder', '=', holder)
        .where('epoch', '=', epoch)
        .executeTakeFirst(),
    );
    return changed.numUpdatedRows > 0n;
  }

  private expiry(ttlSeconds: number): RawBuilder<number> {
    assert(ttlSeconds > 0 && ttlSeconds <= LONGEST_TTL_SECONDS, `a lease is held above 0 and at most ${LONGEST_TTL_SECONDS} s`);
    return sql<number>`${this.source.nowMilliseconds} + ${Math.ceil(ttlSeconds * 1_000)}`;
  }
}
