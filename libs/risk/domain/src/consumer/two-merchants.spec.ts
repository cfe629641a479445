import fc from 'fast-check';
import type { ConsumerCommand, OrderFact } from './consumer-commands.js';
import { assess, consumer, IN_FORCE, minute, note, repaid } from './spec-support/consumer-story.js';

const MERCHANTS = ['zhang-shoes', 'li-bags'];
const FREE_OF = { status: 'none', held: 0, captured: 0, repaid: 0, expiresAt: 0 };

/** An order as its merchant has it: too simple to be wrong. */
interface Order {
  readonly status: string;
  readonly held: number;
  readonly captured: number;
  readonly repaid: number;
  readonly expiresAt: number;
}

interface Step {
  readonly kind: 'assess' | 'reserve' | 'capture' | 'void' | 'repay' | 'repayment';
  readonly merchant: number;
  readonly order: number;
  readonly amount: number;
  readonly score: number;
  /** Minutes since the step before. */
  readonly after: number;
  readonly isToldTwice: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('assess', 'assess', 'reserve', 'capture', 'void', 'repay', 'repayment'),
    merchant: fc.constantFrom(0, 1),
    order: fc.integer({ min: 0, max: 4 }),
    amount: fc.integer({ min: 1, max: 250_000 }),
    score: fc.constantFrom(540, 580, 620, 700),
    after: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: 35, max: 30_000 }) },
    ),
    isToldTwice: fc.boolean(),
  }),
  { maxLength: 60 },
);

class Shops {
  readonly story = consumer();
  private readonly orders = new Map<string, Order>();
  private now = 0;
  private revision = 0;

  play(step: Step, index: number): void {
    this.now += step.after;
    this.story.whenTimeComes(minute(this.now));
    const names = { merchantId: MERCHANTS[step.merchant]!, orderId: `o-${step.order}` };
    const key = `${names.merchantId} ${names.orderId}`;
    for (const [each, order] of this.orders) {
      if (order.status === 'assessed' && this.now >= order.expiresAt + 5) this.orders.set(each, FREE_OF);
    }
    const order = this.orders.get(key) ?? FREE_OF;
    const tell = (fact: OrderFact, change: Partial<Order>): void => {
      const command = note((this.revision += 1), fact, names);
      this.ask(command);
      if (step.isToldTwice) this.story.when(command, minute(this.now)).thenAlready();
      this.orders.set(key, { ...order, ...change });
    };
    switch (step.kind) {
      case 'assess':
        return this.assess(step, index, names, key);
      case 'reserve':
        if (order.status === 'assessed' && this.now <= order.expiresAt) {
          tell({ kind: 'reserved', amount: order.held, buyerRef: 'buyer-7f3a' }, { status: 'reserved' });
        }
        return;
      case 'capture': {
        const part = Math.min(step.amount, order.held);
        if (order.status !== 'reserved' || part === 0) return;
        const captured = order.captured + part;
        const isOpen = part < order.held;
        return tell(
          { kind: 'captured', captured, isOpen },
          { captured, held: order.held - part, status: isOpen ? 'reserved' : 'over' },
        );
      }
      case 'void':
        if (order.status === 'reserved') tell({ kind: 'closed', cause: 'voided' }, { held: 0, status: 'over' });
        return;
      case 'repay': {
        const part = Math.min(step.amount, order.captured - order.repaid);
        if (part > 0)
          tell({ kind: 'given-back', replenishmentId: `p-${index}`, amount: part }, { repaid: order.repaid + part });
        return;
      }
      case 'repayment':
        return this.ask(repaid(`r-${index}`, { outcome: step.score < 600 ? 'late' : 'on-time' }));
    }
  }

  private assess({ amount, score }: Step, index: number, names: { merchantId: string; orderId: string }, key: string): void {
    const status = this.orders.get(key)?.status;
    const assessmentId = `a-${index}`;
    const asked = { ...names, assessmentId, amount, score: { provider: 'sesame-credit', scale: '350-950', value: score } };
    const outcome = this.story.when(assess(asked), minute(this.now));
    if (status === 'reserved' || status === 'over') return void outcome.thenRefused('assessment.conflict');
    const decided = this.story.view(assessmentId).assessment!.decided;
    if (decided.type === 'assessment-refused') return;
    this.orders.set(key, { ...FREE_OF, status: 'assessed', held: decided.data.held, expiresAt: this.now + 30 });
  }

  private ask(command: ConsumerCommand): void {
    this.story.when(command, minute(this.now));
  }

  sums(): { readonly held: number; readonly owed: number } {
    const all = [...this.orders.values()];
    return {
      held: all.reduce((sum, { held }) => sum + held, 0),
      owed: all.reduce((sum, { captured, repaid: paid }) => sum + captured - paid, 0),
    };
  }
}

it('two merchants can not overrun what one consumer may owe, however they interleave', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const shops = new Shops();
      for (const [index, step] of played.entries()) {
        shops.play(step, index);
        const { held, owed, grade } = shops.story.view();
        expect({ held, owed }).toEqual(shops.sums());
        const limit = IN_FORCE.assessment!.grades.find((each) => each.grade === (grade ?? 'entry'))!.limit;
        expect(held + owed).toBeLessThanOrEqual(limit);
      }
    }),
    { numRuns: 300 },
  );
});
