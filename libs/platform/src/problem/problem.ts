import type { ProblemContent } from './problem-content.js';

export type ProblemOptions = Pick<ProblemContent, 'title' | 'members' | 'headers'>;

/** A refusing answer to throw: anywhere in a request it becomes an `application/problem+json` document. */
export class Problem extends Error implements ProblemContent {
  override readonly name = 'Problem';
  readonly title: string | undefined;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    { title, members = {}, headers = {} }: ProblemOptions = {},
  ) {
    super(`${status} ${code}: ${detail}`);
    this.title = title;
    this.members = members;
    this.headers = headers;
  }
}
