import { assert, type AmountMinor, type Instant } from '@limit-ledger/kernel';
import type { CommandOf, OrderLineKind } from '@limit-ledger/limits-domain';
import type { Account, AccountLine, AccountPeriod } from './account.js';

type Planned<Type extends 'register-merchant' | 'open-line' | 'book-limit' | 'replenish-limit'> = Omit<CommandOf<Type>, 'policy'>;
export type Registration = Planned<'register-merchant'>;
export type FollowingCommand = Planned<'open-line'> | Planned<'book-limit'> | Planned<'replenish-limit'>;
/** A command as an import sends it; whoever carries it out adds the policy. Each is one event. */
export type PlannedCommand = Registration | FollowingCommand;

/** What one account becomes: commands in the order in which they are to be decided. */
export interface AccountPlan {
  readonly merchantId: string;
  readonly registration: Registration;
  readonly following: readonly FollowingCommand[];
  /** Payments, or parts of them, for which nothing was owed. */
  readonly overpaid: readonly Overpayment[];
  /** Ends of periods at which more is owed than the line allows. */
  readonly periodsOverLimit: number;
}

export interface Overpayment {
  readonly label: string;
  readonly amount: AmountMinor;
  /** In the first period, before anything was known to be owed. */
  readonly precedesHistory: boolean;
}

/** Works out, without reading anything else, what brings the ledger from nothing to what the account says. */
export function planAccount(account: Account): AccountPlan {
  const { merchantId, currency, industry, onboardedOn, effectiveAt, lines, balances } = account;
  const plan = balances === undefined ? undefined : new BalancePlan(merchantId, balances.line);
  for (const period of balances?.periods ?? []) plan?.bringTo(period);
  const approved = lines.find(({ line }) => line === balances?.line)?.approved;
  return {
    merchantId,
    registration: { type: 'register-merchant', merchantId, currency, industry, onboardedOn, ...imported(effectiveAt) },
    following: [...lines.map(openLine), ...(plan?.commands ?? [])],
    overpaid: plan?.overpaid ?? [],
    periodsOverLimit: approved === undefined ? 0 : (balances?.periods.filter(({ balance }) => balance > approved).length ?? 0),
  };
}

function openLine({ line, approved, validUntil, effectiveAt }: AccountLine): FollowingCommand {
  return { type: 'open-line', line, approved, ...(validUntil === undefined ? {} : { validUntil }), ...imported(effectiveAt) };
}

const imported = (effectiveAt: Instant | undefined) =>
  effectiveAt === undefined ? ({ imported: true } as const) : ({ imported: true, effectiveAt } as const);

/** The bookings and replenishments of one line, period after period. */
class BalancePlan {
  readonly commands: FollowingCommand[] = [];
  readonly overpaid: Overpayment[] = [];
  /** Orders with something still open, the oldest first. */
  private readonly open: { readonly orderId: string; amount: AmountMinor }[] = [];
  private used: AmountMinor = 0;
  private periods = 0;

  constructor(
    private readonly merchantId: string,
    private readonly line: OrderLineKind,
  ) {}

  /** First the payment gives back, then what is used is brought to what is owed at the end of the period. */
  bringTo(period: AccountPeriod): void {
    const excess = period.payment - this.giveBack(Math.min(period.payment, this.used), 'repayment', period);
    if (excess > 0) this.overpaid.push({ label: period.label, amount: excess, precedesHistory: this.periods === 0 });
    const owed = Math.max(period.balance, 0);
    if (owed > this.used) this.book(owed - this.used, period);
    else this.giveBack(this.used - owed, 'return', period);
    this.periods += 1;
    assert(this.used === owed, 'a period ends at what is owed');
  }

  private book(amount: AmountMinor, { label, effectiveAt }: AccountPeriod): void {
    const orderId = `${this.merchantId}-${label}`;
    this.commands.push({ type: 'book-limit', orderId, amount, lines: [this.line], imported: true, effectiveAt });
    this.open.push({ orderId, amount });
    this.used += amount;
  }

  /** At most what is used; one command an order, numbered from 1. Answers what was given back. */
  private giveBack(total: AmountMinor, cause: 'repayment' | 'return', { label, effectiveAt }: AccountPeriod): AmountMinor {
    let rest = total;
    for (let number = 1; rest > 0; number += 1) {
      const order = this.open[0];
      assert(order !== undefined, 'what is used is open on some order');
      const amount = Math.min(rest, order.amount);
      const replenishmentId = `${this.merchantId}-${label}-${cause}-${number}`;
      this.commands.push({ type: 'replenish-limit', orderId: order.orderId, replenishmentId, amount, cause, imported: true, effectiveAt });
      order.amount -= amount;
      if (order.amount === 0) this.open.shift();
      this.used -= amount;
      rest -= amount;
    }
    return total;
  }
}
