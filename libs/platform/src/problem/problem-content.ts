/**
 * What a refusing answer says (RFC 9457). Plain data: when a queue is full most answers are such, and an error with its
 * stack would cost as much as what is refused.
 */
export interface ProblemContent {
  /** 400 to 599. */
  readonly status: number;
  /** Stable, from the public contract, such as `merchant.not-found`. */
  readonly code: string;
  /** An English sentence for the person who reads it; never a secret, never a stack trace. */
  readonly detail: string;
  /** The short name of the kind of problem; the status' own phrase without one. */
  readonly title?: string | undefined;
  /** Members beside those of RFC 9457, such as `refusals`. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}
