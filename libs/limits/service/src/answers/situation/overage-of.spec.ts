import { ReactingLimits } from '../../policies/spec-support/reacting-limits.js';
import { situationOf } from './spec-support/situation-of.js';

const line = 'transaction' as const;
let limits: ReactingLimits;
beforeEach(async () => {
  limits = await ReactingLimits.open(100_000);
});
afterEach(() => limits.close());

describe('a line that is over-used', () => {
  it('says by how much, of what, and what fills it first', async () => {
    await limits.ask({ type: 'reserve-limit', orderId: 'z-1', amount: 25_000 });
    await limits.ask({ type: 'reserve-limit', orderId: 'z-2', amount: 20_000 });
    await limits.ask({ type: 'capture-limit', orderId: 'z-1', captureId: 'c', amount: 25_000 });
    await limits.ask({
      type: 'reduce-line',
      reductionId: 'cut',
      line,
      amount: 70_000,
      reasonCode: 'rating-fallen',
      risk: true,
    });
    await limits.ask({
      type: 'freeze-limit',
      freezeId: 'f',
      line,
      amount: 2_000,
      reasonCode: 'manual',
      risk: false,
      releaseOn: '2026-12-01',
    });
    expect(await situationOf(limits)).toMatchObject({
      available: -17_000,
      overage: {
        amount: 17_000,
        causes: [
          { kind: 'reduction', id: 'cut', amount: 70_000 },
          { kind: 'freeze', id: 'f', amount: 2_000 },
        ],
        filledBy: [
          { kind: 'repayment', amount: 25_000 },
          { kind: 'void-or-expiry', amount: 20_000 },
          { kind: 'freeze', id: 'f', at: '2026-11-30T16:00:00.000Z' },
          { kind: 'reduction', id: 'cut' },
        ],
      },
    });
  });

  it('says that orders themselves took more, where nothing stands on it', async () => {
    await limits.ask({ type: 'book-limit', orderId: 'b', amount: 130_000 });
    expect((await situationOf(limits)).overage).toEqual({
      amount: 30_000,
      causes: [{ kind: 'use', amount: 30_000 }],
      filledBy: [{ kind: 'repayment', amount: 130_000 }],
    });
    await limits.ask({ type: 'replenish-limit', orderId: 'b', replenishmentId: 'p', amount: 30_000, cause: 'repayment' });
    expect((await situationOf(limits)).overage).toBeUndefined();
  });
});
