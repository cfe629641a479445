import type { View, ViewStore } from '@limit-ledger/view-store';

type Tables = Readonly<Record<string, { readonly source: string; readonly sequence: number }>>;

const MOST_REMEMBERED = 20_000;
const MOST_PENDING = 1_000;
/** A statement carries a bounded number of values. */
const ROWS_A_STATEMENT = 500;

/** The last sequence that a group has handled of each source, in the view store. */
export class SourceSequences {
  private readonly table: string;
  private readonly view: View<Tables>;
  /** The longest unused come first. */
  private readonly remembered = new Map<string, number>();
  /** Noted and not kept yet. */
  private readonly pending = new Map<string, number>();
  private saving: Promise<void> = Promise.resolve();

  /** `name` is in kebab case. */
  constructor(
    private readonly viewStore: Pick<ViewStore, 'position' | 'apply' | 'query'>,
    name: string,
  ) {
    this.table = `${name.replaceAll('-', '_')}_sources_v1`;
    this.view = viewOf(`${name}-sources`, this.table);
  }

  /** Whether nothing was ever kept here, or it was lost. */
  async isNew(): Promise<boolean> {
    return (await this.viewStore.position(this.view)) === undefined;
  }

  begin(): Promise<void> {
    return this.viewStore.apply(this.view, 'begun', async () => undefined);
  }

  /** `undefined` where it has to be looked up. */
  known(source: string): number | undefined {
    return this.pending.get(source) ?? this.remembered.get(source);
  }

  /** −1 before the first. */
  async last(source: string): Promise<number> {
    const known = this.known(source);
    if (known !== undefined) return known;
    const row = await this.viewStore.query(this.view, (tables) =>
      tables.selectFrom(this.table).where('source', '=', source).select('sequence').executeTakeFirst(),
    );
    return row?.sequence ?? -1;
  }

  /** Kept by the next `settle`; sooner where many sources wait for it, which is then to be awaited. */
  note(source: string, sequence: number): Promise<void> | undefined {
    this.pending.set(source, sequence);
    return this.pending.size >= MOST_PENDING ? this.settle() : undefined;
  }

  /** Settles when everything noted so far is kept; what somebody who took over has noted since stays. */
  settle(): Promise<void> {
    this.saving = this.saving.catch(() => undefined).then(() => this.write());
    return this.saving;
  }

  private async write(): Promise<void> {
    const rows = [...this.pending].map(([source, sequence]) => ({ source, sequence }));
    if (rows.length === 0) return;
    await this.viewStore.apply(this.view, undefined, async (tables) => {
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await tables
          .insertInto(this.table)
          .values(rows.slice(from, from + ROWS_A_STATEMENT))
          .onConflict((conflict) =>
            conflict
              .column('source')
              .doUpdateSet(({ ref }) => ({ sequence: ref('excluded.sequence') }))
              .whereRef('excluded.sequence', '>', `${this.table}.sequence`),
          )
          .execute();
      }
    });
    for (const { source, sequence } of rows) {
      if (this.pending.get(source) === sequence) this.pending.delete(source);
      this.remember(source, sequence);
    }
  }

  private remember(source: string, sequence: number): void {
    this.remembered.delete(source);
    this.remembered.set(source, sequence);
    if (this.remembered.size <= MOST_REMEMBERED) return;
    for (const longestUnused of this.remembered.keys()) return void this.remembered.delete(longestUnused);
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
        .addColumn('source', 'text', (column) => column.primaryKey())
        .addColumn('sequence', 'integer', (column) => column.notNull())
        .execute();
    },
  };
}
