import { assert, isBelowPortion, type AmountMinor, type BasisPoints } from '@limit-ledger/kernel';
import { availableOf, effectiveOf } from '../line-numbers.js';
import type { LineState } from '../state.js';

/** A line of which only reserved and used move, in place: what `moveLine` does, for many moves at once. */
export class MovingLine {
  private reserved: AmountMinor;
  private used: AmountMinor;
  private warnedUntil: BasisPoints | undefined;
  private readonly effective: AmountMinor;
  /** What would be available with nothing reserved or used. */
  private readonly free: AmountMinor;

  constructor(private readonly from: LineState) {
    this.reserved = from.reserved;
    this.used = from.used;
    this.warnedUntil = from.warnedUntilBasisPoints;
    this.effective = effectiveOf(from);
    this.free = availableOf({ ...from, reserved: 0, used: 0 });
  }

  move(reserved: AmountMinor, used: AmountMinor): void {
    this.reserved += reserved;
    this.used += used;
    assert(this.reserved >= 0, 'reserved is not negative');
    assert(this.used >= 0, 'used is not negative');
    assert(Number.isSafeInteger(this.reserved + this.used), 'use in range');
    if (this.warnedUntil === undefined) return;
    if (!isBelowPortion(this.free - this.reserved - this.used, this.effective, this.warnedUntil)) this.warnedUntil = undefined;
  }

  warn(until: BasisPoints): void {
    this.warnedUntil = until;
  }

  state(): LineState {
    const { reserved, used, warnedUntil } = this;
    const { warnedUntilBasisPoints: _, ...line } = this.from;
    return { ...line, reserved, used, ...(warnedUntil === undefined ? {} : { warnedUntilBasisPoints: warnedUntil }) };
  }
}
