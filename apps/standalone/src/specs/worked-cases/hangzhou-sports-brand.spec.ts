import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'daily-peak:transaction:1';
const USUAL = { orders: 50, salesMinor: 3_000_000 };
const PEAK = { orders: 90, salesMinor: 5_000_001 };
const GUARANTEE = {
  increaseId: 'guarantee',
  kind: 'promotion-guarantee',
  amount: 2_000_000,
  declaredDailySales: 5_000_000,
  until: '2026-06-25T16:00:00.000Z',
};

describe('the Hangzhou sports brand', () => {
  const story = useRiskStory({ begin: '2026-06-01T00:00:00.000Z' });
  /** A line of 120,000 and a mean of 30,000 a day. */
  const brand = async (): Promise<RiskStory> => {
    await new PolicyActs(story(), 'default').activate(onlyRules(DEFAULT_POLICY, 'daily-peak'));
    const hangzhou = await story().of('hangzhou').open({ transaction: 12_000_000 });
    await hangzhou.feed({ kind: 'account-term', termDays: 60, turnoverDays: 50 });
    return hangzhou.days('2026-05-19', 30, USUAL);
  };

  it('has 96,000 frozen for a day over 50,000, released in part as each is done, and 120,000 again by day 7', async () => {
    const hangzhou = await (await brand()).days('2026-06-18', 1, PEAK);
    expect(await hangzhou.line('transaction')).toMatchObject({ frozen: 9_600_000, available: 2_400_000 });
    await hangzhou.pass(86_400);
    const during = { ...GUARANTEE, from: '2026-06-22T16:00:00.000Z' };
    await hangzhou.doing((ledger) => ledger.grant('transaction', during));
    expect(await hangzhou.line('transaction')).toMatchObject({ frozen: 7_200_000, temporary: 0, available: 4_800_000 });
    await hangzhou.pass(86_400);
    await hangzhou.feed({ kind: 'account-term', termDays: 45, turnoverDays: 50 });
    expect(await hangzhou.line('transaction')).toMatchObject({ frozen: 4_800_000, available: 7_200_000 });
    await hangzhou.pass(86_400);
    await hangzhou.step('deposit-orders');
    expect(await hangzhou.line('transaction')).toMatchObject({ frozen: 2_400_000, available: 9_600_000 });
    expect(await hangzhou.standing()).toEqual([ID]);
    await hangzhou.at('2026-06-24T00:00:00.000Z');
    await hangzhou.doing((ledger) => ledger.release(ID));
    // The guarantee waited for the rule's freeze to go.
    expect(await hangzhou.line('transaction')).toMatchObject({ frozen: 0, temporary: 2_000_000, available: 14_000_000 });
    await hangzhou.at('2026-06-25T16:00:00.000Z');
    expect(await hangzhou.line('transaction')).toMatchObject({ effective: 12_000_000, available: 12_000_000 });
    expect(await hangzhou.standing()).toEqual([]);
  });

  it('is not frozen on the same day with the guarantee booked 48 hours before', async () => {
    const hangzhou = await brand();
    // It is five past midnight on the 18th in Hangzhou.
    const during = { ...GUARANTEE, from: '2026-06-19T16:06:00.000Z' };
    await hangzhou.doing((ledger) => ledger.grant('transaction', during));
    await hangzhou.days('2026-06-18', 2, USUAL);
    await hangzhou.days('2026-06-20', 1, PEAK);
    expect(await hangzhou.line('transaction')).toMatchObject({ frozen: 0, temporary: 2_000_000, available: 14_000_000 });
    expect(hangzhou.heard).toEqual([]);
  });

  it('is frozen all the same with the guarantee booked a minute later than that: what was declared does not count', async () => {
    const hangzhou = await brand();
    const late = { ...GUARANTEE, from: '2026-06-19T16:04:00.000Z' };
    await hangzhou.doing((ledger) => ledger.grant('transaction', late));
    await hangzhou.days('2026-06-18', 2, USUAL);
    await hangzhou.days('2026-06-20', 1, PEAK);
    expect(await hangzhou.line('transaction')).toMatchObject({
      frozen: 11_200_000,
      temporary: 2_000_000,
      available: 2_800_000,
    });
    expect(await hangzhou.standing()).toEqual([ID]);
  });
});
