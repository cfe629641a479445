import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'return-rate-trend:transaction:1';
const rate = (returns: number): object => ({ orders: 1_000, returns });

describe('the Chengdu beauty store', () => {
  const story = useRiskStory();

  it('is cut from 200,000 to 140,000 at 5% → 12% over two months, and back at its baseline on day 15, at 4.8%', async () => {
    await new PolicyActs(story(), 'default').activate(onlyRules(DEFAULT_POLICY, 'return-rate-trend'));
    const chengdu = await story().of('chengdu').open({ transaction: 20_000_000 });
    await chengdu.days('2026-05-01', 31, rate(50));
    await chengdu.days('2026-06-01', 30, rate(85));
    await chengdu.days('2026-07-01', 30, rate(120));
    expect(await chengdu.line('transaction')).toMatchObject({ effective: 20_000_000 });
    await chengdu.days('2026-07-31', 1, rate(120));
    expect(await chengdu.line('transaction')).toMatchObject({
      approved: 20_000_000,
      reduced: 6_000_000,
      effective: 14_000_000,
    });
    expect(chengdu.lastHeard('signal-raised')).toMatchObject({
      grounds: [{ value: 1_200, threshold: 800, until: '2026-07-31' }],
    });
    await chengdu.step('rectification-plan');
    const { causes } = await chengdu.situation('transaction');
    expect(causes).toMatchObject([
      {
        ...{ kind: 'reduction', id: ID, waitingFor: 'nobody', comesBack: { steps: ['return-rate-below'] } },
        checklist: [{ step: 'rectification-plan', state: 'done', doneAt: expect.any(String) }, { state: 'open' }],
      },
    ]);
    await chengdu.days('2026-08-01', 9, rate(120));
    await chengdu.days('2026-08-10', 5, rate(48));
    expect(await chengdu.line('transaction')).toMatchObject({ effective: 14_000_000 });
    await chengdu.days('2026-08-15', 1, rate(48));
    expect(await chengdu.line('transaction')).toMatchObject({ reduced: 0, effective: 20_000_000 });
    // The months have not changed by it: they are no reason to cut again.
    await chengdu.days('2026-08-16', 10, rate(48));
    expect(chengdu.heard).toEqual([
      `signal-raised ${ID}`,
      `line-reduced ${ID}`,
      `step-noted ${ID}`,
      `signal-cleared ${ID}`,
      `reduction-restored ${ID}`,
    ]);
  });
});
