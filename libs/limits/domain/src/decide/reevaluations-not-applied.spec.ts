import { LedgerScenario, type ScenarioCommand } from '../scenario/ledger-scenario.js';
import { reevaluated } from '../scenario/reevaluated.js';

const DAY = 86_400;
const [OCTOBER, NOVEMBER] = ['re-evaluation:transaction:2026-10', 're-evaluation:transaction:2026-11'] as const;
const shopOf = (approved = 1_000): LedgerScenario => LedgerScenario.of({ transaction: approved, credit: 10_000_000 });
const typesAfter = (shop: LedgerScenario, ...commands: readonly ScenarioCommand[]): readonly string[] => {
  const from = shop.events.length;
  shop.given(...commands);
  return shop.typesFrom(from);
};
const numbers = (shop: LedgerScenario): readonly number[] => {
  const { approved, reduced, effective } = shop.line('transaction');
  return [approved, reduced, effective];
};

describe('a re-evaluation that can not be', () => {
  const risky = { type: 'freeze-limit', freezeId: 'f', line: 'all', amount: 1, reasonCode: 'fraud', risk: true } as const;
  const lastOf = (shop: LedgerScenario): readonly unknown[] => {
    const { outcome, code } = shop.last('limit-reevaluated').data;
    return [outcome, code];
  };

  it('is recorded with its code: a risk stands, and an announced lowering is withdrawn all the same', () => {
    const shop = shopOf().given(reevaluated(800), risky);
    expect(typesAfter(shop, reevaluated(1_200, NOVEMBER))).toEqual(['limit-reevaluated', 'lowering-withdrawn']);
    expect([lastOf(shop), numbers(shop)]).toEqual([
      ['not-applied', 'risk.stands'],
      [1_000, 0, 1_000],
    ]);
    shop.given({ type: 'release-freeze', freezeId: 'f', releaseId: 'r', reasonCode: 'manual' });
    shop.given(reevaluated(1_200, 're-evaluation:transaction:2026-12'));
    expect([lastOf(shop), numbers(shop)]).toEqual([
      ['raised', undefined],
      [1_200, 0, 1_200],
    ]);
  });

  it('is lowered while a risk stands', () => {
    expect(
      numbers(
        shopOf()
          .given(risky, reevaluated(800))
          .pass(7 * DAY),
      ),
    ).toEqual([1_000, 200, 800]);
  });

  it.each([
    [100_000_000, 'review.required'],
    [100_000_001, 'line.exceeds-ceiling'],
    [50_000_000, 'review.required'],
    [49_999_999, undefined],
  ])('to %i of credit has the code %s', (limit, code) => {
    const shop = shopOf().given(reevaluated(limit, 're-evaluation:credit:2026-10', { line: 'credit' }));
    expect(lastOf(shop)).toEqual([code === undefined ? 'raised' : 'not-applied', code]);
    expect(shop.line('credit').approved).toBe(code === undefined ? limit : 10_000_000);
  });

  it('takes two people only where approved grows', () => {
    const shop = shopOf(60_000_000)
      .given(reevaluated(1_000))
      .pass(7 * DAY)
      .given(reevaluated(55_000_000, NOVEMBER));
    expect([lastOf(shop), numbers(shop)[2]]).toEqual([['raised', undefined], 55_000_000]);
  });

  it('is of a line that was never opened, or has lapsed', () => {
    const shop = shopOf().given(reevaluated(1, 're-evaluation:withdrawal:2026-10', { line: 'withdrawal' }));
    expect(lastOf(shop)).toEqual(['not-applied', 'line.not-open']);
    shop.given({ type: 'open-line', line: 'withdrawal', approved: 9, validUntil: '2026-11-25' });
    shop.pass(3 * DAY).given(reevaluated(99, 're-evaluation:withdrawal:2026-11', { line: 'withdrawal' }));
    expect([lastOf(shop), shop.line('withdrawal').approved]).toEqual([['not-applied', 'line.not-open'], 9]);
  });

  it('has an id that somebody gave to something else', () => {
    const shop = shopOf().given({ type: 'reduce-line', reductionId: OCTOBER, line: 'transaction', amount: 5, reasonCode: 'x' });
    expect(lastOf(shop.given(reevaluated(800)))).toEqual(['not-applied', 'id.conflict']);
    shop.given({ type: 'adjust-line', adjustmentId: NOVEMBER, line: 'transaction', approved: 900, reasonCode: 'x' });
    expect(lastOf(shop.given(reevaluated(2_000, NOVEMBER)))).toEqual(['not-applied', 'id.conflict']);
  });

  it('is no amount', () => {
    expect([reevaluated(-1), reevaluated(0.5)].map((each) => shopOf().verdict(each))).toEqual([
      'request.invalid',
      'request.invalid',
    ]);
  });
});

describe('a re-evaluation that comes again', () => {
  it.each([800, 1_000, 1_200])('to %i changes nothing, whatever came after it', (limit) => {
    const shop = shopOf().given(reevaluated(limit));
    const again = (): unknown => [shop.verdict(reevaluated(limit)), shop.verdict(reevaluated(limit + 7))];
    expect(again()).toEqual(['already', 'already']);
    shop.pass(7 * DAY).given(reevaluated(2_000, NOVEMBER));
    const { length } = shop.events;
    expect([again(), shop.events.length, numbers(shop)]).toEqual([['already', 'already'], length, [2_000, 0, 2_000]]);
  });
});
