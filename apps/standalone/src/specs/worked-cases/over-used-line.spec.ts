import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import { useRiskStory } from '../story/use-risk-story.js';

const DAY = { orders: 10 };

describe('an over-used line', () => {
  const story = useRiskStory({ begin: '2026-03-01T01:00:00.000Z' });

  it('brings the rating down, and up again once its use was lowered for 30 days', async () => {
    await new PolicyActs(story(), 'default').activate(onlyRules(DEFAULT_POLICY, 'over-use', 'credit-rating'));
    const shop = await story().open({ credit: 100_000_000, transaction: 10_000_000 });
    await shop.feed({ kind: 'rating', rating: 'A' });
    await shop.onLines((ledger) => ledger.sell('stock', 9_100_000, { lines: ['transaction'] }));
    await shop.days('2026-03-01', 29, DAY);
    expect(await shop.risk()).toMatchObject({ rating: 'A' });
    await shop.days('2026-03-30', 1, DAY);
    expect(await shop.risk()).toMatchObject({ rating: 'B' });
    expect(await shop.line('credit')).toMatchObject({ reduced: 50_000_000, effective: 50_000_000 });
    await shop.at('2026-03-31T01:00:00.000Z');
    await shop.onLines((ledger) => ledger.repay('stock', 1_200_000));
    await shop.days('2026-03-31', 29, DAY);
    expect(await shop.risk()).toMatchObject({ rating: 'B' });
    await shop.days('2026-04-29', 1, DAY);
    expect(await shop.risk()).toMatchObject({ rating: 'A' });
    expect(await shop.line('credit')).toMatchObject({ reduced: 0, effective: 100_000_000 });
  });
});
