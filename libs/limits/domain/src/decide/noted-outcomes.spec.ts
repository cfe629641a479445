import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { reevaluated } from '../scenario/reevaluated.js';
import { signalOf } from '../scenario/signal-of.js';

const DAY = 86_400;
const NOVEMBER = 're-evaluation:transaction:2026-11';
const PROGRAMME = 'programme:credit-improvement';
const shopOf = (approved = 1_000): LedgerScenario => LedgerScenario.of({ transaction: approved, credit: 10_000_000 });
const noted = (shop: LedgerScenario): readonly unknown[] => {
  const { outcome, code, detail } = shop.last('limit-reevaluated').data;
  return [outcome, code, detail];
};

describe('what came of a re-evaluation', () => {
  it.each([
    ['raised', 2_000],
    ['announced', 500],
    ['unchanged', 1_000],
  ])('is noted: %s', (outcome, limit) => {
    expect(noted(shopOf().given(reevaluated(limit)))).toEqual([outcome, undefined, undefined]);
  });

  it('of a programme is noted: raised, or unchanged where it would be no more', () => {
    const done = (limit: number) => reevaluated(limit, PROGRAMME, { line: 'credit' });
    expect(noted(shopOf().given(done(11_000_000)))).toEqual(['raised', undefined, undefined]);
    const shop = shopOf().given(done(10_000_000));
    expect(noted(shop)).toEqual(['unchanged', undefined, undefined]);
    expect(shop.last('limit-reevaluated').revision).toBe(shop.events.length - 1);
  });

  it.each([
    ['line.not-open', reevaluated(1, 're-evaluation:withdrawal:2026-10', { line: 'withdrawal' }), 'withdrawal is not open'],
    [
      'line.exceeds-ceiling',
      reevaluated(100_000_001, 're-evaluation:credit:2026-10', { line: 'credit' }),
      '100000001 is above the ceiling 100000000 of credit',
    ],
    ['review.required', reevaluated(50_000_000), 'a raise to 50000000 or more takes two people'],
  ] as const)('is noted with its code and why: %s', (code, command, detail) => {
    expect(noted(shopOf().given(command))).toEqual(['not-applied', code, detail]);
  });

  it('is noted where a risk stands, or the id is of something else, and nothing follows', () => {
    const held = shopOf().given(signalOf('peak').raised([{ kind: 'freeze', line: 'transaction', basisPoints: 1_000 }]));
    expect(noted(held.given(reevaluated(2_000)))).toEqual([
      'not-applied',
      'risk.stands',
      'a freeze or reduction of risk stands on transaction',
    ]);
    const taken = shopOf().given({
      type: 'reduce-line',
      reductionId: NOVEMBER,
      line: 'credit',
      amount: 1,
      reasonCode: 'manual',
    });
    const from = taken.events.length;
    taken.given(reevaluated(500, NOVEMBER));
    expect(noted(taken)).toEqual(['not-applied', 'id.conflict', `${NOVEMBER} was accepted before, for something else`]);
    expect(taken.typesFrom(from)).toEqual(['limit-reevaluated']);
  });

  it('takes two people in the merchant’s own currency alone', () => {
    const euros = new LedgerScenario();
    euros.given(
      { type: 'register-merchant', merchantId: 'shop', currency: 'EUR', industry: 'shoes', onboardedOn: '2026-01-01' },
      { type: 'open-line', line: 'transaction', approved: 1_000 },
    );
    expect(noted(euros.given(reevaluated(50_000_000)))).toEqual(['raised', undefined, undefined]);
  });

  it('is refused as no amount, with the reason', () => {
    expect(shopOf().when(reevaluated(-1))).toMatchObject({
      rejection: { code: 'request.invalid', detail: 'limit is 0 or more' },
    });
  });

  it('says why a later reduction was made', () => {
    const shop = shopOf()
      .given(reevaluated(500))
      .pass(7 * DAY);
    shop.given(reevaluated(700, NOVEMBER));
    expect(shop.last('line-reduced').data).toMatchObject({ reductionId: NOVEMBER, amount: 300, reasonCode: 're-evaluation' });
  });
});

describe('what came of a signal', () => {
  const peak = signalOf('daily-peak');
  const freeze = { kind: 'freeze', line: 'transaction', basisPoints: 1_000 } as const;

  it.each([
    ['apply', { ...peak.raised([freeze]), signalId: 'odd' }, 'odd is not named by rule, line and episode'],
    ['clear', { ...peak.cleared(), signalId: 'odd' }, 'odd is not named by rule, line and episode'],
    ['ease', { ...peak.eased('plan', 1), signalId: 'odd' }, 'odd is not named by rule, line and episode, or releases no part'],
    ['ease nothing', peak.eased('plan', 0), `${peak.id} is not named by rule, line and episode, or releases no part`],
  ] as const)('that is not as agreed is refused: %s', (_, command, detail) => {
    expect(shopOf().when(command)).toMatchObject({ rejection: { code: 'request.invalid', detail } });
  });

  it.each([
    [{ kind: 'require-code' }, 'consequence.not-supported', 'require-code is nothing that limits does'],
    [{ kind: 'warn', line: 'withdrawal' }, 'line.not-open', 'withdrawal was never opened'],
    [{ kind: 'warn', line: 'all' }, 'request.invalid', 'a member that this kind of consequence needs is missing'],
    [{ kind: 'reduce', basisPoints: 1 }, 'request.invalid', 'a member that this kind of consequence needs is missing'],
    [{ kind: 'reduce-to', line: 'credit' }, 'request.invalid', 'a member that this kind of consequence needs is missing'],
  ] as const)('that can not be is noted with why: %j', (consequence, code, detail) => {
    const shop = shopOf().given(peak.raised([consequence]));
    expect(shop.last('signal-not-applied').data).toEqual({ signalId: peak.id, kind: consequence.kind, code, detail });
  });

  it('is noted where a person took its id, and where it comes before it was raised', () => {
    const taken = shopOf().given({
      type: 'freeze-limit',
      freezeId: peak.id,
      line: 'transaction',
      amount: 1,
      reasonCode: 'manual',
    });
    taken.given(peak.raised([{ kind: 'freeze', line: 'transaction', basisPoints: 1_000 }]));
    expect(taken.last('signal-not-applied').data).toMatchObject({ code: 'id.conflict' });
    for (const early of [peak.eased('plan', 100), peak.cleared()]) {
      const shop = shopOf().given(early);
      expect(shop.last('signal-not-applied').data).toMatchObject({
        code: 'signal.not-found',
        detail: `${peak.id} was not raised here yet`,
      });
    }
  });

  it('that took nothing off gives nothing back', () => {
    const shop = shopOf().given(peak.raised([{ kind: 'reduce-to', line: 'credit', limit: 20_000_000 }]), peak.cleared());
    expect(shop.last('reduction-restored').data).toMatchObject({ amount: 0, deltas: [] });
  });
});

describe('the fee of an emergency', () => {
  const feeFor = (seconds: number): unknown => {
    const shop = shopOf(1_000_000).given({
      type: 'grant-temporary-increase',
      increaseId: 'i-1',
      line: 'transaction',
      amount: 1_001,
      kind: 'emergency',
      from: SCENARIO_START,
      until: addSeconds(SCENARIO_START, seconds),
    });
    return shop.events.flatMap((event) => (event.type === 'temporary-increase-granted' ? [event.data.fee] : []))[0];
  };

  it.each([
    ['down', 7 * DAY, 26_071],
    ['up', 11 * DAY, 16_591],
    ['half to even, down', 8 * DAY, 22_812],
    ['half to even, up', 13 * DAY + 8 * 3_600, 13_688],
  ])('is told a year with the nearest basis point: %s', (_, seconds, yearlyEquivalentBasisPoints) => {
    expect(feeFor(seconds)).toEqual({ amount: 50, basisPoints: 500, yearlyEquivalentBasisPoints });
  });
});

describe('turnover', () => {
  it.each(['x2026-10', '2026-10x', '2026-13', '2026-1'])('is of a month, which %s is none', (month) => {
    const told = { type: 'note-turnover', month, sales: 1, nothingOverdue: true, riskRevision: 1 } as const;
    expect(shopOf().when(told)).toMatchObject({ rejection: { detail: 'a month and its sales are needed' } });
  });
});
