import { useRiskStory } from '../story/use-risk-story.js';

const WARNED = 'overdue-rate:transaction:1';
const CUT = 'overdue-month-ends:transaction:1';
const owed = (overdueMinor: number): object => ({ orders: 40, outstandingMinor: 10_000, overdueMinor });

describe('the overdue rate', () => {
  const story = useRiskStory();

  it('warns above 5%, once, holds nothing back, and is over at 5%', async () => {
    const shop = await story().open({ transaction: 10_000_000 });
    await shop.days('2026-06-01', 1, owed(500));
    expect(shop.heard).toEqual([]);
    await shop.days('2026-06-02', 3, owed(501));
    expect(shop.heard).toEqual([`signal-raised ${WARNED}`, `merchant-warned ${WARNED}`]);
    expect(await shop.line('transaction')).toMatchObject({ available: 10_000_000 });
    await shop.days('2026-06-05', 1, owed(500));
    expect([await shop.standing(), shop.heard.at(-1)]).toEqual([[], `signal-cleared ${WARNED}`]);
  });

  it('takes 20% off at two month-ends running, tells what limits cannot do yet, and gives it back at 5%', async () => {
    const shop = await story().open({ transaction: 10_000_000 });
    await shop.days('2026-05-31', 1, owed(501));
    await shop.days('2026-06-01', 29, owed(100));
    expect(await shop.reduced()).toBe(0);
    await shop.days('2026-06-30', 1, owed(501));
    expect(await shop.line('transaction')).toMatchObject({ reduced: 2_000_000, effective: 8_000_000 });
    expect(await notApplied(shop)).toEqual([[CUT, 'raise-reserve-rate']]);
    await shop.days('2026-07-01', 1, owed(500));
    expect([await shop.reduced(), await shop.standing()]).toEqual([0, []]);
    // June stays as it was, and has led to what it could.
    await shop.days('2026-07-02', 3, owed(501));
    expect(await shop.reduced()).toBe(0);
  });
});

async function notApplied(shop: ReturnType<ReturnType<typeof useRiskStory>>): Promise<readonly unknown[]> {
  const { body } = await shop.operator.get(`/v1/merchants/${shop.merchantId}/events`);
  const events = body.events as readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
  return events.filter(({ type }) => type === 'signal-not-applied').map(({ data }) => [data['signalId'], data['kind']]);
}
