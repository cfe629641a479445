import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { SCENARIO_POLICY } from '../scenario/scenario-policy.js';
import type { IncreaseKind } from '../words.js';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const at = (seconds: number): string => addSeconds(SCENARIO_START, seconds);
const STRICT = { ...SCENARIO_POLICY, increases: { ...SCENARIO_POLICY.increases, strict: true } };

const grant = (kind: IncreaseKind, from: number, until: number, amount = 20_000, increaseId = 'i-1') =>
  ({
    type: 'grant-temporary-increase',
    increaseId,
    line: 'transaction',
    amount,
    from: at(from),
    until: at(until),
    kind,
  }) as const;
const turnover = (month: string, sales: number, riskRevision: number) =>
  ({ type: 'note-turnover', month, sales, nothingOverdue: true, riskRevision }) as const;
const strictShop = (): LedgerScenario => LedgerScenario.of({ transaction: 100_000 }, undefined, STRICT);
const shopOf = (): LedgerScenario => LedgerScenario.of({ transaction: 100_000 });
const unmetOf = (shop: LedgerScenario, command: ReturnType<typeof grant>): unknown => {
  const outcome = shop.when(command);
  return outcome.kind === 'rejected' ? [outcome.rejection.code, outcome.rejection.unmet] : outcome.kind;
};

describe('under a strict policy a temporary increase', () => {
  it.each<[string, ReturnType<typeof grant>, unknown]>([
    ['for a promotion 48 h before', grant('promotion-guarantee', 48 * HOUR, 90 * DAY), 'accepted'],
    [
      'for a promotion later than that',
      grant('promotion-guarantee', 48 * HOUR - 1, 90 * DAY),
      ['increase.too-late', ['increase.too-late']],
    ],
    ['for 30 days', grant('temporary', 0, 30 * DAY, 900_000), 'accepted'],
    ['for longer', grant('temporary', 0, 30 * DAY + 1), ['increase.too-long', ['increase.too-long']]],
    ['in an emergency, to all its limits', grant('emergency', DAY, 31 * DAY), 'accepted'],
    [
      'in an emergency, beyond all of them',
      grant('emergency', DAY + 1, 31 * DAY + 2, 20_001),
      ['increase.not-urgent', ['increase.not-urgent', 'increase.too-long', 'increase.exceeds-share']],
    ],
  ])('%s', (_, command, verdict) => {
    expect(unmetOf(strictShop(), command)).toEqual(verdict);
  });

  it('counts the emergency increases that the line has together, until they end', () => {
    const shop = strictShop().given(grant('emergency', 0, DAY, 15_000));
    expect(unmetOf(shop, grant('emergency', 0, DAY, 5_001, 'i-2'))).toEqual([
      'increase.exceeds-share',
      ['increase.exceeds-share'],
    ]);
    shop.given(grant('emergency', 0, DAY, 5_000, 'i-3')).pass(DAY);
    expect(unmetOf(shop, grant('emergency', DAY, 2 * DAY, 20_000, 'i-4'))).toBe('accepted');
  });

  it('that was brought in from elsewhere is taken as it is, and costs nothing here', () => {
    const shop = strictShop().given({ ...grant('emergency', DAY + 1, 60 * DAY, 90_000), imported: true });
    expect(shop.last('temporary-increase-granted').data).not.toHaveProperty('fee');
  });
});

describe('under a policy that is not strict an increase', () => {
  it('beyond its conditions is granted, and says which it does not meet', () => {
    const shop = shopOf().given(grant('emergency', 0, 31 * DAY, 90_000));
    expect(shop.last('temporary-increase-granted').data.unmet).toEqual(['increase.too-long', 'increase.exceeds-share']);
    expect(shop.state.merchant.increases['i-1']?.unmet).toEqual(['increase.too-long', 'increase.exceeds-share']);
    shop.given(
      grant('promotion-guarantee', 47 * HOUR, 50 * HOUR, 1, 'late'),
      grant('promotion-guarantee', 48 * HOUR, 50 * HOUR, 1, 'early'),
    );
    const told = ['late', 'early'].map((id) => shop.state.merchant.increases[id]);
    expect(told.map((increase) => [increase?.booked, increase?.unmet])).toEqual([
      ['late', ['increase.too-late']],
      ['in-time', undefined],
    ]);
  });

  it('by the moment from which it counts, where it is recorded late', () => {
    const shop = shopOf().pass(DAY);
    shop.given({ ...grant('promotion-guarantee', 48 * HOUR, 50 * HOUR), effectiveAt: at(0) });
    expect(shop.last('temporary-increase-granted').data).not.toHaveProperty('unmet');
  });

  it('is refused for a turnover that was reported too low, and only for that', () => {
    const shop = shopOf();
    expect(shop.verdict(grant('temporary', 0, HOUR))).toBe('accepted');
    shop.given(turnover('2026-10', 19_999_999, 4));
    const verdict = ['increase.turnover-too-low', ['increase.turnover-too-low', 'increase.too-long']];
    expect(unmetOf(shop, grant('temporary', 0, 40 * DAY, 1, 'i-2'))).toEqual(verdict);
    expect(shop.verdict(grant('temporary', 0, HOUR))).toBe('already');
    expect(shop.verdict(grant('emergency', 0, HOUR, 1, 'i-3'))).toBe('accepted');
    shop.given(turnover('2026-10', 20_000_000, 5));
    expect(shop.verdict(grant('temporary', 0, HOUR, 1, 'i-2'))).toBe('accepted');
  });
});

describe('the turnover of a merchant', () => {
  const known = (shop: LedgerScenario): unknown =>
    shop.state.merchant.turnover?.months.map(({ month, sales }) => [month, sales]);

  it('is known of the last three months, a corrected one as it was reported last', () => {
    const shop = shopOf().given(
      turnover('2026-08', 8, 1),
      turnover('2026-06', 6, 2),
      turnover('2026-07', 7, 3),
      turnover('2026-09', 9, 4),
    );
    expect(known(shop)).toEqual([
      ['2026-07', 7],
      ['2026-08', 8],
      ['2026-09', 9],
    ]);
    shop.given(turnover('2026-08', 80, 5));
    expect(known(shop)).toEqual([
      ['2026-07', 7],
      ['2026-08', 80],
      ['2026-09', 9],
    ]);
  });

  it('is not what an earlier report said, when that comes again', () => {
    const shop = shopOf().given(turnover('2026-08', 8, 3), turnover('2026-08', 9, 5));
    const count = shop.events.length;
    expect(
      [turnover('2026-08', 8, 3), turnover('2026-08', 9, 5), turnover('2026-09', 1, 4)].map((each) => shop.verdict(each)),
    ).toEqual(['already', 'already', 'already']);
    expect([shop.events.length, known(shop)]).toEqual([count, [['2026-08', 9]]]);
  });

  it('is of a month', () => {
    expect(shopOf().verdict(turnover('2026-13', 1, 1))).toBe('request.invalid');
  });
});

describe('the fee of an emergency increase', () => {
  it('is told when it is granted, and charged when it starts', () => {
    const shop = shopOf().given(grant('emergency', HOUR, HOUR + 30 * DAY));
    expect(shop.last('temporary-increase-granted').data.fee).toEqual({
      amount: 1_000,
      basisPoints: 500,
      yearlyEquivalentBasisPoints: 6_083,
    });
    expect(shop.pass(HOUR).last('temporary-increase-started').data.feeCharged).toBe(1_000);
  });

  it('is charged at once where it starts at once', () => {
    const shop = shopOf().given(grant('emergency', 0, DAY));
    expect(shop.last('temporary-increase-started').data.feeCharged).toBe(1_000);
  });

  it.each([
    [10, 0],
    [30, 2],
    [50, 2],
    [70, 4],
  ])('of %i is %i, half to even', (amount, fee) => {
    expect(
      shopOf()
        .given(grant('emergency', 0, DAY, amount))
        .last('temporary-increase-granted').data.fee?.amount,
    ).toBe(fee);
  });

  it('is as much a year as it would be for 365 days, half to even', () => {
    const yearly = (days: number): number | undefined =>
      shopOf()
        .given(grant('emergency', 0, days * DAY))
        .last('temporary-increase-granted').data.fee?.yearlyEquivalentBasisPoints;
    expect([365, 73, 16, 8].map(yearly)).toEqual([500, 2_500, 11_406, 22_812]);
  });

  it('is not charged of an increase that ends before it started', () => {
    const shop = shopOf().given(
      { type: 'freeze-limit', freezeId: 'f', line: 'transaction', amount: 1, reasonCode: 'fraud', risk: true },
      grant('emergency', 0, DAY),
    );
    shop.pass(2 * DAY);
    expect(shop.last('temporary-increase-ended').data.amount).toBe(0);
    expect(shop.events.filter((event) => event.type === 'temporary-increase-started')).toEqual([]);
  });

  it('is of no other kind', () => {
    const shop = shopOf().given(grant('temporary', 0, DAY));
    expect(shop.last('temporary-increase-granted').data).not.toHaveProperty('fee');
    expect(shop.last('temporary-increase-started').data).not.toHaveProperty('feeCharged');
  });
});
