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

  it('waits while a risk stands on the line, and raises it by itself when the last one is gone', async () => {
    await new PolicyActs(story(), 'default').activate(onlyRules(DEFAULT_POLICY));
    const shop = await (await story().open({ credit: 10_000_000 })).linesKnown();
    const suspected = { line: 'credit', amount: 1_000_000, reasonCode: 'fraud-suspected', note: 'n' };
    for (const freezeId of ['one', 'two']) {
      const { status } = await shop.operator.post('/v1/merchants/shop/freezes', { freezeId, ...suspected });
      expect(status).toBe(201);
    }
    for (const step of ['credit-course', 'on-time-repayments', 'complete-profile']) await shop.step(step);
    await shop.doing((ledger) => ledger.release('one'));
    expect(await shop.line('credit')).toMatchObject({ approved: 10_000_000, frozen: 1_000_000 });
    await shop.doing((ledger) => ledger.release('two'));
    expect(await shop.line('credit')).toMatchObject({ approved: 12_000_000, effective: 12_000_000 });
    const { body } = await shop.operator.get('/v1/merchants/shop/events?from=2');
    const types = body.events.map(({ type }: { readonly type: string }) => type);
    expect(types.slice(-3)).toEqual(['freeze-released', 'limit-reevaluated', 'line-adjusted']);
  });
});
