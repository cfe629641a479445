import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const KEY = 'inventory-turnover:transaction';
const turns = (inventoryTurnsHundredths: number): object => ({ orders: 40, inventoryTurnsHundredths });

describe('the inventory turnover', () => {
  const story = useRiskStory();
  const slow = async (): Promise<RiskStory> => {
    const shop = await story().open({ transaction: 10_000_000 });
    await shop.days('2026-06-01', 1, turns(150));
    expect(shop.heard).toEqual([]);
    return shop.days('2026-06-02', 1, turns(149));
  };

  it('takes 20% off the line below 1.5 a quarter, which the certification gives back', async () => {
    const shop = await slow();
    expect(await shop.line('transaction')).toMatchObject({ reduced: 2_000_000, effective: 8_000_000 });
    await shop.step('another-step');
    expect(await shop.reduced()).toBe(2_000_000);
    await shop.step('stable-operation-certification');
    expect([await shop.reduced(), await shop.standing()]).toEqual([0, []]);
  });

  it('does not cut again for what was certified, but for what is slower still', async () => {
    const shop = await slow();
    await shop.step('stable-operation-certification');
    await shop.days('2026-06-03', 4, turns(149));
    expect(await shop.reduced()).toBe(0);
    await shop.days('2026-06-07', 1, turns(148));
    expect([await shop.reduced(), await shop.standing()]).toEqual([2_000_000, [`${KEY}:2`]]);
  });

  it('stays away after a person restored it, until it was once fast enough', async () => {
    const shop = await (await slow()).doing((ledger) => ledger.restore(`${KEY}:1`));
    expect([await shop.reduced(), await shop.standing(), (await shop.risk()).muted]).toEqual([0, [], [KEY]]);
    await shop.days('2026-06-03', 3, turns(100));
    expect(await shop.reduced()).toBe(0);
    await shop.days('2026-06-06', 1, turns(150));
    await shop.days('2026-06-07', 1, turns(149));
    expect(await shop.reduced()).toBe(2_000_000);
  });
});
