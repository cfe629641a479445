import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { lowestAvailableSince } from './lowest-available.js';

const at = (seconds: number): string => addSeconds(SCENARIO_START, seconds);

describe('a back-dated reserve', () => {
  const busy = (): LedgerScenario =>
    LedgerScenario.of({ transaction: 100 })
      .pass(10)
      .given({ type: 'book-limit', orderId: 'b-1', amount: 70 })
      .pass(10)
      .given({ type: 'replenish-limit', orderId: 'b-1', replenishmentId: 'p-1', amount: 70, cause: 'return' })
      .pass(10);

  it.each([
    [5, 30, 'accepted'],
    [5, 31, 'limit.insufficient'],
    [10, 31, 'limit.insufficient'],
    [19, 31, 'limit.insufficient'],
    [20, 100, 'accepted'],
    [30, 100, 'accepted'],
    [0, 30, 'accepted'],
    [-1, 1, 'effective-time.out-of-order'],
    [31, 1, 'effective-time.out-of-order'],
  ])('at second %i of %i', (second, amount, verdict) => {
    expect(busy().verdict({ type: 'reserve-limit', orderId: 'o-1', amount, effectiveAt: at(second) })).toBe(verdict);
  });

  it('says what was available at the lowest', () => {
    const outcome = busy().when({ type: 'reserve-limit', orderId: 'o-1', amount: 31, effectiveAt: at(5) });
    expect(outcome).toMatchObject({ rejection: { refusals: [{ line: 'transaction', requested: 31, available: 30 }] } });
  });

  it('looks at each of its lines, and not between events of one moment', () => {
    const line = { ...LedgerScenario.of({ credit: 100 }).line('credit') };
    const entry = (effectiveTime: string, available: number, of: 'credit' | 'transaction' = 'credit') => ({
      effectiveTime,
      line: of,
      available,
    });
    const traffic = [entry(at(5), 60), entry(at(5), -60), entry(at(7), -200, 'transaction'), entry(at(8), -10), entry(at(9), 10)];
    expect(lowestAvailableSince(line, at(1), traffic)).toBe(90);
    expect(lowestAvailableSince(line, at(8), traffic)).toBe(90);
    expect(lowestAvailableSince(line, at(9), traffic)).toBe(100);
  });
});

describe('effectiveAt', () => {
  it('is not earlier than what the request depends on', () => {
    const shop = LedgerScenario.of({ transaction: 100 }).pass(10).given({ type: 'reserve-limit', orderId: 'o-1', amount: 50 });
    shop.pass(10);
    const capture = { type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 20 } as const;
    expect(shop.verdict({ ...capture, effectiveAt: at(9) })).toBe('effective-time.out-of-order');
    shop.given({ ...capture, effectiveAt: at(15) });
    expect(shop.verdict({ type: 'void-limit', orderId: 'o-1', effectiveAt: at(9) })).toBe('effective-time.out-of-order');
    const paid = { type: 'replenish-limit', orderId: 'o-1', replenishmentId: 'p-1', amount: 20, cause: 'repayment' } as const;
    expect(shop.verdict({ ...paid, effectiveAt: at(14) })).toBe('effective-time.out-of-order');
    shop.given({ ...paid, effectiveAt: at(16) });
    const bounced = {
      type: 'reverse-replenishment',
      orderId: 'o-1',
      reversalId: 'b-1',
      replenishmentId: 'p-1',
      reasonCode: 'bounced',
    } as const;
    expect(shop.verdict({ ...bounced, effectiveAt: at(15) })).toBe('effective-time.out-of-order');
    shop.given({ ...bounced, effectiveAt: at(17) });
    expect(shop.verdict({ ...paid, replenishmentId: 'p-2', effectiveAt: at(16) })).toBe('effective-time.out-of-order');
    expect(shop.verdict({ ...paid, replenishmentId: 'p-2', effectiveAt: at(17) })).toBe('accepted');
  });

  it('is not earlier than the last change of terms of a line that is touched', () => {
    const shop = LedgerScenario.of({ transaction: 100, credit: 100 }).given({ type: 'reserve-limit', orderId: 'o-1', amount: 50 }).pass(10);
    shop.given({ type: 'adjust-line', adjustmentId: 'a-1', line: 'credit', approved: 100, reasonCode: 'manual' }).pass(10);
    for (const command of [
      { type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 20 },
      { type: 'void-limit', orderId: 'o-1' },
      { type: 'book-limit', orderId: 'b-1', amount: 1 },
      { type: 'freeze-limit', freezeId: 'f-1', line: 'all', amount: 1, reasonCode: 'manual' },
      { type: 'reduce-line', reductionId: 'r-1', line: 'credit', amount: 1, reasonCode: 'manual' },
      { type: 'adjust-line', adjustmentId: 'a-2', line: 'credit', approved: 1, reasonCode: 'manual' },
      { type: 'grant-temporary-increase', increaseId: 'i-1', line: 'credit', amount: 1, from: at(30), until: at(40), kind: 'temporary' },
    ] as const) {
      expect(shop.verdict({ ...command, effectiveAt: at(9) })).toBe('effective-time.out-of-order');
    }
    expect(shop.verdict({
      type: 'reduce-line',
      reductionId: 'r-1',
      line: 'transaction',
      amount: 1,
      reasonCode: 'manual',
      effectiveAt: at(9),
    })).toBe('accepted');
  });

  it('is any past moment for a registration, and no earlier than it for a line or a check', () => {
    const shop = new LedgerScenario();
    const register = {
      type: 'register-merchant',
      merchantId: 'shop',
      currency: 'CNY',
      industry: 'shoes',
      onboardedOn: '2005-04-01',
    } as const;
    expect(shop.verdict({ ...register, effectiveAt: at(1) })).toBe('effective-time.out-of-order');
    shop.given({ ...register, effectiveAt: '2005-03-31T16:00:00.000Z' });
    const open = { type: 'open-line', line: 'credit', approved: 1 } as const;
    expect(shop.verdict({ ...open, effectiveAt: '2005-03-31T15:59:59.999Z' })).toBe('effective-time.out-of-order');
    expect(shop.verdict({ ...open, effectiveAt: '2005-03-31T16:00:00.000Z' })).toBe('accepted');
    const check = { type: 'record-identity-check', checkId: 'c-1', kind: 'licence' } as const;
    expect(shop.verdict({ ...check, effectiveAt: '2005-03-31T15:59:59.999Z' })).toBe('effective-time.out-of-order');
  });
});
