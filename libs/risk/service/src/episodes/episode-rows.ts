import type { Position } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import type { OpenEpisode } from '@limit-ledger/risk-domain';
import type { View, ViewStore } from '@limit-ledger/view-store';

/** An episode that a version opened. */
export interface RaisedEpisode extends OpenEpisode {
  /** `<policy id>@<version>`. */
  readonly policyVersion: string;
  readonly raisedAt: Instant;
}

/** What one page of events did to the episodes. */
export interface EpisodeChanges {
  readonly raised: readonly RaisedEpisode[];
  readonly ended: readonly OpenEpisode[];
  /** Merchants of whom nothing was known. */
  readonly merchants: readonly string[];
}

interface Tables {
  readonly risk_episodes_v1: {
    readonly merchant_id: string;
    readonly signal_id: string;
    readonly policy_version: string;
    readonly raised_at: string;
    readonly is_open: number;
  };
  readonly risk_episodes_v1_merchants: { readonly merchant_id: string };
}

const VIEW: View<Tables> = {
  name: 'risk-episodes',
  version: 1,
  tables: ['risk_episodes_v1', 'risk_episodes_v1_merchants'],
  define: async (schema) => {
    await schema
      .createTable('risk_episodes_v1')
      .ifNotExists()
      .addColumn('merchant_id', 'text', (column) => column.notNull())
      .addColumn('signal_id', 'text', (column) => column.notNull())
      .addColumn('policy_version', 'text', (column) => column.notNull())
      .addColumn('raised_at', 'text', (column) => column.notNull())
      .addColumn('is_open', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('risk_episodes_v1_key', ['merchant_id', 'signal_id'])
      .execute();
    await schema
      .createIndex('risk_episodes_v1_open')
      .ifNotExists()
      .on('risk_episodes_v1')
      .columns(['policy_version', 'is_open', 'merchant_id', 'signal_id'])
      .execute();
    await schema.createIndex('risk_episodes_v1_raised').ifNotExists().on('risk_episodes_v1').column('raised_at').execute();
    await schema
      .createTable('risk_episodes_v1_merchants')
      .ifNotExists()
      .addColumn('merchant_id', 'text', (column) => column.primaryKey())
      .execute();
  },
};

/** A statement carries a bounded number of values. */
const ROWS_A_STATEMENT = 200;

/** Which episodes every version opened, whether they are open, and how many merchants risk knows; in the view store. */
export class EpisodeRows {
  constructor(private readonly viewStore: Pick<ViewStore, 'position' | 'apply' | 'query'>) {}

  position(): Promise<Position | undefined> {
    return this.viewStore.position(VIEW);
  }

  /** The changes of a page, in its order, with the position after it; the same page again changes nothing. */
  save({ raised, ended, merchants }: EpisodeChanges, position: Position | undefined): Promise<void> {
    return this.viewStore.apply(VIEW, position, async (tables) => {
      for (const part of partsOf(raised)) {
        const rows = part.map(({ merchantId, signalId, policyVersion, raisedAt }) => ({
          merchant_id: merchantId,
          signal_id: signalId,
          policy_version: policyVersion,
          raised_at: raisedAt,
          is_open: 1,
        }));
        await tables
          .insertInto('risk_episodes_v1')
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      for (const { merchantId, signalId } of ended) {
        const row = tables.updateTable('risk_episodes_v1').set({ is_open: 0 });
        await row.where('merchant_id', '=', merchantId).where('signal_id', '=', signalId).execute();
      }
      for (const part of partsOf(merchants)) {
        const rows = part.map((merchantId) => ({ merchant_id: merchantId }));
        await tables
          .insertInto('risk_episodes_v1_merchants')
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    });
  }

  /** Open episodes of the version, by merchant and id, after the given one. */
  openOf(policyVersion: string, limit: number, after?: OpenEpisode): Promise<readonly OpenEpisode[]> {
    return this.viewStore.query(VIEW, async (tables) => {
      let rows = tables.selectFrom('risk_episodes_v1').where('policy_version', '=', policyVersion).where('is_open', '=', 1);
      if (after !== undefined) {
        const { merchantId, signalId } = after;
        rows = rows.where(({ or, and, eb }) =>
          or([eb('merchant_id', '>', merchantId), and([eb('merchant_id', '=', merchantId), eb('signal_id', '>', signalId)])]),
        );
      }
      const page = rows.orderBy('merchant_id').orderBy('signal_id').limit(limit).select(['merchant_id', 'signal_id']);
      return (await page.execute()).map(({ merchant_id: merchantId, signal_id: signalId }) => ({ merchantId, signalId }));
    });
  }

  countOpen(policyVersion: string): Promise<number> {
    return this.viewStore.query(VIEW, async (tables) => {
      const open = tables.selectFrom('risk_episodes_v1').where('policy_version', '=', policyVersion).where('is_open', '=', 1);
      return Number((await open.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
    });
  }

  /** The last ones that a version opened since a moment, that included; at most so many, the latest first. */
  raisedSince(policyVersion: string, since: Instant, limit: number): Promise<readonly RaisedEpisode[]> {
    return this.viewStore.query(VIEW, async (tables) => {
      const raised = tables
        .selectFrom('risk_episodes_v1')
        .where('raised_at', '>=', since)
        .where('policy_version', '=', policyVersion);
      const rows = await raised.orderBy('raised_at', 'desc').limit(limit).selectAll().execute();
      return rows.map((row) => ({
        merchantId: row.merchant_id,
        signalId: row.signal_id,
        policyVersion: row.policy_version,
        raisedAt: row.raised_at,
      }));
    });
  }

  merchants(): Promise<number> {
    return this.viewStore.query(VIEW, async (tables) => {
      const all = tables.selectFrom('risk_episodes_v1_merchants').select(({ fn }) => fn.countAll().as('count'));
      return Number((await all.executeTakeFirstOrThrow()).count);
    });
  }
}

function* partsOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += ROWS_A_STATEMENT) yield items.slice(from, from + ROWS_A_STATEMENT);
}
