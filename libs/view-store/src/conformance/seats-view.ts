import type { Kysely } from 'kysely';
import type { ViewStore } from '../view-store.js';
import type { View } from '../view.js';

export interface SeatsTables {
  readonly seats_v1: { readonly hall: string; readonly taken: number };
}

export const seatsView: View<SeatsTables> = {
  name: 'seats',
  version: 1,
  tables: ['seats_v1'],
  define: (schema) =>
    schema
      .createTable('seats_v1')
      .ifNotExists()
      .addColumn('hall', 'text', (column) => column.primaryKey())
      .addColumn('taken', 'integer', (column) => column.notNull())
      .execute(),
};

export const seatsViewTwo: View<{ readonly seats_v2: { readonly hall: string } }> = {
  name: 'seats',
  version: 2,
  tables: ['seats_v2'],
  define: (schema) =>
    schema.createTable('seats_v2').ifNotExists().addColumn('hall', 'text', (column) => column.primaryKey()).execute(),
};

/** One seat more, read before it is written, so that two at a time would lose one. */
export async function takeSeat(tables: Kysely<SeatsTables>, hall = 'north'): Promise<void> {
  const row = await tables.selectFrom('seats_v1').where('hall', '=', hall).select('taken').executeTakeFirst();
  const taken = (row?.taken ?? 0) + 1;
  await tables
    .insertInto('seats_v1')
    .values({ hall, taken })
    .onConflict((conflict) => conflict.column('hall').doUpdateSet({ taken }))
    .execute();
}

export function takenSeats(store: ViewStore, hall = 'north'): Promise<number> {
  return store.query(seatsView, async (tables) => {
    const row = await tables.selectFrom('seats_v1').where('hall', '=', hall).select('taken').executeTakeFirst();
    return row?.taken ?? 0;
  });
}
