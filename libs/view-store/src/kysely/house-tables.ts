import type { Kysely } from 'kysely';

/** What the store keeps beside the views' own tables. */
export interface HouseTables {
  /** `view` is its name and version. */
  readonly view_position: { readonly view: string; readonly position: string };
  readonly lease: {
    readonly name: string;
    /** Null once it was released. */
    readonly holder: string | null;
    readonly epoch: number;
    /** Milliseconds since 1970 by the database's clock. */
    readonly expires_at: number;
  };
}

export async function createHouseTables({ schema }: Kysely<HouseTables>): Promise<void> {
  await schema
    .createTable('view_position')
    .ifNotExists()
    .addColumn('view', 'text', (column) => column.primaryKey())
    .addColumn('position', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('lease')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text')
    .addColumn('epoch', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
}
