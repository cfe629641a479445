import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { Competitor } from './competitor.js';

const SCHEMA = `
  DROP TABLE IF EXISTS counter_reservation, counter;
  CREATE TABLE counter (merchant integer PRIMARY KEY, approved bigint NOT NULL, reserved bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50);
  CREATE TABLE counter_reservation (
    order_id uuid PRIMARY KEY, merchant integer NOT NULL, amount bigint NOT NULL, reserved_at timestamptz NOT NULL DEFAULT now()
  );
`;

/** The guard and the insert in one statement: one round trip, one transaction. */
const RESERVE = `
  WITH guarded AS (
    UPDATE counter SET reserved = reserved + $3 WHERE merchant = $2 AND reserved + $3 <= approved RETURNING merchant
  )
  INSERT INTO counter_reservation (order_id, merchant, amount) SELECT $1, merchant, $3 FROM guarded
`;

/** A row-locked guarded counter with an insert: what most teams write by hand. */
export async function guardedCounter(url: string, clients: number, merchants: number): Promise<Competitor> {
  const pool = new Pool({ connectionString: url, max: clients });
  await pool.query(SCHEMA);
  await pool.query('INSERT INTO counter (merchant, approved) SELECT n, 9007199254740991 FROM generate_series(0, $1 - 1) n', [merchants]);
  return {
    name: 'guarded counter (PostgreSQL)',
    reserve: async (merchant, amountMinor) => {
      const { rowCount } = await pool.query({ name: 'reserve', text: RESERVE, values: [randomUUID(), merchant, amountMinor] });
      return rowCount === 1;
    },
    close: () => pool.end(),
  };
}
