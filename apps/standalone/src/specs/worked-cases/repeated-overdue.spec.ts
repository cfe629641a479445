import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import { useRiskStory } from '../story/use-risk-story.js';

const CUT = 'credit-rating:credit:1';
const DAY_SECONDS = 86_400;

describe('repeated overdue', () => {
  const story = useRiskStory();

  it('lowers the rating and with it the credit line, until the plan is accepted and kept', async () => {
    await new PolicyActs(story(), 'default').activate(onlyRules(DEFAULT_POLICY, 'own-overdue', 'credit-rating'));
    const shop = await story().open({ credit: 100_000_000 });
    const owes = async (outcomeId: string, outcome: string): Promise<void> => {
      await shop.pass(DAY_SECONDS);
      await shop.feed({ kind: 'repayment-outcome', outcomeId, outcome });
    };
    await shop.feed({ kind: 'rating', rating: 'A' });
    await owes('debt-1', 'overdue');
    await owes('debt-2', 'overdue');
    expect(shop.lastHeard('rating-changed')).toMatchObject({
      rating: 'B',
      previousRating: 'A',
      creditLimit: 50_000_000,
      cause: 'rule',
    });
    expect(await shop.line('credit')).toMatchObject({ approved: 100_000_000, reduced: 50_000_000, effective: 50_000_000 });
    expect((await shop.limits()).reductions).toMatchObject([
      { reductionId: CUT, amount: 50_000_000, reasonCode: 'rating-fallen' },
    ]);
    await shop.step('rectification-plan');
    expect((await shop.risk()).episodes[0].checklist).toMatchObject([
      { step: 'rectification-plan', isDone: true },
      expect.objectContaining({ isDone: false }),
    ]);
    await owes('debt-2', 'paid-up');
    await owes('debt-1', 'paid-up');
    expect(shop.lastHeard('rating-changed')).toMatchObject({ rating: 'A', previousRating: 'B', cause: 'way-back' });
    expect(await shop.line('credit')).toMatchObject({ reduced: 0, effective: 100_000_000 });
    expect(shop.lastHeard('reduction-restored')).toMatchObject({ reductionId: CUT, cause: 'signal' });
  });
});
