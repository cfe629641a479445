import fc from 'fast-check';
import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, type ScenarioCommand } from '../scenario/ledger-scenario.js';
import { reevaluated } from '../scenario/reevaluated.js';

const DAY = 86_400;
const APPROVED = 500;

interface Step {
  readonly limit: number;
  readonly pauseDays: number;
  /** Of the ones told so far that come again after this one. */
  readonly again: readonly number[];
  /** A person reduces by so much. */
  readonly reduction: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  limit: fc.integer({ min: 0, max: 1_000 }),
  pauseDays: fc.constantFrom(0, 1, 6, 7, 8, 30),
  again: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
  reduction: fc.constantFrom(0, 0, 100),
});

/** What the line should be, by the simplest account of it. */
class Expected {
  limit = APPROVED;
  private lowering: { readonly limit: number; readonly at: string } | undefined;

  pass(now: string): void {
    if (this.lowering === undefined || this.lowering.at > now) return;
    this.limit = Math.min(this.limit, this.lowering.limit);
    this.lowering = undefined;
  }

  tell(limit: number, lowersAt: string): void {
    this.lowering = limit < this.limit ? { limit, at: lowersAt } : undefined;
    this.limit = Math.max(this.limit, limit);
  }
}

describe('re-evaluations at random', () => {
  it('leave the line at what the last one in force says, beside what others take off, whatever is told again', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const shop = LedgerScenario.of({ transaction: APPROVED });
        const expected = new Expected();
        const told: ScenarioCommand[] = [];
        let [byHand, reductions] = [0, 0];
        for (const [index, { limit, pauseDays, again, reduction }] of steps.entries()) {
          shop.pass(pauseDays * DAY);
          expected.pass(shop.now);
          const lowersAt = addSeconds(shop.now, 7 * DAY);
          const command = reevaluated(limit, `re-evaluation:transaction:${index}`, { lowersAt });
          shop.given(command);
          expected.tell(limit, lowersAt);
          told.push(command);
          const before = shop.events.length;
          for (const each of again) expect(shop.verdict(told[each % told.length]!)).toBe('already');
          expect(shop.events.length).toBe(before);
          if (reduction > 0) {
            reductions += 1;
            byHand += reduction;
            shop.given({
              type: 'reduce-line',
              reductionId: `d-${reductions}`,
              line: 'transaction',
              amount: reduction,
              reasonCode: 'x',
            });
          }
          const { approved, reduced } = shop.line('transaction');
          expect(approved - reduced).toBe(expected.limit - byHand);
          expect(approved).toBeGreaterThanOrEqual(APPROVED);
        }
        shop.pass(7 * DAY);
        expected.pass(shop.now);
        const { approved, reduced } = shop.line('transaction');
        expect([approved - reduced, shop.state.merchant.lowerings]).toEqual([expected.limit - byHand, {}]);
      }),
    );
  });
});
