import { assert, type DomainEvent } from '@limit-ledger/kernel';
import type { Receipted } from '../../runner/outcome.js';

/** The first appended event of the type; that there is one is the decider's promise. */
export function appendedEvent<Event extends DomainEvent, Type extends Event['type']>(
  events: readonly Receipted<Event>[],
  type: Type,
): Receipted<Extract<Event, { readonly type: Type }>> {
  const found = events.find((event) => event.type === type);
  assert(found !== undefined, `an accepted write appends ${type}`);
  return found as Receipted<Extract<Event, { readonly type: Type }>>;
}
