import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import { useRiskStory } from '../story/use-risk-story.js';

const CUT = 'slow-stock:transaction:1';
const DOCUMENT = {
  ...onlyRules(DEFAULT_POLICY, 'inventory-turnover'),
  reevaluation: undefined,
  programmes: undefined,
  rules: onlyRules(DEFAULT_POLICY, 'inventory-turnover').rules.map((rule) => ({
    ...rule,
    ruleId: 'slow-stock',
    consequences: [{ kind: 'reduce', basisPoints: 7_000 }],
  })),
};

describe('Old Zhang, who sells sports shoes', () => {
  const story = useRiskStory();

  it('has his three orders captured after the cut, the next one refused with the reason, and is brought back by repayments', async () => {
    await new PolicyActs(story(), 'default').activate(DOCUMENT);
    const zhang = await story().of('zhang').open({ transaction: 10_000_000 });
    for (const order of ['1', '2', '3']) await zhang.ledger.reserve(order, 1_500_000);
    await zhang.feed({ kind: 'daily-metrics', day: '2026-01-01', values: { orders: 40, inventoryTurnsHundredths: 90 } });
    expect(await zhang.line('transaction')).toMatchObject({ reduced: 7_000_000, effective: 3_000_000, available: -1_500_000 });
    for (const order of ['1', '2', '3']) await zhang.ledger.capture(order, 1_500_000);
    expect(await zhang.line('transaction')).toMatchObject({ reserved: 0, used: 4_500_000, available: -1_500_000 });
    const { status, body } = await zhang.ledger.reserve('4', 100);
    expect([status, body.code]).toEqual([422, 'limit.insufficient']);
    expect(body.refusals).toEqual([
      { line: 'transaction', requested: 100, available: -1_500_000, freezes: [], reductions: [CUT] },
    ]);
    await zhang.ledger.repay('1', 1_500_000);
    await zhang.ledger.repay('2', 100);
    expect(await zhang.line('transaction')).toMatchObject({ available: 100 });
    expect((await zhang.ledger.reserve('4', 100)).status).toBe(201);
  });
});
