import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { Competitor } from './competitor.js';

/** Accounts and entries, the check under a row lock in a function, as ledger libraries on PostgreSQL do it. */
const SCHEMA = `
  DROP TABLE IF EXISTS ledger_entry, ledger_transfer, ledger_account;
  CREATE TABLE ledger_account (id integer PRIMARY KEY, balance bigint NOT NULL, version bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50);
  CREATE TABLE ledger_transfer (id uuid PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE ledger_entry (
    transfer uuid NOT NULL REFERENCES ledger_transfer, account integer NOT NULL REFERENCES ledger_account,
    amount bigint NOT NULL, balance_after bigint NOT NULL, version bigint NOT NULL
  );
  CREATE INDEX ON ledger_entry (account, version);
  CREATE OR REPLACE FUNCTION reserve(transfer uuid, merchant integer, amount bigint) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE available ledger_account; held ledger_account;
  BEGIN
    SELECT * INTO available FROM ledger_account WHERE id = merchant * 2 FOR UPDATE;
    IF available.balance < amount THEN RETURN false; END IF;
    SELECT * INTO held FROM ledger_account WHERE id = merchant * 2 + 1 FOR UPDATE;
    UPDATE ledger_account SET balance = balance - amount, version = version + 1 WHERE id = available.id;
    UPDATE ledger_account SET balance = balance + amount, version = version + 1 WHERE id = held.id;
    INSERT INTO ledger_transfer (id) VALUES (transfer);
    INSERT INTO ledger_entry VALUES
      (transfer, available.id, -amount, available.balance - amount, available.version + 1),
      (transfer, held.id, amount, held.balance + amount, held.version + 1);
    RETURN true;
  END $$;
`;

const ACCOUNTS = `
  INSERT INTO ledger_account (id, balance)
  SELECT n, CASE WHEN n % 2 = 0 THEN 9007199254740991 ELSE 0 END FROM generate_series(0, $1 * 2 - 1) n
`;
const RESERVE = { name: 'reserve', text: 'SELECT reserve($1, $2, $3)' };

export async function doubleEntry(url: string, clients: number, merchants: number): Promise<Competitor> {
  const pool = new Pool({ connectionString: url, max: clients });
  await pool.query(SCHEMA);
  await pool.query(ACCOUNTS, [merchants]);
  return {
    name: 'double entry (PostgreSQL)',
    reserve: async (merchant, amountMinor) => {
      const values = [randomUUID(), merchant, amountMinor];
      const { rows } = await pool.query<{ reserve: boolean }>({ ...RESERVE, values });
      return rows[0]?.reserve === true;
    },
    close: () => pool.end(),
  };
}
