import type { AmountMinor } from '@limit-ledger/kernel';
import type { LineKind } from '../words.js';

/** Signed changes of the six sums of one line; a sum that does not change is left out. */
export interface LineDelta {
  readonly line: LineKind;
  readonly approved?: AmountMinor;
  readonly temporary?: AmountMinor;
  readonly reduced?: AmountMinor;
  readonly frozenGross?: AmountMinor;
  readonly reserved?: AmountMinor;
  readonly used?: AmountMinor;
}

export interface LineAmount {
  readonly line: LineKind;
  readonly amount: AmountMinor;
}

export interface Imported {
  /** Present on what was brought in from elsewhere. */
  readonly imported?: true;
}
export interface MovesLines extends Imported {
  /** In the order credit, transaction, withdrawal; lines fold from these alone. */
  readonly deltas: readonly LineDelta[];
}
