import { assert } from '@limit-ledger/kernel';
import { answering, type Presenter as PresenterOf, type Receipt, type Receipted } from '@limit-ledger/platform';
import type { PolicyEvent, PolicyEventOf, PolicyEventType, PolicyRejection, PolicyState } from '@limit-ledger/risk-domain';
import { REFUSAL_STATUS } from './refusal-status.js';

export type Appended = readonly Receipted<PolicyEvent>[];
export type Presenter<Body extends Receipt> = PresenterOf<PolicyEvent, PolicyState, Body, Receipt>;

/** Presents how a command on a policy ended. Throws the problem of a refusal. */
export const answerOf = answering<PolicyEvent, PolicyRejection, PolicyState, Receipt>({
  receiptAfter: (events) => {
    const last = events.at(-1);
    assert(last !== undefined, 'an accepted write appends events');
    return { revision: last.revision, hash: last.hash };
  },
  receiptAt: ({ revision, hash }) => ({ revision, hash }),
  statusByCode: REFUSAL_STATUS,
});

/** The appended event of the type; that there is one is the decider's promise. */
export function appendedEvent<Type extends PolicyEventType>(events: Appended, type: Type): Receipted<PolicyEventOf<Type>> {
  const found = events.find((event) => event.type === type);
  assert(found !== undefined, `an accepted write appends ${type}`);
  return found as unknown as Receipted<PolicyEventOf<Type>>;
}
