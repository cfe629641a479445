import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { onlyRules, PolicyActs } from '../story/policy-acts.js';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const BAD = { orders: 100, returns: 9 };
const RETURNS = onlyRules(DEFAULT_POLICY, 'return-rate');
/** What would have fired a day earlier. */
const [rule] = RETURNS.rules;
const EAGER = {
  ...RETURNS,
  rules: [{ ...rule!, condition: { ...rule!.condition, course: { kind: 'consecutive-days' as const, days: 2 } } }],
};

describe('a backtest of a draft', () => {
  const story = useRiskStory({ begin: '2026-03-05T00:00:00.000Z' });
  const policy = (): PolicyActs => new PolicyActs(story(), 'default');
  const fed = async (name: string, days: number): Promise<RiskStory> => {
    const shop = story().of(name);
    await shop.open({ transaction: 10_000_000 });
    await shop.days('2026-03-06', days, BAD);
    return shop;
  };

  it('tells what it would have done, beside what was done, and does none of it', async () => {
    const [two, three] = [await fed('two', 2), await fed('three', 3)];
    const before = [await two.effects(), await three.effects()];
    await policy().draft(EAGER);
    const { status, body } = await policy().does('backtests');
    expect(status).toBe(200);
    expect(body).toMatchObject({ policyId: 'default', version: 2, backtestedBy: 'author', merchants: 2, episodes: 2 });
    expect(body.rules).toMatchObject([{ rule: 'return-rate', line: 'transaction', episodes: 2, merchants: 2, recorded: 1 }]);
    expect(body.firstEpisodes.map(({ merchantId }: { merchantId: string }) => merchantId)).toEqual(['three', 'two']);
    await story().settled();
    expect([await two.effects(), await three.effects()]).toEqual(before);
    const { body: kept } = await policy().get();
    expect(kept.versions[0]).toMatchObject({ status: 'draft', backtested: { by: 'author', to: body.to, episodes: 2 } });
  });

  it('looks at the merchants and the time that are named', async () => {
    await fed('one', 3);
    await fed('other', 3);
    await policy().draft(EAGER);
    const of = async (asked: object) => (await policy().does('backtests', asked)).body;
    expect(await of({ merchantIds: ['one', 'nobody'] })).toMatchObject({ merchants: 1, episodes: 1 });
    expect(await of({ version: 1, merchantIds: ['one'] })).toMatchObject({ version: 1, episodes: 1 });
    expect(await of({ to: '2026-03-07T00:00:00.000Z' })).toMatchObject({ merchants: 2, episodes: 0 });
    await story().pass(3_600);
    expect(await of({ from: '2026-03-08T17:00:00Z' })).toMatchObject({ merchants: 2, observations: 6, episodes: 0 });
  });

  it('is refused for what is not there, and for times that are none', async () => {
    const codeOf = async (acts: PolicyActs, asked?: object) => (await acts.does('backtests', asked)).body.code;
    expect(await codeOf(new PolicyActs(story(), 'none'))).toBe('policy.not-found');
    expect(await codeOf(policy(), { version: 9 })).toBe('policy.not-found');
    expect(await codeOf(policy(), { to: '2099-01-01T00:00:00.000Z' })).toBe('request.invalid');
    const turned = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
    expect(await codeOf(policy(), turned)).toBe('request.invalid');
  });
});
