import type { Kysely, Transaction } from 'kysely';
import type { Lease } from '../lease.js';
import { ViewStoreUnavailable, type ViewStore } from '../view-store.js';
import type { View } from '../view.js';
import { createHouseTables, type HouseTables } from './house-tables.js';
import { Leases } from './leases.js';
import { nameOfView } from './name-of-view.js';
import type { ViewDatabase } from './view-database.js';

/** A view store on any database that Kysely speaks to. */
export class KyselyViewStore implements ViewStore {
  private readonly leases: Leases;
  private readonly prepared = new Map<string, Promise<void>>();
  private readonly underWay = new Set<Promise<unknown>>();
  private isClosed = false;

  private constructor(private readonly source: ViewDatabase) {
    this.leases = new Leases(source);
  }

  static async open(source: ViewDatabase): Promise<KyselyViewStore> {
    const store = new KyselyViewStore(source);
    if (source.readOnly !== true) await store.attempt(() => source.database.transaction().execute(createHouseTables));
    return store;
  }

  async position<Tables>(view: View<Tables>): Promise<string | undefined> {
    const name = nameOfView(view);
    return this.attempt(async () => {
      const row = await this.source.database.selectFrom('view_position').where('view', '=', name).select('position').executeTakeFirst();
      return row?.position;
    });
  }

  async apply<Tables>(
    view: View<Tables>,
    position: string | undefined,
    change: (tables: Transaction<Tables>) => Promise<void>,
    lease?: Lease,
  ): Promise<void> {
    await this.write(view, lease, async (tables, name) => {
      await change(tables as unknown as Transaction<Tables>);
      if (position === undefined) return;
      await tables
        .insertInto('view_position')
        .values({ view: name, position })
        .onConflict((conflict) => conflict.column('view').doUpdateSet({ position }))
        .execute();
    });
  }

  async query<Tables, Answer>(view: View<Tables>, question: (tables: Kysely<Tables>) => Promise<Answer>): Promise<Answer> {
    return this.attempt(async () => {
      await this.prepare(view);
      const reading = this.source.database.transaction().setAccessMode('read only');
      return reading.execute((tables) => question(tables as unknown as Kysely<Tables>));
    });
  }

  async reset<Tables>(view: View<Tables>, lease?: Lease): Promise<void> {
    await this.write(view, lease, async (tables, name) => {
      for (const table of view.tables) await tables.schema.dropTable(table).ifExists().execute();
      await tables.deleteFrom('view_position').where('view', '=', name).execute();
      await view.define(tables.schema);
    });
  }

  acquire(name: string, holder: string, ttlSeconds: number): Promise<Lease | undefined> {
    return this.attempt(() => this.leases.acquire(name, holder, ttlSeconds));
  }

  renew(lease: Lease, ttlSeconds: number): Promise<void> {
    return this.attempt(() => this.leases.renew(lease, ttlSeconds));
  }

  release(lease: Lease): Promise<void> {
    return this.attempt(() => this.leases.release(lease));
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await Promise.allSettled(this.underWay);
    await this.source.database.destroy();
  }

  private async write<Tables>(
    view: View<Tables>,
    lease: Lease | undefined,
    change: (tables: Transaction<HouseTables>, name: string) => Promise<void>,
  ): Promise<void> {
    const name = nameOfView(view);
    await this.attempt(async () => {
      await this.prepare(view);
      await this.source.database.transaction().execute(async (tables) => {
        if (lease !== undefined) await this.leases.confirm(tables, lease);
        await change(tables, name);
      });
    });
  }

  /** Once in the life of the store; again after a failure. */
  private prepare<Tables>(view: View<Tables>): Promise<void> {
    if (this.source.readOnly === true) return Promise.resolve();
    const name = nameOfView(view);
    const running = this.prepared.get(name) ?? this.source.database.transaction().execute(({ schema }) => view.define(schema));
    this.prepared.set(name, running);
    return running.catch((error: unknown) => {
      this.prepared.delete(name);
      throw error;
    });
  }

  private async attempt<Result>(action: () => Promise<Result>): Promise<Result> {
    if (this.isClosed) throw new ViewStoreUnavailable('the view store is closed');
    const running = action();
    this.underWay.add(running);
    try {
      return await running;
    } catch (error) {
      if (!this.source.isUnavailable(error)) throw error;
      throw new ViewStoreUnavailable(`the view store does not answer: ${String((error as Error).message)}`, { cause: error });
    } finally {
      this.underWay.delete(running);
    }
  }
}
