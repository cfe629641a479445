import type { LimitEvent, LimitState } from '@limit-ledger/limits-domain';
import type { Presenter as PresenterOf, Receipted } from '@limit-ledger/platform';
import type { Receipt } from './receipt.js';

/** The events that an accepted command appended: the command's own first, what they caused after. */
export type Appended = readonly Receipted<LimitEvent>[];

/** A body without the receipt, which is added to every one alike. */
export type Content<Body> = Omit<Body, keyof Receipt>;

/** How the answers to one kind of write are made. */
export type Presenter<Body extends Receipt> = PresenterOf<LimitEvent, LimitState, Body, Receipt>;
