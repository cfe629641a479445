import type { LimitEvent, LimitState } from '@limit-ledger/limits-domain';
import type { Receipted } from '@limit-ledger/platform';
import type { Receipt } from './receipt.js';

/** The events that an accepted command appended: the command's own first, what they caused after. */
export type Appended = readonly Receipted<LimitEvent>[];

/** A body without the receipt, which is added to every one alike. */
export type Content<Body> = Omit<Body, keyof Receipt>;

/** How the answers to one kind of write are made; pure, so that the same events give the same bytes. */
export interface Presenter<Body extends Receipt> {
  /** The status of an accepted write; a repeat is 200. */
  readonly status: 200 | 201;
  /** From the appended events alone. */
  readonly accepted: (events: Appended) => Content<Body>;
  /** From the present state, when the same business id was accepted before. */
  readonly already: (state: LimitState) => Content<Body>;
}
