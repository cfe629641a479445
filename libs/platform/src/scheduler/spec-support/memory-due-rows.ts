import type { DueRow } from '../due-index.js';
import type { DueChange, DueRows } from '../due-rows.js';

/** Rows in memory that count how often they are written. */
export class MemoryDueRows implements DueRows {
  readonly rows = new Map<string, DueRow>();
  savedPosition: string | undefined;
  readonly finds: string[] = [];
  writes = 0;
  failNextSave = false;

  async position(): Promise<string | undefined> {
    return this.savedPosition;
  }

  async find(stream: string): Promise<DueRow | undefined> {
    this.finds.push(stream);
    return this.rows.get(stream);
  }

  async dueBefore(now: string, limit: number): Promise<readonly DueRow[]> {
    const due = [...this.rows.values()].filter((row) => row.nextAt <= now);
    return due.sort((first, second) => (first.nextAt < second.nextAt ? -1 : 1)).slice(0, limit);
  }

  async save(changes: readonly DueChange[], position: string | undefined): Promise<void> {
    if (this.failNextSave) {
      this.failNextSave = false;
      throw new Error('the rows can not be written');
    }
    for (const { stream, nextAt, revision } of changes) {
      this.writes += 1;
      if (nextAt === undefined) this.rows.delete(stream);
      else this.rows.set(stream, { stream, nextAt, revision });
    }
    if (position !== undefined) this.savedPosition = position;
  }
}
