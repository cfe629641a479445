import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'return-rate:transaction:1';
const AGAIN = 'return-rate:transaction:2';
const BAD = { orders: 100, returns: 9 };
const WORSE = { orders: 100, returns: 10 };
const BACK = { orders: 100, returns: 2 };
const DAY_SECONDS = 86_400;

describe('the return rate', () => {
  const story = useRiskStory();
  const breached = async (): Promise<RiskStory> =>
    (await story().open({ transaction: 10_000_000, credit: 10_000_000 })).days('2026-03-06', 3, BAD);

  it('freezes half the line on the third day above 8%, with what to do and by when, and asks for a case', async () => {
    const shop = await (await story().open({ transaction: 10_000_000, credit: 10_000_000 })).days('2026-03-06', 2, BAD);
    expect(shop.heard).toEqual([]);
    await shop.days('2026-03-08', 1, BAD);
    expect(await shop.line('transaction')).toMatchObject({ effective: 10_000_000, frozen: 5_000_000, available: 5_000_000 });
    expect(await shop.frozen('credit')).toBe(0);
    expect((await shop.limits()).freezes).toMatchObject([
      {
        freezeId: ID,
        basisPoints: 5_000,
        reasonCode: 'return-rate-high',
        perLine: [{ resolved: 5_000_000, remaining: 5_000_000 }],
      },
    ]);
    expect((await shop.risk()).episodes).toMatchObject([
      {
        signalId: ID,
        policyVersion: 'default@1',
        checklist: [
          { step: 'sales-data-30-days', isDone: false, dueAt: '2026-03-11T16:05:00.000Z' },
          { step: 'rectification-plan', isDone: false, dueAt: '2026-03-11T16:05:00.000Z' },
          { step: 'return-rate-below', isDone: false },
        ],
        unconfirmedEndsAt: '2026-03-15T16:05:00.000Z',
      },
    ]);
    expect(shop.heard).toEqual([`signal-raised ${ID}`, `case-requested ${ID}`, `limit-frozen ${ID}`]);
    expect(shop.lastHeard('case-requested')).toMatchObject({ kind: 'freeze', dueAt: '2026-03-11T16:05:00.000Z' });
  });

  it('gives it back after three days of a rolling rate below 8%, all of them after the freeze', async () => {
    const shop = await (await breached()).days('2026-03-09', 2, BACK);
    expect(await shop.frozen()).toBe(5_000_000);
    await shop.days('2026-03-11', 1, BACK);
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
    expect(shop.heard.slice(-2)).toEqual([`signal-cleared ${ID}`, `freeze-released ${ID}`]);
    expect(shop.lastHeard('freeze-released')).toMatchObject({ cause: 'signal', perLine: [{ amount: 5_000_000 }] });
  });

  it('gives back exactly its own, whatever else is frozen', async () => {
    const shop = await breached();
    const other = { freezeId: 'by-hand', line: 'transaction', amount: 2_000_000, reasonCode: 'manual', note: 'n' };
    await shop.operator.post('/v1/merchants/shop/freezes', other);
    expect(await shop.frozen()).toBe(7_000_000);
    await shop.days('2026-03-09', 3, BACK);
    expect(await shop.frozen()).toBe(2_000_000);
  });

  it('leaves what was decided when a day is corrected afterwards', async () => {
    const shop = await breached();
    expect(await shop.day('2026-03-08', { orders: 100, returns: 1 }, '2026-03-09T02:00:00.000Z')).toBe('corrected');
    expect([await shop.frozen(), await shop.standing()]).toEqual([5_000_000, [ID]]);
  });

  it('ends after seven days that nobody confirmed it, and does not come again for what is no worse', async () => {
    const shop = await (await breached()).days('2026-03-09', 6, BAD);
    await shop.at('2026-03-15T16:04:59.000Z');
    expect(await shop.frozen()).toBe(5_000_000);
    await shop.at('2026-03-15T16:05:00.000Z');
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
    expect(shop.lastHeard('freeze-released')).toMatchObject({ freezeId: ID, cause: 'unconfirmed' });
    await shop.days('2026-03-15', 3, BAD);
    expect(await shop.frozen()).toBe(0);
    await shop.days('2026-03-18', 1, WORSE);
    expect([await shop.frozen(), await shop.standing()]).toEqual([5_000_000, [AGAIN]]);
  });

  it('stands on when a person confirmed it, and still finds its way back', async () => {
    const shop = await (await breached()).doing((ledger) => ledger.confirm(ID));
    await shop.pass(30 * DAY_SECONDS);
    expect(await shop.frozen()).toBe(5_000_000);
    await shop.days('2026-04-09', 3, BACK);
    expect([await shop.frozen(), await shop.standing()]).toEqual([0, []]);
  });

  it('is muted after a person lifted it, however bad it gets, until it was once clear', async () => {
    const shop = await (await breached()).doing((ledger) => ledger.release(ID));
    expect([await shop.frozen(), await shop.standing(), (await shop.risk()).muted]).toEqual([
      0,
      [],
      ['return-rate:transaction'],
    ]);
    await shop.days('2026-03-09', 3, { orders: 100, returns: 60 });
    expect(await shop.frozen()).toBe(0);
    await shop.days('2026-03-12', 1, BACK);
    expect((await shop.risk()).muted).toEqual([]);
    await shop.days('2026-03-13', 3, BAD);
    expect([await shop.frozen(), await shop.standing()]).toEqual([5_000_000, [AGAIN]]);
  });

  it('stays while a person lifted a part only', async () => {
    const shop = await breached();
    const part = { releaseId: 'part', amount: 1_000_000, reasonCode: 'manual', note: 'n' };
    await shop.doing(() => shop.operator.post(`/v1/merchants/shop/freezes/${ID}/release`, part));
    expect([await shop.frozen(), await shop.standing(), (await shop.risk()).muted]).toEqual([4_000_000, [ID], []]);
    await shop.days('2026-03-09', 3, BACK);
    expect(await shop.frozen()).toBe(0);
  });

  it('says late what was late, and counts it as of the latest day', async () => {
    const shop = await (await story().open({ transaction: 10_000_000 })).days('2026-03-06', 1, BAD);
    await shop.days('2026-03-08', 1, BAD);
    expect(shop.heard).toEqual([]);
    expect(await shop.day('2026-03-07', BAD, '2026-03-09T01:00:00.000Z')).toBe('late');
    expect(await shop.standing()).toEqual([ID]);
  });
});
