import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const sales = (salesMinor: number): object => ({ orders: 40, salesMinor });

describe('the clothing shop', () => {
  const story = useRiskStory();
  const shopOf = async (approved: number): Promise<RiskStory> => {
    await new PolicyActs(story(), 'default').activate(onlyRules(DEFAULT_POLICY));
    return (await story().open({ transaction: approved })).linesKnown();
  };

  it('has its line raised by the re-evaluation when its turnover has grown from 30,000 to 80,000', async () => {
    const shop = await shopOf(3_000_000);
    await shop.days('2026-04-01', 30, sales(100_000));
    await shop.days('2026-05-01', 30, sales(100_000));
    await shop.day('2026-05-31', sales(0));
    await shop.days('2026-06-01', 29, sales(266_666));
    expect(await shop.line('transaction')).toMatchObject({ approved: 3_000_000 });
    await shop.day('2026-06-30', sales(266_686));
    // The mean of 30,000, 30,000 and 80,000.
    expect(await shop.line('transaction')).toMatchObject({ approved: 4_666_667, effective: 4_666_667 });
    await shop.pass(60);
    await shop.day('2026-06-30', sales(0), shop.clock.now());
    expect(await shop.line('transaction')).toMatchObject({ approved: 4_666_667 });
  });

  it('has it lowered by a reduction seven days after it was told, when the turnover has fallen', async () => {
    const shop = await shopOf(5_000_000);
    for (const [day, month] of [
      ['2026-04-30', 3_000_000],
      ['2026-05-31', 3_000_000],
      ['2026-06-30', 6_000_000],
    ] as const)
      await shop.day(day, sales(month));
    await shop.pass(7 * 86_400 - 1);
    expect(await shop.line('transaction')).toMatchObject({ reduced: 0, effective: 5_000_000 });
    await shop.pass(2);
    expect(await shop.line('transaction')).toMatchObject({ approved: 5_000_000, reduced: 1_000_000, effective: 4_000_000 });
  });
});
