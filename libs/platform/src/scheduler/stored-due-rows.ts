import type { Position } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import type { View, ViewStore } from '@limit-ledger/view-store';
import type { DueRow } from './due-index.js';
import type { DueChange, DueRows } from './due-rows.js';

/** By table, of which there is one. */
type Tables = Readonly<Record<string, { readonly stream: string; readonly next_at: string; readonly revision: number }>>;

/** A statement carries a bounded number of values. */
const ROWS_A_STATEMENT = 500;

/** `DueRows` in a table of the view store, one a context. */
export class StoredDueRows implements DueRows {
  private readonly table: string;
  private readonly view: View<Tables>;

  /** `context` is in kebab case, such as `limits`. */
  constructor(
    private readonly viewStore: Pick<ViewStore, 'position' | 'apply' | 'query'>,
    context: string,
  ) {
    this.table = `${context.replaceAll('-', '_')}_due_moments_v1`;
    this.view = viewOf(`${context}-due-moments`, this.table);
  }

  position(): Promise<Position | undefined> {
    return this.viewStore.position(this.view);
  }

  find(stream: string): Promise<DueRow | undefined> {
    return this.viewStore.query(this.view, async (tables) => {
      const row = await tables.selectFrom(this.table).where('stream', '=', stream).selectAll().executeTakeFirst();
      return row && { stream, nextAt: row.next_at, revision: row.revision };
    });
  }

  dueBefore(now: Instant, limit: number): Promise<readonly DueRow[]> {
    return this.viewStore.query(this.view, async (tables) => {
      const due = tables.selectFrom(this.table).where('next_at', '<=', now).orderBy('next_at').limit(limit).selectAll();
      return (await due.execute()).map(({ stream, next_at: nextAt, revision }) => ({ stream, nextAt, revision }));
    });
  }

  save(changes: readonly DueChange[], position: Position | undefined): Promise<void> {
    return this.viewStore.apply(this.view, position, async (tables) => {
      for (let from = 0; from < changes.length; from += ROWS_A_STATEMENT) {
        const part = changes.slice(from, from + ROWS_A_STATEMENT);
        const rows = part.flatMap(({ stream, nextAt, revision }) => (nextAt === undefined ? [] : [{ stream, next_at: nextAt, revision }]));
        const gone = part.filter(({ nextAt }) => nextAt === undefined).map(({ stream }) => stream);
        if (gone.length > 0) await tables.deleteFrom(this.table).where('stream', 'in', gone).execute();
        if (rows.length === 0) continue;
        await tables
          .insertInto(this.table)
          .values(rows)
          .onConflict((conflict) =>
            conflict.column('stream').doUpdateSet(({ ref }) => ({ next_at: ref('excluded.next_at'), revision: ref('excluded.revision') })),
          )
          .execute();
      }
    });
  }
}

function viewOf(name: string, table: string): View<Tables> {
  return {
    name,
    version: 1,
    tables: [table],
    define: async (schema) => {
      await schema
        .createTable(table)
        .ifNotExists()
        .addColumn('stream', 'text', (column) => column.primaryKey())
        .addColumn('next_at', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await schema.createIndex(`${table}_next_at`).ifNotExists().on(table).column('next_at').execute();
    },
  };
}
