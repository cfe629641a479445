import { assertNever, type DomainEvent, type Rejection } from '@limit-ledger/kernel';
import type { Outcome, Receipted } from '../../runner/outcome.js';
import { Answer, type Standing } from './answer.js';
import type { Presenter } from './presenter.js';
import { refusalProblem, type StatusByCode } from './refusal-problem.js';

/** Where a history stands after a write, and the proof of it. */
export interface Receipt extends Standing {
  readonly hash: string;
}

interface Answering<Event extends DomainEvent, Proof extends Receipt> {
  /** The receipt of a write, from its own events alone. */
  readonly receiptAfter: (events: readonly Receipted<Event>[]) => Proof;
  /** The receipt where nothing was appended. */
  readonly receiptAt: (standing: Receipt & { readonly termsRevision: number }) => Proof;
  readonly statusByCode: StatusByCode;
}

/** Presents how commands of one decider ended. The function made throws the problem of a refusal. */
export function answering<Event extends DomainEvent, Reject extends Rejection, View, Proof extends Receipt>(
  { receiptAfter, receiptAt, statusByCode }: Answering<Event, Proof>,
): <Body extends Proof>(outcome: Outcome<Event, Reject, View>, presenter: Presenter<Event, View, Body, Proof>) => Answer<Body> {
  return <Body extends Proof>(outcome: Outcome<Event, Reject, View>, presenter: Presenter<Event, View, Body, Proof>) => {
    switch (outcome.kind) {
      case 'accepted': {
        const body = { ...presenter.accepted(outcome.events), ...receiptAfter(outcome.events) } as unknown as Body;
        return new Answer(presenter.status, body, outcome.replayed);
      }
      case 'already': {
        const { head, termsRevision, view } = outcome;
        const receipt = receiptAt({ revision: head.revision, hash: head.hash, termsRevision });
        return new Answer(200, { ...presenter.already(view), ...receipt } as unknown as Body, false);
      }
      case 'rejected':
        throw refusalProblem(outcome, statusByCode);
      default:
        return assertNever(outcome);
    }
  };
}
