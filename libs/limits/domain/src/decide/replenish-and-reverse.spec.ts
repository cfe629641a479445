import { LedgerScenario } from '../scenario/ledger-scenario.js';
import type { Cause } from '../words.js';

const paid = (replenishmentId: string, amount: number, cause: Cause = 'repayment') =>
  ({ type: 'replenish-limit', orderId: 'o-1', replenishmentId, amount, cause }) as const;
const bounced = (reversalId: string, replenishmentId: string) =>
  ({ type: 'reverse-replenishment', orderId: 'o-1', reversalId, replenishmentId, reasonCode: 'bounced' }) as const;
const captured = (lines: readonly ('credit' | 'transaction')[] = ['credit', 'transaction']): LedgerScenario =>
  LedgerScenario.of({ credit: 100, transaction: 100 }).given(
    { type: 'reserve-limit', orderId: 'o-1', amount: 60, lines },
    { type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 60 },
  );

describe('replenish-limit', () => {
  it('gives back on the lines where the cause counts, at most what is open there', () => {
    const shop = captured().given(paid('p-1', 20, 'settlement'));
    expect(shop.last('limit-replenished').data).toMatchObject({
      overpaid: 0,
      perLine: [{ line: 'credit', amount: 0 }, { line: 'transaction', amount: 20 }],
      deltas: [{ line: 'transaction', used: -20 }],
      order: { replenished: 20 },
    });
    shop.given(paid('p-2', 50));
    expect(shop.last('limit-replenished').data).toMatchObject({
      overpaid: 0,
      perLine: [{ line: 'credit', amount: 50 }, { line: 'transaction', amount: 40 }],
      order: { replenished: 60 },
    });
    expect(shop.order('o-1').lines).toMatchObject([{ open: 10, replenished: 50 }, { open: 0, replenished: 60 }]);
  });

  it('takes a true payment beyond what is open, the excess as overpaid', () => {
    const shop = captured().given(paid('p-1', 70));
    expect(shop.last('limit-replenished').data).toMatchObject({ amount: 70, overpaid: 10, order: { replenished: 60, status: 'captured' } });
    shop.given(paid('p-2', 5, 'settlement'));
    expect(shop.last('limit-replenished').data).toMatchObject({ overpaid: 5, deltas: [] });
  });

  it('takes a payment whose cause counts on none of its lines, and applies nothing', () => {
    const shop = captured(['credit']).given(paid('p-1', 1_000, 'settlement'));
    expect(shop.last('limit-replenished').data).toMatchObject({ overpaid: 0, perLine: [{ line: 'credit', amount: 0 }], deltas: [] });
  });

  it.each(['return', 'write-off'] as const)('refuses a %s beyond what is open', (cause) => {
    const shop = captured();
    expect(shop.verdict(paid('p-1', 61, cause))).toBe('replenishment.exceeds-captured');
    expect(shop.verdict(paid('p-1', 60, cause))).toBe('accepted');
    expect(shop.verdict(paid('p-2', 1, cause))).toBe('replenishment.exceeds-captured');
  });

  it('before a capture is all overpaid, or refused', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({ type: 'reserve-limit', orderId: 'o-1', amount: 60 });
    expect(shop.verdict(paid('p-1', 10, 'return'))).toBe('replenishment.exceeds-captured');
    shop.given(paid('p-1', 10));
    expect(shop.last('limit-replenished').data).toMatchObject({ overpaid: 10, order: { status: 'reserved' } });
    expect(shop.line('credit')).toMatchObject({ reserved: 60, used: 0 });
  });

  it('again by its id applies nothing, with other content is a conflict', () => {
    const shop = captured().given(paid('p-1', 20));
    expect(shop.verdict(paid('p-1', 20))).toBe('already');
    expect(shop.verdict(paid('p-1', 21))).toBe('id.conflict');
    expect(shop.verdict(paid('p-1', 20, 'return'))).toBe('id.conflict');
    expect(shop.verdict({ ...paid('p-9', 1), orderId: 'o-9' })).toBe('reservation.not-found');
    expect(shop.verdict(paid('p-9', -1))).toBe('request.invalid');
  });
});

describe('reverse-replenishment', () => {
  it('uses again what was given back, beyond the limit too, flagged', () => {
    const shop = captured().given(
      paid('p-1', 60),
      { type: 'book-limit', orderId: 'b-1', amount: 70, lines: ['credit'] },
      bounced('x-1', 'p-1'),
    );
    expect(shop.last('replenishment-reversed').data).toMatchObject({
      overage: [{ line: 'credit', amount: 30 }],
      deltas: [{ line: 'credit', used: 60 }, { line: 'transaction', used: 60 }],
      order: { replenished: 0, captured: 60 },
    });
    expect(shop.line('credit').available).toBe(-30);
    expect(shop.verdict(paid('p-2', 60, 'return'))).toBe('accepted');
  });

  it('flags no more than its own amount', () => {
    const shop = captured(['credit']).given(
      paid('p-1', 10),
      { type: 'book-limit', orderId: 'b-1', amount: 500, lines: ['credit'] },
      bounced('x-1', 'p-1'),
    );
    expect(shop.last('replenishment-reversed').data.overage).toEqual([{ line: 'credit', amount: 10 }]);
  });

  it('is known by its id, and happens once to a replenishment', () => {
    const shop = captured().given(paid('p-1', 10), paid('p-2', 10));
    expect(shop.verdict(bounced('x-1', 'p-3'))).toBe('replenishment.not-found');
    shop.given(bounced('x-1', 'p-1'));
    expect(shop.verdict(bounced('x-1', 'p-1'))).toBe('already');
    expect(shop.verdict({ ...bounced('x-1', 'p-1'), reasonCode: 'other' })).toBe('id.conflict');
    expect(shop.verdict(bounced('x-1', 'p-2'))).toBe('id.conflict');
    expect(shop.verdict(bounced('x-2', 'p-1'))).toBe('id.conflict');
    expect(shop.verdict({ ...bounced('x-1', 'p-1'), orderId: 'o-9' })).toBe('reservation.not-found');
  });
});
