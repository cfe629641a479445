import type { AccessEntry, RecordedAccess } from './access-entry.js';

/**
 * Who looked at what and when. Entries are added and never changed; nothing here is part of a merchant's history.
 * Every method may throw `AccessLogUnavailable`, also once the log is closed.
 */
export interface AccessLog {
  /** Adds an entry at the end. Durable before it resolves; when it throws, nothing may be shown of what was looked at. */
  record(entry: AccessEntry): Promise<void>;
  /** Entries in the order in which they were recorded. */
  read(question: AccessQuestion): Promise<AccessPage>;
  /** Waits for what was taken. */
  close(): Promise<void>;
}

export interface AccessQuestion {
  /** The first number wanted. */
  readonly from: number;
  /** How many entries at most, 1 to `ENTRIES_PER_PAGE`. */
  readonly limit: number;
  /** Only who looked at this merchant, by itself or among all of them. */
  readonly merchantId?: string | undefined;
  /** Only what this subject looked at. */
  readonly subject?: string | undefined;
}

export interface AccessPage {
  readonly entries: readonly RecordedAccess[];
  /** The `from` of the next page; `null` at the end. */
  readonly next: number | null;
}

export const ENTRIES_PER_PAGE = 1_000;

/** The log can't be written or read now (disk full, read-only, locked, closed); the same call may be made again. */
export class AccessLogUnavailable extends Error {
  override readonly name = 'AccessLogUnavailable';
}
