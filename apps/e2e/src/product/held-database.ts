import { DatabaseSync } from 'node:sqlite';

/** Keeps everybody else from writing to a file of SQLite, as long as it is held; reading goes on. */
export class HeldDatabase {
  private readonly database: DatabaseSync;

  constructor(path: string) {
    this.database = new DatabaseSync(path, { timeout: 5_000 });
    this.database.exec('BEGIN IMMEDIATE');
  }

  /** May be called twice. */
  letGo(): void {
    if (this.database.isOpen) this.database.close();
  }
}
