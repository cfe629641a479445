import { assert } from '@limit-ledger/kernel';
import type { EventOf, LimitEventType } from '@limit-ledger/limits-domain';
import type { Receipted } from '@limit-ledger/platform';
import type { Appended } from './presenter.js';

/** The first appended event of the type; that there is one is the decider's promise. */
export function appendedEvent<Type extends LimitEventType>(events: Appended, type: Type): Receipted<EventOf<Type>> {
  const found = events.find((event) => event.type === type);
  assert(found !== undefined, `an accepted write appends ${type}`);
  return found as Receipted<EventOf<Type>>;
}
