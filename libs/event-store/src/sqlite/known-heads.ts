import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Head } from '../event-store.js';

/** Where a stream stands; one that has no event has no `head`, and mostly no `id` yet. */
export interface KnownStream {
  readonly id: number | undefined;
  readonly head: Head | undefined;
}

const REMEMBERED_STREAMS = 20_000;

/**
 * What a writing connection remembers of the file between transactions. It is true only inside a transaction that holds
 * the write lock, and only after `refresh`, which forgets all of it when another connection has written.
 */
export class KnownHeads {
  private readonly streams = new Map<string, KnownStream>();
  private readonly readDataVersion: StatementSync;
  private readonly readLastPosition: StatementSync;
  private dataVersion: unknown;
  private nextPosition: number | undefined;

  constructor(database: DatabaseSync) {
    this.readDataVersion = database.prepare('PRAGMA data_version');
    this.readLastPosition = database.prepare('SELECT coalesce(max(position), 0) AS last FROM event');
  }

  /** To be called first in a transaction. */
  refresh(): void {
    const dataVersion = this.readDataVersion.get()?.['data_version'];
    if (dataVersion !== this.dataVersion) this.forget();
    this.dataVersion = dataVersion;
    this.nextPosition ??= Number(this.readLastPosition.get()?.['last']) + 1;
  }

  /** To be called when a transaction fails. */
  forget(): void {
    this.streams.clear();
    this.nextPosition = undefined;
  }

  get(stream: string): KnownStream | undefined {
    return this.streams.get(stream);
  }

  set(stream: string, known: KnownStream): void {
    if (this.streams.size >= REMEMBERED_STREAMS && !this.streams.has(stream)) this.streams.clear();
    this.streams.set(stream, known);
  }

  /** The first of so many positions. */
  takePositions(count: number): number {
    const first = this.nextPosition!;
    this.nextPosition = first + count;
    return first;
  }
}
