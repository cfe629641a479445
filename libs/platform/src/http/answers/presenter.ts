import type { DomainEvent } from '@limit-ledger/kernel';
import type { Receipted } from '../../runner/outcome.js';

/** How the answers to one kind of write are made; pure, so that the same events give the same bytes. */
export interface Presenter<Event extends DomainEvent, View, Body extends Proof, Proof extends object> {
  /** The status of an accepted write; a repeat is 200. */
  readonly status: 200 | 201;
  /** From the appended events alone: the command's own first, what they caused after. */
  readonly accepted: (events: readonly Receipted<Event>[]) => Omit<Body, keyof Proof>;
  /** From the present state, when the same was accepted before. */
  readonly already: (view: View) => Omit<Body, keyof Proof>;
}
