/** Where a history stands after what an answer says. */
export interface Standing {
  readonly revision: number;
}

/** What a write answers: sent by `answerHook` with its ETag. */
export class Answer<Body extends Standing = Standing> {
  constructor(
    readonly status: 200 | 201,
    readonly body: Body,
    /** Whether it is the first answer again, for the same Idempotency-Key. */
    readonly replayed: boolean,
  ) {}
}
