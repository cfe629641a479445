import { LedgerScenario, SCENARIO_START, type ScenarioCommand } from '../scenario/ledger-scenario.js';

const reasonCode = 'manual';
const reserve = { type: 'reserve-limit', orderId: 'o-2', amount: 10 } as const;
const capture = { type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 10 } as const;
const replenish = { type: 'replenish-limit', orderId: 'paid', replenishmentId: 'p-1', amount: 10, cause: 'return' } as const;
const reverse = {
  type: 'reverse-replenishment',
  orderId: 'paid',
  reversalId: 'x',
  replenishmentId: 'p-9',
  reasonCode,
} as const;
const book = { type: 'book-limit', orderId: 'b-1', amount: 10 } as const;
const freeze = { type: 'freeze-limit', freezeId: 'f-2', line: 'credit', amount: 10, reasonCode } as const;
const release = { type: 'release-freeze', freezeId: 'f-1', releaseId: 'r-2', reasonCode } as const;
const reduce = { type: 'reduce-line', reductionId: 'd-2', line: 'credit', amount: 10, reasonCode } as const;
const restore = { type: 'restore-reduction', reductionId: 'd-1', restoreId: 'x-2', reasonCode } as const;
const adjust = { type: 'adjust-line', adjustmentId: 'a-1', line: 'credit', approved: 10, reasonCode } as const;
const grant = {
  type: 'grant-temporary-increase',
  increaseId: 'i-1',
  line: 'credit',
  amount: 10,
  kind: 'temporary',
  from: SCENARIO_START,
  until: '2026-11-25T00:00:00.000Z',
} as const;
const { amount: _amount, ...share } = { ...freeze, basisPoints: 1, floating: true } as const;
const register = {
  type: 'register-merchant',
  merchantId: 'shop',
  currency: 'CNY',
  industry: 'shoes',
  onboardedOn: '2026-01-01',
} as const;

/** A shop with one of everything: o-1 holds 40, o-3 has expired, paid is captured whole, f-1 blocks captures. */
const shopOf = (): LedgerScenario =>
  LedgerScenario.of({ transaction: 100, credit: 100 })
    .given({ ...reserve, orderId: 'o-3', amount: 1, ttlSeconds: 1 })
    .pass(2)
    .given(
      { ...reserve, orderId: 'o-1', amount: 40 },
      { ...reserve, orderId: 'paid', amount: 30 },
      { ...capture, orderId: 'paid', amount: 30 },
      { ...reduce, reductionId: 'd-1', amount: 5 },
      { ...restore, restoreId: 'x-1' },
      { ...freeze, freezeId: 'f-1', amount: 70, blocks: ['capture'] },
    );

const AMOUNT = 'an amount above 0 is needed';
const SHARE = 'exactly one of amount (above 0) and basisPoints (1 to 10,000) is needed';
const LINES = 'an amount above 0 and distinct lines are needed';
const NOT_OPEN = 'a line to draw on is not open, or its validity has ended';
const LATE = 'effectiveAt is later than now, or earlier than the last change of what the request is about';
const REFUSALS: readonly (readonly [command: ScenarioCommand, code: string, detail: string])[] = [
  [{ ...register, merchantId: 'other' }, 'request.invalid', 'these are the limits of shop'],
  [{ ...register, currency: 'EUR' }, 'merchant.exists', 'shop was registered with other content'],
  [{ ...reserve, amount: 0 }, 'request.invalid', LINES],
  [{ ...reserve, ttlSeconds: 0 }, 'request.invalid', 'ttlSeconds is 1 to 2592000'],
  [{ ...reserve, orderId: 'o-1', amount: 41 }, 'order.conflict', 'o-1 was accepted before with other content'],
  [{ ...reserve, lines: ['transaction', 'withdrawal'] }, 'line.not-open', NOT_OPEN],
  [{ ...reserve, amount: 71 }, 'limit.insufficient', '71 does not fit on credit and transaction'],
  [{ ...reserve, effectiveAt: '2027-01-01T00:00:00.000Z' }, 'effective-time.out-of-order', LATE],
  [{ ...capture, amount: 0 }, 'request.invalid', AMOUNT],
  [{ ...capture, orderId: 'none' }, 'reservation.not-found', 'there is no reservation none'],
  [{ ...capture, orderId: 'o-3' }, 'reservation.expired', 'o-3 expired at 2026-11-24T02:00:01.000Z'],
  [{ ...capture, orderId: 'paid', captureId: 'c-2' }, 'reservation.not-open', 'nothing is held for paid any more'],
  [{ ...capture, amount: 41 }, 'capture.exceeds-reserved', '40 is held for o-1'],
  [capture, 'limit.insufficient', 'a freeze that blocks capture stands'],
  [{ type: 'void-limit', orderId: 'none' }, 'reservation.not-found', 'there is no reservation none'],
  [{ type: 'void-limit', orderId: 'o-3' }, 'reservation.expired', 'o-3 expired at 2026-11-24T02:00:01.000Z'],
  [{ type: 'void-limit', orderId: 'paid' }, 'reservation.not-open', 'paid is wholly captured'],
  [{ ...replenish, amount: 0 }, 'request.invalid', AMOUNT],
  [{ ...replenish, orderId: 'none' }, 'reservation.not-found', 'there is no reservation none'],
  [{ ...replenish, amount: 31 }, 'replenishment.exceeds-captured', '30 is open on paid for a return'],
  [{ ...reverse, orderId: 'none' }, 'reservation.not-found', 'there is no reservation none'],
  [reverse, 'replenishment.not-found', 'paid has no replenishment p-9'],
  [{ ...book, amount: 0 }, 'request.invalid', LINES],
  [{ ...book, orderId: 'o-1' }, 'order.conflict', 'o-1 was accepted before with other content'],
  [{ ...book, lines: ['withdrawal'] }, 'line.not-open', NOT_OPEN],
  [{ ...freeze, basisPoints: 1 }, 'request.invalid', SHARE],
  [{ ...freeze, floating: true }, 'request.invalid', 'only a percentage can be floating'],
  [{ ...freeze, freezeId: 'f-1' }, 'id.conflict', 'f-1 was accepted before with other content'],
  [{ ...freeze, releaseOn: '2026-11-24' }, 'request.invalid', 'releaseOn has come already'],
  [{ ...freeze, line: 'withdrawal' }, 'line.not-open', 'the line was never opened'],
  [{ type: 'confirm-freeze', freezeId: 'none', confirmId: 'c' }, 'freeze.not-found', 'there is no freeze none'],
  [{ ...release, amount: 0 }, 'request.invalid', AMOUNT],
  [{ ...release, freezeId: 'none' }, 'freeze.not-found', 'there is no freeze none'],
  [{ ...release, amount: 71 }, 'freeze.exceeds-remaining', 'at most 70 remains of f-1 on a line'],
  [{ ...reduce, basisPoints: 1 }, 'request.invalid', SHARE],
  [{ ...reduce, line: 'withdrawal' }, 'line.not-open', 'withdrawal was never opened'],
  [{ ...restore, reductionId: 'none' }, 'reduction.not-found', 'there is no reduction none'],
  [restore, 'reduction.conflict', 'd-1 was restored by x-1'],
  [{ ...adjust, approved: -1 }, 'request.invalid', 'approved is 0 or more'],
  [{ ...adjust, line: 'withdrawal' }, 'line.not-open', 'withdrawal was never opened'],
  [{ ...grant, amount: 0 }, 'request.invalid', 'an amount above 0 and an end after the start are needed'],
  [{ ...grant, from: '2026-11-01T00:00:00.000Z', until: SCENARIO_START }, 'request.invalid', 'until has passed'],
  [{ ...grant, line: 'withdrawal' }, 'line.not-open', 'withdrawal was never opened'],
  [{ type: 'open-line', line: 'withdrawal', approved: -1 }, 'request.invalid', 'approved is 0 or more'],
  [{ type: 'open-line', line: 'credit', approved: 1 }, 'line.exists', 'credit was opened with other content'],
  [
    { type: 'open-line', line: 'withdrawal', approved: 1, validUntil: '2026-11-23' },
    'request.invalid',
    'validUntil is in the past',
  ],
];

describe('a refusal', () => {
  it.each(REFUSALS)('of %j has the code %s and says: %s', (command, code, detail) => {
    const outcome = shopOf().when(command);
    const told = outcome.kind === 'rejected' ? [outcome.rejection.code, outcome.rejection.detail] : [outcome.kind, ''];
    expect(told).toEqual([code, detail]);
  });

  it('of what the ledger can not hold, of too many freezes, and of what nobody registered, says why too', () => {
    const shop = shopOf();
    const range = [
      { ...grant, amount: Number.MAX_SAFE_INTEGER },
      { ...book, amount: Number.MAX_SAFE_INTEGER },
    ];
    for (const command of range) {
      expect(shop.when(command)).toMatchObject({
        rejection: { code: 'amount.exceeds-range', detail: 'a sum of the line would leave ±(2^53−1)' },
      });
    }
    for (let index = 0; index < 50; index++) shop.given({ ...share, freezeId: `g-${index}` });
    const detail = 'at most 50 freezes that resolve again may stand at once';
    expect(shop.when(share)).toMatchObject({ rejection: { detail } });
    expect(new LedgerScenario().when(reserve)).toMatchObject({
      rejection: { code: 'merchant.not-found', detail: 'shop is not registered' },
    });
  });
});
