import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const BAD = { orders: 100, returns: 9, outstandingMinor: 100, overdueMinor: 10, inventoryTurnsHundredths: 100 };
const GOOD = { orders: 100, returns: 1 };
const FROZEN = 'return-rate:transaction:1';
const CUT = 'inventory-turnover:transaction:1';

describe('a version that was in force', () => {
  const story = useRiskStory({ begin: '2026-03-05T00:00:00.000Z' });
  const policy = (id = 'default'): PolicyActs => new PolicyActs(story(), id);
  const breached = async (...names: readonly string[]): Promise<readonly RiskStory[]> => {
    const shops = names.map((name) => story().of(name));
    for (const shop of shops) await shop.open({ transaction: 10_000_000 });
    for (const shop of shops) await shop.days('2026-03-06', 3, BAD);
    return shops;
  };

  it('decides nothing once it was stopped, and what stands finds its way back', async () => {
    const [shop] = await breached('stands');
    expect((await policy().does('stop')).status).toBe(200);
    await story().settled();
    const [next] = await breached('next');
    expect([await next!.standing(), await next!.frozen(), await next!.reduced()]).toEqual([[], 0, 0]);
    expect(await shop!.frozen()).toBe(4_000_000);
    await shop!.days('2026-03-09', 3, GOOD);
    expect([await shop!.frozen(), await shop!.reduced()]).toEqual([0, 2_000_000]);
  });

  it('is undone by one command, listed before, each by an event of its own, and nothing else with it', async () => {
    const others = onlyRules(DEFAULT_POLICY, 'overdue-rate', 'inventory-turnover');
    await policy('others').activate(others);
    const [one, two] = await breached('one', 'two');
    await one!.operator.post('/v1/merchants/one/freezes', {
      freezeId: 'by-hand',
      line: 'transaction',
      amount: 1_000_000,
      reasonCode: 'manual',
      note: 'n',
    });
    await story().settled();
    const before = [await one!.effects(), await two!.effects()];
    const preview = await policy().does('undo', { dryRun: true });
    expect(preview.body).toMatchObject({ policyId: 'default', version: 1, dryRun: true, openEpisodes: 2 });
    expect(preview.body.episodes).toEqual([
      { merchantId: 'one', signalId: FROZEN },
      { merchantId: 'two', signalId: FROZEN },
    ]);
    await story().settled();
    expect([await one!.effects(), await two!.effects()]).toEqual(before);
    expect((await policy().does('undo')).body).toMatchObject({ dryRun: false, openEpisodes: 2, undoneBy: 'author' });
    await story().settled();
    expect([await one!.frozen(), await two!.frozen()]).toEqual([1_000_000, 0]);
    for (const shop of [one!, two!]) {
      expect(shop.heard.slice(-2)).toEqual([`signal-cleared ${FROZEN}`, `freeze-released ${FROZEN}`]);
      expect(shop.lastHeard('signal-cleared')).toMatchObject({ cause: 'policy-undone' });
      expect(await shop.reduced()).toBe(2_000_000);
      expect(await shop.standing()).toContain(CUT);
    }
    expect((await policy().get()).body).toMatchObject({ versions: [{ status: 'undone' }] });
    const again = await policy().does('undo');
    expect([again.status, again.body.openEpisodes]).toEqual([200, 2]);
    await one!.days('2026-03-09', 1, BAD);
    expect(await one!.frozen()).toBe(1_000_000);
  });

  it('pauses beyond its ceiling, asks, and goes on when a person lets it', async () => {
    const ceiling = { windowSeconds: 3_600, merchantsBasisPoints: 1, cases: 2 };
    await policy().activate(onlyRules(DEFAULT_POLICY, 'return-rate'), { ceiling });
    const names = ['a', 'b', 'c', 'd', 'e'];
    const shops = await breached(...names);
    expect(await Promise.all(shops.map((shop) => shop.frozen()))).toEqual([5_000_000, 5_000_000, 5_000_000, 0, 0]);
    const { body } = await policy().get();
    expect(body.versions[0]).toMatchObject({ status: 'paused', paused: { raised: 3, allowed: 2 } });
    expect((await policy().does('resume')).status).toBe(200);
    await shops[3]!.days('2026-03-09', 1, BAD);
    expect(await shops[3]!.frozen()).toBe(5_000_000);
    expect((await policy().get()).body.versions[0]).toMatchObject({ status: 'active', resumed: { by: 'author' } });
  });

  it('leaves what it has frozen its way back while it is paused', async () => {
    const ceiling = { windowSeconds: 3_600, merchantsBasisPoints: 1, cases: 1 };
    await policy().activate(onlyRules(DEFAULT_POLICY, 'return-rate'), { ceiling });
    const [one] = await breached('one', 'two');
    expect((await policy().get()).body.versions[0].status).toBe('paused');
    await one!.days('2026-03-09', 3, GOOD);
    expect([await one!.frozen(), await one!.standing()]).toEqual([0, []]);
  });
});
