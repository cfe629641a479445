import { LedgerScenario } from '../scenario/ledger-scenario.js';

const register = { type: 'register-merchant', merchantId: 'shop', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' } as const;

describe('register-merchant and record-identity-check', () => {
  it('happen once', () => {
    const shop = new LedgerScenario().given(register);
    expect(shop.verdict(register)).toBe('already');
    for (const other of [{ currency: 'TWD' }, { industry: 'x' }, { onboardedOn: '2026-01-02' }]) {
      expect(shop.verdict({ ...register, ...other })).toBe('merchant.exists');
    }
    expect(shop.verdict({ ...register, merchantId: 'another' })).toBe('request.invalid');
    const check = { type: 'record-identity-check', checkId: 'toString', kind: 'licence' } as const;
    expect([shop.verdict(check), shop.verdict(check), shop.verdict({ ...check, kind: 'x' })]).toEqual([
      'accepted',
      'already',
      'id.conflict',
    ]);
  });
});

describe('open-line', () => {
  const open = { type: 'open-line', line: 'credit', approved: 100, validUntil: '2027-06-30' } as const;

  it('is recognised with what it was opened with, also after an adjustment', () => {
    const shop = new LedgerScenario().given(
      register,
      open,
      { type: 'adjust-line', adjustmentId: 'a-1', line: 'credit', approved: 50, reasonCode: 'manual' },
    );
    expect(shop.verdict(open)).toBe('already');
    expect(shop.verdict({ ...open, approved: 50 })).toBe('line.exists');
    expect(shop.verdict({ type: 'open-line', line: 'credit', approved: 100 })).toBe('line.exists');
    expect(shop.pass(365 * 86_400).verdict(open)).toBe('already');
  });

  it.each([
    [{ validUntil: '2026-11-23' }, 'request.invalid'],
    [{ validUntil: '2026-11-24' }, 'accepted'],
    [{ approved: -1 }, 'request.invalid'],
    [{ approved: 0 }, 'accepted'],
  ])('with %j', (change, verdict) => {
    expect(new LedgerScenario().given(register).verdict({ ...open, ...change })).toBe(verdict);
  });
});

describe('adjust-line', () => {
  const adjust = { type: 'adjust-line', adjustmentId: 'a-1', line: 'credit', approved: 70, reasonCode: 'manual' } as const;

  it('sets approved anew, to the same too, and is recognised by its id', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given(adjust);
    expect(shop.last('line-adjusted').data).toMatchObject({
      approved: 70,
      previousApproved: 100,
      deltas: [{ line: 'credit', approved: -30 }],
    });
    expect(shop.verdict(adjust)).toBe('already');
    expect(shop.verdict({ ...adjust, approved: 71 })).toBe('id.conflict');
    shop.given({ ...adjust, adjustmentId: 'a-2' });
    expect(shop.last('line-adjusted').data.deltas).toEqual([]);
    expect(shop.verdict({ ...adjust, adjustmentId: 'a-3', line: 'transaction' })).toBe('line.not-open');
    expect(shop.verdict({ ...adjust, adjustmentId: 'a-3', approved: -1 })).toBe('request.invalid');
  });
});

describe('reduce-line and restore-reduction', () => {
  const reduce = (reductionId: string, change: object) => ({
    type: 'reduce-line',
    reductionId,
    line: 'credit',
    reasonCode: 'manual',
    ...change,
  }) as const;
  const restore = { type: 'restore-reduction', reductionId: 'r-1', restoreId: 'x', reasonCode: 'manual' } as const;

  it('take a percentage of approved, half to even, or an amount; several stand; effective does not fall below 0', () => {
    const shop = LedgerScenario.of({ credit: 25 }).given(reduce('r-1', { basisPoints: 1_000 }), reduce('r-2', { basisPoints: 1_000 }));
    expect(shop.line('credit')).toMatchObject({ approved: 25, reduced: 4, effective: 21 });
    shop.given(reduce('r-3', { amount: 40 }));
    expect(shop.line('credit')).toMatchObject({ reduced: 44, effective: 0, available: 0 });
    shop.given(restore);
    expect(shop.line('credit').reduced).toBe(42);
  });

  it('are recognised by their ids', () => {
    const shop = LedgerScenario.of({ credit: 25 }).given(reduce('r-1', { basisPoints: 4_000 }));
    expect(shop.verdict(reduce('r-1', { basisPoints: 4_000 }))).toBe('already');
    expect(shop.verdict(reduce('r-1', { amount: 10 }))).toBe('id.conflict');
    expect(shop.verdict(reduce('r-2', {}))).toBe('request.invalid');
    expect(shop.verdict(reduce('r-2', { amount: 1, line: 'transaction' }))).toBe('line.not-open');
    expect(shop.verdict({ ...restore, reductionId: 'r-9' })).toBe('reduction.not-found');
    shop.given(restore);
    expect(shop.verdict(restore)).toBe('already');
    expect(shop.verdict({ ...restore, reasonCode: 'other' })).toBe('id.conflict');
    expect(shop.verdict({ ...restore, restoreId: 'y' })).toBe('reduction.conflict');
  });

  it('restore no earlier than the reduction', () => {
    const shop = LedgerScenario.of({ credit: 25 }).pass(10).given(reduce('r-1', { amount: 5 })).pass(10);
    expect(shop.verdict({ ...restore, effectiveAt: '2026-11-24T02:00:09.000Z' })).toBe('effective-time.out-of-order');
    expect(shop.verdict({ ...restore, effectiveAt: '2026-11-24T02:00:10.000Z' })).toBe('accepted');
  });
});
