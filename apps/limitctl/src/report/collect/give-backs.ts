import type { AmountMinor } from '@limit-ledger/kernel';
import { CAUSES, type Cause, type OrderEvent } from '@limit-ledger/limits-domain';

export interface CauseTotal {
  readonly cause: Cause | 'reversal';
  readonly times: number;
  /** What was paid, returned or written off, overpaid parts included, in minor units; of reversals the largest over the lines. */
  readonly amount: bigint;
  readonly overpaid: bigint;
}

/** What came back of orders by cause, and what was taken back of that. */
export class GiveBacks {
  private readonly totals = new Map<CauseTotal['cause'], CauseTotal>();

  take(event: OrderEvent): void {
    if (event.type === 'limit-replenished') this.add(event.data.cause, event.data.amount, event.data.overpaid);
    if (event.type === 'replenishment-reversed')
      this.add('reversal', Math.max(0, ...event.data.perLine.map(({ amount }) => amount)), 0);
  }

  all(): readonly CauseTotal[] {
    return [...CAUSES, 'reversal' as const].flatMap((cause) => this.totals.get(cause) ?? []);
  }

  private add(cause: CauseTotal['cause'], amount: AmountMinor, overpaid: AmountMinor): void {
    const total = this.totals.get(cause) ?? { cause, times: 0, amount: 0n, overpaid: 0n };
    this.totals.set(cause, {
      cause,
      times: total.times + 1,
      amount: total.amount + BigInt(amount),
      overpaid: total.overpaid + BigInt(overpaid),
    });
  }
}
