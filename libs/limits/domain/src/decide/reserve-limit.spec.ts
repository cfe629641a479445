import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';

const reserve = (orderId: string, amount: number) => ({ type: 'reserve-limit', orderId, amount }) as const;

describe('reserve-limit', () => {
  it('draws on transaction, and on credit where the merchant has it, in the order of answers', () => {
    const shop = LedgerScenario.of({ transaction: 100, credit: 80 }).given(reserve('o-1', 30));
    expect(shop.last('limit-reserved').data).toMatchObject({
      deltas: [
        { line: 'credit', reserved: 30 },
        { line: 'transaction', reserved: 30 },
      ],
      order: { status: 'reserved', amount: 30, captured: 0, replenished: 0, lines: ['credit', 'transaction'] },
      previousOrderRevision: null,
      termsRevision: 2,
    });
    expect([shop.line('credit').available, shop.line('transaction').available]).toEqual([50, 70]);
  });

  it('fits exactly to the limit and not one unit more', () => {
    const shop = LedgerScenario.of({ transaction: 100 });
    expect(shop.verdict(reserve('o-1', 101))).toBe('limit.insufficient');
    expect(shop.verdict(reserve('o-1', 100))).toBe('accepted');
    expect(shop.verdict(reserve('o-2', 1))).toBe('limit.insufficient');
    expect(shop.line('transaction').available).toBe(0);
  });

  it('must fit all of its lines, and is refused with those that lack room and what stands in the way', () => {
    const shop = LedgerScenario.of({ transaction: 100, credit: 200 });
    shop.given(
      { type: 'freeze-limit', freezeId: 'f-1', line: 'all', amount: 30, reasonCode: 'manual' },
      { type: 'freeze-limit', freezeId: 'f-2', line: 'credit', amount: 1, reasonCode: 'manual' },
      { type: 'reduce-line', reductionId: 'r-1', line: 'transaction', amount: 20, reasonCode: 'manual' },
    );
    const before = shop.state.merchant;
    expect(shop.when(reserve('o-1', 60))).toMatchObject({
      kind: 'rejected',
      rejection: {
        code: 'limit.insufficient',
        refusals: [{ line: 'transaction', requested: 60, available: 50, freezes: ['f-1'], reductions: ['r-1'] }],
      },
    });
    expect(shop.state.merchant).toBe(before);
    expect(shop.when(reserve('o-1', 500))).toMatchObject({ rejection: { refusals: [{ line: 'credit' }, { line: 'transaction' }] } });
    expect(shop.verdict({ ...reserve('o-1', 60), lines: ['credit'] })).toBe('accepted');
  });

  it.each<[string, object, string]>([
    ['withdrawal', { lines: ['withdrawal'] }, 'line.not-open'],
    ['a line never opened', { lines: ['credit'] }, 'line.not-open'],
    ['a line twice', { lines: ['transaction', 'transaction'] }, 'request.invalid'],
    ['no line', { lines: [] }, 'request.invalid'],
    ['nothing', { amount: 0 }, 'request.invalid'],
    ['too long', { ttlSeconds: 2_592_001 }, 'request.invalid'],
    ['as long as may be', { ttlSeconds: 2_592_000 }, 'accepted'],
  ])('of %s', (_name, change, verdict) => {
    const shop = LedgerScenario.of({ transaction: 100, withdrawal: 100 });
    expect(shop.verdict({ ...reserve('o-1', 10), ...change })).toBe(verdict);
  });

  it('needs a line to draw on, one that has not lapsed, also by default', () => {
    expect(LedgerScenario.of({ withdrawal: 100 }).verdict(reserve('o-1', 1))).toBe('line.not-open');
    const shop = LedgerScenario.of({ transaction: 100 });
    shop.given({ type: 'open-line', line: 'credit', approved: 100, validUntil: '2026-11-24' }).at('2026-11-24T16:00:00.000Z');
    expect(shop.verdict(reserve('o-1', 1))).toBe('line.not-open');
    expect(shop.verdict({ ...reserve('o-1', 1), lines: ['transaction'] })).toBe('accepted');
    expect(new LedgerScenario().verdict(reserve('o-1', 1))).toBe('merchant.not-found');
  });

  it('again with the same content applies nothing, with other content is a conflict', () => {
    const shop = LedgerScenario.of({ transaction: 100, credit: 100 });
    const ordered = { ...reserve('o-1', 40), merchantOrderId: 'm', storeId: 's', buyerRef: 'b' };
    const first = { ...ordered, deviceRef: 'd', accountRef: 'a' };
    shop.given(first);
    for (const same of [
      {},
      { ttlSeconds: 5 },
      { lines: ['transaction', 'credit'] as const },
      { deviceRef: 'x' },
      { accountRef: 'x' },
    ]) {
      expect(shop.verdict({ ...first, ...same })).toBe('already');
    }
    expect(shop.verdict(ordered)).toBe('already');
    const otherLines = [{ lines: ['credit'] as const }, { lines: ['withdrawal'] as const }];
    for (const other of [{ amount: 41 }, ...otherLines, { merchantOrderId: 'x' }, { storeId: 'x' }, { buyerRef: 'x' }]) {
      expect(shop.verdict({ ...first, ...other })).toBe('order.conflict');
    }
    expect(shop.line('credit').reserved).toBe(40);
    shop.given({ type: 'void-limit', orderId: 'o-1' });
    expect(shop.verdict(first)).toBe('already');
  });

  it('binds nothing when it is refused', () => {
    const shop = LedgerScenario.of({ transaction: 100 });
    expect(shop.verdict(reserve('o-1', 101))).toBe('limit.insufficient');
    expect(shop.verdict(reserve('o-1', 99))).toBe('accepted');
  });

  it('shares its ids with bookings', () => {
    const shop = LedgerScenario.of({ transaction: 100 }).given({ type: 'book-limit', orderId: 'o-1', amount: 10 });
    expect(shop.verdict(reserve('o-1', 10))).toBe('already');
    expect(shop.verdict({ ...reserve('o-1', 10), storeId: 's' })).toBe('order.conflict');
    expect(shop.verdict(reserve('o-1', 11))).toBe('order.conflict');
  });

  it('lives from the moment it is recorded, also when back-dated', () => {
    const shop = LedgerScenario.of({ transaction: 100 }).pass(100).given({ ...reserve('o-1', 10), effectiveAt: SCENARIO_START });
    expect(shop.last('limit-reserved')).toMatchObject({ effectiveTime: SCENARIO_START, data: { expiresAt: '2026-11-24T02:31:40.000Z' } });
  });
});
