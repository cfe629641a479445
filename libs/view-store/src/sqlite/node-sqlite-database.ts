import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

const STATEMENTS_KEPT = 200;

/** Node's own SQLite, as Kysely wants to speak to it. The statements last used are kept: most come again and again. */
export function nodeSqliteDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? prepared(database, sql);
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > STATEMENTS_KEPT) forgetOldest(kept);
      return statement;
    },
  };
}

function prepared(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const bound = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    // One of its own, since a walk through the rows may stop in the middle.
    iterate: (parameters) => database.prepare(sql).iterate(...bound(parameters)),
  };
}

function forgetOldest(kept: Map<string, unknown>): void {
  for (const oldest of kept.keys()) return void kept.delete(oldest);
}
