import { assertNever } from '@limit-ledger/kernel';
import type { LimitOutcome } from '../limits-runner.js';
import type { Presenter } from './presenter.js';
import { receiptAfter, type Receipt } from './receipt.js';
import { refusalProblem } from './refusal-problem.js';

/** What a write answers: sent by `AnswerInterceptor` with its ETag. */
export class Answer<Body extends Receipt = Receipt> {
  constructor(
    readonly status: 200 | 201,
    readonly body: Body,
    /** Whether it is the first answer again, for the same Idempotency-Key. */
    readonly replayed: boolean,
  ) {}
}

/** Presents how a command ended. Throws the problem of a refusal. */
export function answerOf<Body extends Receipt>(outcome: LimitOutcome, presenter: Presenter<Body>): Answer<Body> {
  switch (outcome.kind) {
    case 'accepted': {
      const body = { ...presenter.accepted(outcome.events), ...receiptAfter(outcome.events) } as Body;
      return new Answer(presenter.status, body, outcome.replayed);
    }
    case 'already': {
      const { head, termsRevision, view } = outcome;
      const body = { ...presenter.already(view), revision: head.revision, hash: head.hash, termsRevision } as Body;
      return new Answer(200, body, false);
    }
    case 'rejected':
      throw refusalProblem(outcome);
    default:
      return assertNever(outcome);
  }
}
