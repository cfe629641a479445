import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const KEY = 'credit-rating:credit';
const DAY_SECONDS = 86_400;

describe('a credit rating', () => {
  const story = useRiskStory();
  const rated = async (rating: string): Promise<RiskStory> => {
    const shop = await story().open({ credit: 100_000_000, transaction: 10_000_000 });
    await shop.feed({ kind: 'rating', rating });
    return shop;
  };
  const later = async (shop: RiskStory, rating: string): Promise<void> => {
    await shop.pass(DAY_SECONDS);
    await shop.feed({ kind: 'rating', rating });
  };

  it('that falls cuts credit to its limit, cuts further with the next fall, and gives all back with the upgrade', async () => {
    const shop = await rated('A');
    await later(shop, 'B');
    expect(await shop.line('credit')).toMatchObject({ approved: 100_000_000, reduced: 50_000_000, effective: 50_000_000 });
    expect((await shop.limits()).reductions).toMatchObject([{ reductionId: `${KEY}:1`, reasonCode: 'rating-fallen' }]);
    await later(shop, 'D');
    expect(await shop.line('credit')).toMatchObject({ reduced: 100_000_000, effective: 0 });
    await later(shop, 'C');
    expect(await shop.line('credit')).toMatchObject({ reduced: 80_000_000, effective: 20_000_000 });
    await later(shop, 'A');
    expect(await shop.line('credit')).toMatchObject({ reduced: 0, effective: 100_000_000 });
    expect([await shop.standing(), await shop.reduced('transaction')]).toEqual([[], 0]);
  });

  it('takes nothing off a line that is below its limit', async () => {
    const shop = await story().open({ credit: 30_000_000 });
    await shop.feed({ kind: 'rating', rating: 'A' });
    await later(shop, 'B');
    expect(await shop.line('credit')).toMatchObject({ reduced: 0, effective: 30_000_000 });
  });

  it('is no fall at first, when it rises, or when an older one comes late', async () => {
    const shop = await rated('C');
    await later(shop, 'B');
    const old = { kind: 'rating', rating: 'D', observedAt: '2025-12-01T00:00:00.000Z' };
    expect(await shop.feed(old, old)).toEqual(['superseded', 'already']);
    expect([await shop.reduced('credit'), shop.heard]).toEqual([0, []]);
  });
});

describe("a merchant's own overdue", () => {
  const story = useRiskStory();
  const owes = async (shop: RiskStory, outcomeId: string, outcome: string): Promise<void> => {
    await shop.pass(DAY_SECONDS);
    await shop.feed({ kind: 'repayment-outcome', outcomeId, outcome });
  };
  const begun = async (): Promise<RiskStory> => {
    const shop = await story().open({ credit: 100_000_000 });
    await shop.feed({ kind: 'rating', rating: 'A' });
    return shop;
  };

  const told = async (shop: RiskStory): Promise<unknown> => (await shop.situation('credit')).notices;

  it('lowers the rating by a step at the second in 90 days, until the plan is there and all is paid up', async () => {
    const shop = await begun();
    await owes(shop, 'debt-1', 'overdue');
    expect(await shop.standing()).toEqual([]);
    await owes(shop, 'debt-2', 'overdue');
    expect(await shop.risk()).toMatchObject({ rating: 'B', fedRating: 'A' });
    expect(await shop.line('credit')).toMatchObject({ reduced: 50_000_000, effective: 50_000_000 });
    expect(await told(shop)).toMatchObject([
      {
        ...{ id: 'own-overdue:credit:1', kind: 'warning', reasonCode: 'repeated-overdue', waitingFor: 'merchant' },
        dueAt: expect.any(String),
        comesBack: { kind: 'condition', steps: ['rectification-plan', 'paid-up'] },
      },
    ]);
    await owes(shop, 'debt-1', 'paid-up');
    expect(await shop.reduced('credit')).toBe(50_000_000);
    await owes(shop, 'debt-2', 'paid-up');
    expect(await shop.reduced('credit')).toBe(50_000_000);
    await shop.step('rectification-plan');
    expect(await shop.risk()).toMatchObject({ rating: 'A', episodes: [] });
    expect([await shop.reduced('credit'), await told(shop)]).toEqual([0, []]);
  });

  it('is told with what to do where it cuts nothing, also of a merchant without a credit line', async () => {
    const shop = await story().of('cash-only').open({ transaction: 10_000_000 });
    await owes(shop, 'debt-1', 'overdue');
    await owes(shop, 'debt-2', 'overdue');
    const { causes, notices, available } = await shop.situation('transaction');
    expect([causes, available]).toEqual([[], 10_000_000]);
    const steps = [
      { step: 'rectification-plan', state: 'open', dueAt: notices[0].dueAt },
      { step: 'paid-up', state: 'open', doneBy: 'merchant' },
    ];
    expect(notices).toMatchObject([{ id: 'own-overdue:credit:1', reasonCode: 'repeated-overdue', checklist: steps }]);
    await shop.step('rectification-plan');
    for (const debt of ['debt-1', 'debt-2']) await owes(shop, debt, 'paid-up');
    expect((await shop.situation('transaction')).notices).toEqual([]);
  });

  it('forgets what is 90 days ago', async () => {
    const shop = await begun();
    await owes(shop, 'debt-1', 'overdue');
    await shop.pass(90 * DAY_SECONDS);
    await owes(shop, 'debt-2', 'overdue');
    expect([await shop.standing(), await shop.reduced('credit')]).toEqual([[], 0]);
  });
});
