import type { LimitsPolicyValues } from '@limit-ledger/contracts';
import type { View, ViewStore } from '@limit-ledger/view-store';
import type { PolicyVersion } from './policy-version.js';

const TABLE = 'limits_policies_v1';

interface Tables {
  readonly [TABLE]: {
    readonly policy_id: string;
    readonly version: number;
    readonly active_from: string | null;
    readonly stopped_from: string | null;
    readonly limits: string | null;
  };
}

/** `PolicyVersion`s in the view store, one row each. */
export class StoredPolicyVersions {
  constructor(private readonly viewStore: Pick<ViewStore, 'position' | 'apply' | 'query'>) {}

  /** Whether nothing was ever kept here, or it was lost. */
  async isNew(): Promise<boolean> {
    return (await this.viewStore.position(VIEW)) === undefined;
  }

  all(): Promise<readonly PolicyVersion[]> {
    return this.viewStore.query(VIEW, async (tables) => (await tables.selectFrom(TABLE).selectAll().execute()).map(versionOf));
  }

  /** `position` names the event that led to it; both or neither is kept. */
  save({ policyId, version, activeFrom, stoppedFrom, limits }: PolicyVersion, position: string): Promise<void> {
    const known = {
      active_from: activeFrom ?? null,
      stopped_from: stoppedFrom ?? null,
      limits: limits === undefined ? null : JSON.stringify(limits),
    };
    return this.viewStore.apply(VIEW, position, async (tables) => {
      const row = tables.insertInto(TABLE).values({ policy_id: policyId, version, ...known });
      await row.onConflict((conflict) => conflict.columns(['policy_id', 'version']).doUpdateSet(known)).execute();
    });
  }
}

function versionOf(row: Tables[typeof TABLE]): PolicyVersion {
  return {
    policyId: row.policy_id,
    version: row.version,
    activeFrom: row.active_from ?? undefined,
    stoppedFrom: row.stopped_from ?? undefined,
    limits: row.limits === null ? undefined : (JSON.parse(row.limits) as LimitsPolicyValues),
  };
}

const VIEW: View<Tables> = {
  name: 'limits-policies',
  version: 1,
  tables: [TABLE],
  define: async (schema) => {
    await schema
      .createTable(TABLE)
      .ifNotExists()
      .addColumn('policy_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('active_from', 'text')
      .addColumn('stopped_from', 'text')
      .addColumn('limits', 'text')
      .addPrimaryKeyConstraint(`${TABLE}_key`, ['policy_id', 'version'])
      .execute();
  },
};
