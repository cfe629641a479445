import fc from 'fast-check';
import type { Account, AccountPeriod } from './account.js';
import { planAccount } from './plan-account.js';

const month = (label: string, payment: number, balance: number): AccountPeriod => ({
  label,
  effectiveAt: `${label}-28T04:00:00.000Z`,
  payment,
  balance,
});
const accountOf = (...periods: readonly AccountPeriod[]): Account => ({
  merchantId: 'm-1',
  currency: 'TWD',
  industry: 'consumer-credit',
  onboardedOn: '2005-04-01',
  effectiveAt: '2005-03-31T16:00:00.000Z',
  lines: [{ line: 'credit', approved: 1_000, effectiveAt: '2005-03-31T16:00:00.000Z' }],
  balances: { line: 'credit', periods },
});
const shortOf = (account: Account): unknown[] =>
  planAccount(account).following.flatMap((command) => {
    if (command.type === 'book-limit') return [[command.orderId, command.amount]];
    return command.type === 'replenish-limit' ? [[command.replenishmentId, command.orderId, command.amount]] : [];
  });

describe('what an account becomes', () => {
  it('registers and opens at their own moments, and says that it was imported', () => {
    const at = { imported: true, effectiveAt: '2005-03-31T16:00:00.000Z' };
    expect(planAccount(accountOf())).toEqual({
      merchantId: 'm-1',
      registration: {
        type: 'register-merchant',
        merchantId: 'm-1',
        currency: 'TWD',
        industry: 'consumer-credit',
        onboardedOn: '2005-04-01',
        ...at,
      },
      following: [{ type: 'open-line', line: 'credit', approved: 1_000, ...at }],
      overpaid: [],
      periodsOverLimit: 0,
    });
  });

  it('lets a payment give back on the oldest orders first, then books the difference', () => {
    expect(shortOf(accountOf(month('2005-04', 0, 300), month('2005-05', 0, 500), month('2005-06', 400, 150)))).toEqual([
      ['m-1-2005-04', 300],
      ['m-1-2005-05', 200],
      ['m-1-2005-06-repayment-1', 'm-1-2005-04', 300],
      ['m-1-2005-06-repayment-2', 'm-1-2005-05', 100],
      ['m-1-2005-06', 50],
    ]);
  });

  it('returns what the payment does not explain, and owes nothing on a negative bill', () => {
    expect(shortOf(accountOf(month('2005-04', 0, 300), month('2005-05', 100, -50)))).toEqual([
      ['m-1-2005-04', 300],
      ['m-1-2005-05-repayment-1', 'm-1-2005-04', 100],
      ['m-1-2005-05-return-1', 'm-1-2005-04', 200],
    ]);
  });

  it('lists what is paid beyond what is used, the first period apart', () => {
    expect(planAccount(accountOf(month('2005-04', 70, 300), month('2005-05', 340, 0))).overpaid).toEqual([
      { label: '2005-04', amount: 70, precedesHistory: true },
      { label: '2005-05', amount: 40, precedesHistory: false },
    ]);
  });

  it('counts the periods that end beyond the limit', () => {
    expect(planAccount(accountOf(month('2005-04', 0, 1_000), month('2005-05', 0, 1_001))).periodsOverLimit).toBe(1);
  });

  it('ends every period at what is owed, and no order gives back more than it took', () => {
    const periods = fc.array(fc.tuple(fc.nat(3_000), fc.integer({ min: -500, max: 3_000 })), { maxLength: 8 });
    fc.assert(
      fc.property(periods, (amounts) => {
        const account = accountOf(...amounts.map(([payment, balance], index) => month(`2005-0${index + 1}`, payment, balance)));
        const open = new Map<string, number>();
        const usedAt = new Map<string, number>();
        for (const command of planAccount(account).following) {
          if (command.type === 'open-line') continue;
          const before = open.get(command.orderId) ?? 0;
          open.set(command.orderId, before + (command.type === 'book-limit' ? command.amount : -command.amount));
          expect(open.get(command.orderId)).toBeGreaterThanOrEqual(0);
          expect(command.amount).toBeGreaterThan(0);
          usedAt.set(
            command.effectiveAt ?? '',
            [...open.values()].reduce((sum, amount) => sum + amount, 0),
          );
        }
        let used = 0;
        for (const { effectiveAt, balance } of account.balances?.periods ?? []) {
          used = usedAt.get(effectiveAt) ?? used;
          expect(used).toBe(Math.max(balance, 0));
        }
      }),
    );
  });
});
