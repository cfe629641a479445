import { LedgerScenario, type ScenarioCommand } from '../scenario/ledger-scenario.js';

const reserve = (orderId: string, amount: number, change: object = {}): ScenarioCommand => ({
  type: 'reserve-limit',
  orderId,
  amount,
  ...change,
});
const adjust = (adjustmentId: string, approved: number): ScenarioCommand => ({
  type: 'adjust-line',
  adjustmentId,
  line: 'credit',
  approved,
  reasonCode: 'manual',
});
const warnings = (shop: LedgerScenario): number => shop.events.filter(({ type }) => type === 'usage-warning-raised').length;

describe('a usage warning', () => {
  it('moves no terms when an order raised it, and is the last of them when a change of terms did', () => {
    const shop = LedgerScenario.of({ credit: 1_000 });
    const { termsRevision } = shop.state.merchant;
    shop.given(reserve('o-1', 901));
    expect(warnings(shop)).toBe(1);
    expect(shop.state.merchant.termsRevision).toBe(termsRevision);
    shop.given({ type: 'void-limit', orderId: 'o-1' }, reserve('o-2', 500), adjust('a-1', 500));
    expect(shop.events.at(-1)?.type).toBe('usage-warning-raised');
    expect(shop.state.merchant.termsRevision).toBe(shop.state.merchant.revision);
  });

  it('is raised in the commit that crosses, once, with the order that did', () => {
    const shop = LedgerScenario.of({ credit: 1_000 }).given(reserve('o-1', 900));
    expect(warnings(shop)).toBe(0);
    const outcome = shop.when(reserve('o-2', 1));
    expect(outcome).toMatchObject({
      events: [
        { type: 'limit-reserved' },
        {
          type: 'usage-warning-raised',
          data: { line: 'credit', available: 99, effective: 1_000, rearmBasisPoints: 1_500, orderId: 'o-2' },
        },
      ],
    });
    shop.given(reserve('o-3', 9));
    expect(warnings(shop)).toBe(1);
  });

  it('may be raised again only after enough was available', () => {
    const shop = LedgerScenario.of({ credit: 1_000 }).given(reserve('o-1', 850), reserve('o-2', 51));
    shop.given({ type: 'void-limit', orderId: 'o-2' }, reserve('o-3', 51));
    expect(warnings(shop)).toBe(2);
    shop.given({ type: 'void-limit', orderId: 'o-3' }, reserve('o-4', 1), { type: 'void-limit', orderId: 'o-4' }, reserve('o-5', 60));
    expect(warnings(shop)).toBe(3);
    shop.given(adjust('a-1', 970), { type: 'void-limit', orderId: 'o-5' }, reserve('o-6', 60));
    expect(warnings(shop)).toBe(3);
  });

  it('comes for each line, by terms and by what comes due as well', () => {
    const shop = LedgerScenario.of({ credit: 1_000, transaction: 1_000 });
    shop.given(reserve('o-1', 950));
    expect(warnings(shop)).toBe(2);
    const cut = LedgerScenario.of({ credit: 1_000 }).given(
      reserve('o-1', 500),
      { type: 'reduce-line', reductionId: 'r', line: 'credit', amount: 450, reasonCode: 'x' },
    );
    expect(cut.last('usage-warning-raised').data).toEqual({ line: 'credit', available: 50, effective: 550, rearmBasisPoints: 1_500 });
    const ended = LedgerScenario.of({ credit: 100 });
    ended.given({
      type: 'grant-temporary-increase',
      increaseId: 'i',
      line: 'credit',
      amount: 100,
      from: ended.now,
      until: '2026-11-24T02:01:00.000Z',
      kind: 'temporary',
    });
    ended.given(reserve('o-1', 100)).pass(60);
    expect(ended.last('usage-warning-raised')).toMatchObject({ effectiveTime: '2026-11-24T02:01:00.000Z', data: { available: 0 } });
  });

  it('is not raised by what is imported, an empty line, or a change that moves nothing', () => {
    const shop = LedgerScenario.of({ credit: 0 });
    expect(warnings(shop)).toBe(0);
    shop.given({ type: 'book-limit', orderId: 'b-1', amount: 100, imported: true });
    expect(shop.last('limit-booked').data.imported).toBe(true);
    shop.given(adjust('a-1', 0));
    expect(warnings(shop)).toBe(0);
    shop.given(adjust('a-2', 1));
    expect(warnings(shop)).toBe(1);
  });
});
