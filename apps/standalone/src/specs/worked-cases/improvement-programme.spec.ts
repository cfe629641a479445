import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import { useRiskStory } from '../story/use-risk-story.js';

describe('the improvement programme', () => {
  const story = useRiskStory();

  it('raises credit by 20% once all its tasks are done, and once only', async () => {
    await new PolicyActs(story(), 'default').activate(onlyRules(DEFAULT_POLICY));
    const shop = await (await story().open({ credit: 10_000_000 })).linesKnown();
    await shop.step('credit-course');
    await shop.step('on-time-repayments');
    expect(await shop.line('credit')).toMatchObject({ approved: 10_000_000 });
    await shop.step('complete-profile');
    expect(await shop.line('credit')).toMatchObject({ approved: 12_000_000, effective: 12_000_000 });
    await shop.linesKnown();
    await shop.step('complete-profile', 'noted-again');
    expect(await shop.line('credit')).toMatchObject({ approved: 12_000_000 });
  });
});
