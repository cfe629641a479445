import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const BAD = { orders: 100, returns: 9 };
const GOOD = { orders: 100, returns: 1 };
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const HALF = 5_000_000;

describe('what a version held back while it had paused', () => {
  const story = useRiskStory({ begin: '2026-03-05T00:00:00.000Z' });
  const policy = (): PolicyActs => new PolicyActs(story(), 'default');
  const shops = (): readonly RiskStory[] => NAMES.map((name) => story().of(name));
  const frozen = (): Promise<readonly number[]> => Promise.all(shops().map((shop) => shop.frozen()));
  const halves = (count: number): readonly number[] => NAMES.map((_, index) => (index < count ? HALF : 0));
  const status = async (): Promise<string> => (await policy().get()).body.versions[0].status;
  /** All in breach, three of whom it raised: the ceiling of two and one. */
  const paused = async (): Promise<void> => {
    const ceiling = { windowSeconds: 3_600, merchantsBasisPoints: 1, cases: 2 };
    await policy().activate(onlyRules(DEFAULT_POLICY, 'return-rate'), { ceiling });
    for (const shop of shops()) await shop.open({ transaction: 10_000_000 });
    for (const shop of shops()) await shop.days('2026-03-06', 3, BAD);
    expect([await frozen(), await status()]).toEqual([halves(3), 'paused']);
  };
  const resume = async (): Promise<void> => {
    await story().pass(60);
    expect((await policy().does('resume')).status).toBe(200);
    await story().settled();
  };

  it('is raised when a person lets it go on, without another metric, up to the ceiling each time, and once', async () => {
    await paused();
    await resume();
    expect([await frozen(), await status()]).toEqual([halves(6), 'paused']);
    await resume();
    expect([await frozen(), await status()]).toEqual([halves(8), 'active']);
    const raised = shops().map(({ heard }) => heard.filter((each) => each.startsWith('signal-raised')));
    expect(raised).toEqual(NAMES.map(() => ['signal-raised return-rate:transaction:1']));
  });

  it('is not raised where the breach is over by then', async () => {
    await paused();
    await shops()[3]!.days('2026-03-09', 1, GOOD);
    await resume();
    expect(await frozen()).toEqual([HALF, HALF, HALF, 0, HALF, HALF, HALF, 0]);
  });

  it('is not raised by a version that was stopped, nor by the one after it', async () => {
    await paused();
    await policy().does('stop');
    await story().settled();
    expect((await policy().does('resume')).body.code).toBe('policy.not-paused');
    await policy().activate(onlyRules(DEFAULT_POLICY, 'return-rate'));
    expect(await frozen()).toEqual(halves(3));
  });
});
