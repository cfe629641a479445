export interface ProblemOptions {
  /** The short name of the kind of problem; the status' own phrase without one. */
  readonly title?: string;
  /** Members beside those of RFC 9457, such as `refusals`. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that refuses (RFC 9457). Thrown anywhere in a request, it becomes an `application/problem+json` document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly title: string | undefined;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    /** 400 to 599. */
    readonly status: number,
    /** Stable, from the public contract, such as `merchant.not-found`. */
    readonly code: string,
    /** An English sentence for the person who reads it; never a secret, never a stack trace. */
    readonly detail: string,
    { title, members = {}, headers = {} }: ProblemOptions = {},
  ) {
    super(`${status} ${code}: ${detail}`);
    this.title = title;
    this.members = members;
    this.headers = headers;
  }
}
