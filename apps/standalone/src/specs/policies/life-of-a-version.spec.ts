import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { LEAD_SECONDS, onlyRules, PolicyActs } from '../story/policy-acts.js';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const ID = 'return-rate:transaction:1';
const BAD = { orders: 100, returns: 9 };
const RULES = onlyRules(DEFAULT_POLICY, 'return-rate');
/** Freezes a tenth where the policy in force freezes a half. */
const MILDER = {
  ...RULES,
  rules: RULES.rules.map((rule) => ({ ...rule, consequences: [{ kind: 'freeze', basisPoints: 1_000 }] })),
};

describe('a version of a policy', () => {
  const story = useRiskStory({ begin: '2026-03-05T00:00:00.000Z' });
  const policy = (id = 'default'): PolicyActs => new PolicyActs(story(), id);
  const statusAfter = async (
    answer: Promise<{ readonly status: number; readonly body: { readonly code?: string } }>,
  ): Promise<string> => {
    const { status, body } = await answer;
    return `${status} ${body.code ?? ''}`.trim();
  };

  it('goes from draft to trial, is approved by another analyst, and activated at least five minutes ahead', async () => {
    const { other } = policy();
    expect(await statusAfter(policy().draft(MILDER))).toBe('201');
    expect(await statusAfter(policy().does('approve', {}, other))).toBe('422 policy.not-shadowed');
    expect(await statusAfter(policy().does('activate'))).toBe('422 policy.not-approved');
    expect(await statusAfter(policy().does('shadow'))).toBe('200');
    expect(await statusAfter(policy().does('approve'))).toBe('422 policy.same-analyst');
    expect(await statusAfter(policy().does('approve', {}, other))).toBe('200');
    const soon = { from: new Date(Date.parse(story().clock.now()) + LEAD_SECONDS * 1_000 - 1).toISOString() };
    expect(await statusAfter(policy().does('activate', soon))).toBe('422 policy.too-soon');
    const early = { from: new Date(Date.parse(story().clock.now()) + LEAD_SECONDS * 1_000).toISOString() };
    expect(await statusAfter(policy().does('activate', early))).toBe('200');
    expect((await policy().get()).body).toMatchObject({
      inForce: 1,
      versions: [{ status: 'scheduled' }, { status: 'active' }],
    });
    await story().pass(LEAD_SECONDS);
    expect((await policy().get()).body).toMatchObject({
      inForce: 2,
      versions: [{ status: 'active' }, { status: 'superseded' }],
    });
  });

  it('is shown as what it changes against the one in force', async () => {
    const changed = { ...DEFAULT_POLICY, staleSeconds: 600, rules: DEFAULT_POLICY.rules.slice(1) };
    await policy().draft(changed);
    const { body } = await policy().get();
    expect(body.versions[0].difference).toEqual(
      [
        { path: 'staleSeconds', before: 300, after: 600 },
        { path: 'rules[return-rate]', before: JSON.parse(JSON.stringify(DEFAULT_POLICY.rules[0])) },
      ].sort((one, two) => (one.path < two.path ? -1 : 1)),
    );
    expect(body.versions[1].difference).toBeUndefined();
  });

  it('is refused with everything that is wrong with it, and leaves nothing behind', async () => {
    const [rule] = RULES.rules;
    const wrong = {
      ...RULES,
      mood: 'good',
      ratings: [],
      rules: [
        { ...rule, quietHours: -1, consequences: [{ kind: 'scold' }] },
        { ...rule, condition: { ...rule!.condition, threshold: 'high', measure: { kind: 'horoscope' } } },
      ],
    };
    const { status, body } = await policy('another').draft(wrong);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect(body.errors.map(({ path }: { readonly path: string }) => path)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('mood'),
        expect.stringContaining('ratings'),
        expect.stringContaining('rules[0].quietHours'),
        expect.stringContaining('rules[0].consequences[0].kind'),
        expect.stringContaining('rules[1].condition.threshold'),
        expect.stringContaining('rules[1].condition.measure.kind'),
      ]),
    );
    expect((await policy('another').get()).status).toBe(404);
  });

  it.each([
    ['a name that begins with a digit', { '2nd': false }, '2nd is not known'],
    ['a name within that does', { titles: { en: 'a', zh: 'b', '3': 'c' } }, 'titles.3 is not known'],
    ['nothing that it must have', { rules: null, titles: undefined }, 'titles is an object; rules is a list of 0 to 100'],
  ])('is refused before anything is made of it: %s', async (_what, change, detail) => {
    const { status, body } = await policy('unheard-of').draft({ ...RULES, ...change });
    expect([status, body.code, body.detail]).toEqual([400, 'request.invalid', expect.stringContaining(detail)]);
    expect((await policy('unheard-of').get()).status).toBe(404);
  });

  it('is told of the first fifty of a thousand mistakes', async () => {
    const wrong = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`wrong${index}`, 0]));
    const { status, body } = await policy('unheard-of').draft({ ...RULES, ...wrong });
    expect([status, body.code, body.errors.length]).toEqual([400, 'request.invalid', 50]);
  });

  it('on trial is evaluated and recorded on live input, and has no effect', async () => {
    await policy('trial').draft({ ...MILDER, rules: MILDER.rules.map((rule) => ({ ...rule, ruleId: 'tried' })) });
    await policy('trial').does('shadow');
    await policy().activate(onlyRules(DEFAULT_POLICY));
    const shop = await story().open({ transaction: 10_000_000 });
    const before = await shop.effects();
    await shop.days('2026-03-06', 4, BAD);
    expect(await shop.effects()).toEqual(before);
    expect(await evaluationsOf(shop, 'tried:transaction')).toEqual([
      ['clear', 'trial@1', true],
      ['clear', 'trial@1', true],
      ['fired', 'trial@1', true],
      ['fired', 'trial@1', true],
    ]);
  });

  it('decides from its moment on, in the middle of a day, and leaves what stands the way back that it had', async () => {
    const [early, late] = [story().of('early'), story().of('late')];
    for (const shop of [early, late]) await shop.open({ transaction: 10_000_000 });
    for (const shop of [early, late]) await shop.days('2026-03-06', 2, BAD);
    await policy().schedule(MILDER, { from: '2026-03-09T03:00:00.000Z' });
    await early.days('2026-03-08', 1, BAD);
    expect(await early.frozen()).toBe(5_000_000);
    await late.at('2026-03-09T02:59:59.000Z');
    expect((await policy().get()).body.inForce).toBe(1);
    await late.at('2026-03-09T03:00:00.000Z');
    await late.day('2026-03-08', BAD);
    expect(await late.frozen()).toBe(1_000_000);
    expect([early, late].map((shop) => shop.lastHeard('signal-raised').policyVersion)).toEqual(['default@1', 'default@2']);
    for (const shop of [early, late]) expect(await versionThatFroze(shop)).toBe(shop === early ? 'default@1' : 'default@2');
    for (const shop of [early, late]) await shop.days('2026-03-09', 3, { orders: 100, returns: 2 });
    expect([await early.frozen(), await late.frozen()]).toEqual([0, 0]);
    expect(early.heard.at(-1)).toBe(`freeze-released ${ID}`);
  });
});

/** How a rule on a line came out, by which version, and whether on trial, in order. */
async function evaluationsOf(shop: RiskStory, key: string): Promise<readonly unknown[]> {
  const { body } = await shop.analyst.get(`/v1/merchants/${shop.merchantId}/risk/events`);
  const events = body.events as readonly {
    readonly type: string;
    readonly data: { readonly evaluations: readonly Evaluated[] };
  }[];
  return events
    .filter(({ type }) => type === 'rules-evaluated')
    .flatMap(({ data }) => data.evaluations)
    .filter((each) => each.key === key)
    .map(({ result, policyVersion, shadow }) => [result, policyVersion, shadow]);
}

interface Evaluated {
  readonly key: string;
  readonly result: string;
  readonly policyVersion: string;
  readonly shadow?: true;
}

async function versionThatFroze(shop: RiskStory): Promise<string> {
  const { body } = await shop.operator.get(`/v1/merchants/${shop.merchantId}/events`);
  const frozen = (body.events as readonly Stored[]).find(({ type }) => type === 'limit-frozen');
  return frozen!.metadata.policyVersion;
}

interface Stored {
  readonly type: string;
  readonly metadata: { readonly policyVersion: string };
}
