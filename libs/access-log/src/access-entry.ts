import type { Instant } from '@limit-ledger/kernel';

/** What can be looked at so that it is recorded. */
export const ACCESSED = ['history', 'explain', 'diff', 'as-of', 'verification', 'assessment', 'export', 'risk', 'access-log'] as const;
export type Accessed = (typeof ACCESSED)[number];

/** Somebody looked. */
export interface AccessEntry {
  readonly at: Instant;
  /** Who: the token's pseudonymous subject, or `os:` and the name of the account that ran a command. */
  readonly subject: string;
  /** As what; none of a command. */
  readonly roles: readonly string[];
  /** Through what: the method and route, such as `GET /v1/merchants/:merchantId/events`, or a command, such as `limitctl history`. */
  readonly via: string;
  readonly what: Accessed;
  /** `null`: at all of them. */
  readonly merchantId: string | null;
  /** What was asked for, such as `{from: "17"}`; none where the answer was refused. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The same as in the logs and in problem documents. */
  readonly correlationId: string;
  /** `answered`, or the stable code with which it was refused, such as `forbidden`. */
  readonly outcome: string;
}

/** An entry as it stands in the log. */
export interface RecordedAccess extends AccessEntry {
  /** Its place in the log: from 0, without gaps. */
  readonly number: number;
}
