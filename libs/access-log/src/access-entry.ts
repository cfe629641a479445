import type { Instant } from '@limit-ledger/kernel';

/** What can be looked at so that it is recorded. */
export const ACCESSED = [
  'history',
  'explain',
  'diff',
  'as-of',
  'verification',
  'usage',
  'situation',
  'insight',
  'assessment',
  'export',
  'risk',
  'access-log',
] as const;
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
  /** What was answered; absent where nothing was, and of what no single answer was given, such as an export. */
  readonly shown?: Shown;
}

/** An answer, so that who has a copy of it can prove that it is what was shown. */
export interface Shown {
  /** The revision that it rests on, where it rests on one. */
  readonly revision?: number;
  /** SHA-256 of its bytes, 64 lower-case hex digits; absent of one that was sent as it was made. */
  readonly sha256?: string;
}

/** An entry as it stands in the log. */
export interface RecordedAccess extends AccessEntry {
  /** Its place in the log: from 0, without gaps. */
  readonly number: number;
}
