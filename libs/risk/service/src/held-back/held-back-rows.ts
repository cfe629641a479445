import type { View, ViewStore } from '@limit-ledger/view-store';

/** A version held something back from a merchant while it had paused. */
export interface HeldBack {
  readonly merchantId: string;
  /** `<policy id>@<version>`. */
  readonly policyVersion: string;
  /** Of the event in the merchant's stream that says so, the last one. */
  readonly revision: number;
}

interface Tables {
  readonly risk_held_back_v1: {
    readonly policy_version: string;
    readonly merchant_id: string;
    readonly revision: number;
  };
}

/** Its place in the store is that of the episodes: one follower fills both, this first. */
const VIEW: View<Tables> = {
  name: 'risk-held-back',
  version: 1,
  tables: ['risk_held_back_v1'],
  define: (schema) =>
    schema
      .createTable('risk_held_back_v1')
      .ifNotExists()
      .addColumn('policy_version', 'text', (column) => column.notNull())
      .addColumn('merchant_id', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('risk_held_back_v1_key', ['policy_version', 'merchant_id'])
      .execute(),
};

/** Whom each version is to look at again once it goes on, a row a merchant; in the view store. Every method throws what that throws. */
export class HeldBackRows {
  constructor(private readonly viewStore: Pick<ViewStore, 'apply' | 'query'>) {}

  /** The same again changes nothing. */
  save(heldBack: readonly HeldBack[]): Promise<void> {
    return this.viewStore.apply(VIEW, undefined, async (tables) => {
      for (const { merchantId, policyVersion, revision } of heldBack) {
        await tables
          .insertInto('risk_held_back_v1')
          .values({ policy_version: policyVersion, merchant_id: merchantId, revision })
          .onConflict((conflict) => conflict.columns(['policy_version', 'merchant_id']).doUpdateSet({ revision }))
          .execute();
      }
    });
  }

  versions(): Promise<readonly string[]> {
    return this.viewStore.query(VIEW, async (tables) => {
      const rows = tables.selectFrom('risk_held_back_v1').select('policy_version').distinct().orderBy('policy_version');
      return (await rows.execute()).map((row) => row.policy_version);
    });
  }

  count(policyVersion: string): Promise<number> {
    return this.viewStore.query(VIEW, async (tables) => {
      const rows = tables.selectFrom('risk_held_back_v1').where('policy_version', '=', policyVersion);
      return Number((await rows.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
    });
  }

  /** The first by merchant, at most so many. */
  first(policyVersion: string, limit: number): Promise<readonly HeldBack[]> {
    return this.viewStore.query(VIEW, async (tables) => {
      const rows = tables.selectFrom('risk_held_back_v1').where('policy_version', '=', policyVersion);
      const page = await rows.orderBy('merchant_id').limit(limit).selectAll().execute();
      return page.map((row) => ({ merchantId: row.merchant_id, policyVersion, revision: row.revision }));
    });
  }

  /** They were looked at; who was held back again meanwhile stays. */
  remove(lookedAt: readonly HeldBack[]): Promise<void> {
    return this.viewStore.apply(VIEW, undefined, async (tables) => {
      for (const { merchantId, policyVersion, revision } of lookedAt) {
        await tables
          .deleteFrom('risk_held_back_v1')
          .where('policy_version', '=', policyVersion)
          .where('merchant_id', '=', merchantId)
          .where('revision', '<=', revision)
          .execute();
      }
    });
  }

  removeAll(policyVersion: string): Promise<void> {
    return this.viewStore.apply(VIEW, undefined, async (tables) => {
      await tables.deleteFrom('risk_held_back_v1').where('policy_version', '=', policyVersion).execute();
    });
  }
}
