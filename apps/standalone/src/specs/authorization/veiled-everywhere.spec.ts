import { DEFAULT_POLICY, type RiskPolicyDocument } from '@limit-ledger/risk-domain';
import { PolicyActs } from '../story/policy-acts.js';
import { useRiskStory } from '../story/use-risk-story.js';
import { pathOf } from './asked-as.js';
import { EXPECTED_CELLS } from './expected-cells.js';
import { expectedRows } from './expected-rows.js';

const RULE = 'hunted-pattern';
const SIGNAL = `${RULE}:transaction:1`;
const STEP = 'rectification-plan';
const SHOP = 'veiled';
const DEVICE = 'device-of-the-pattern';

/** The rule that suspects cash-out under a name of its own, on the line that orders draw on, with all that a rule can tell. */
function suspecting({ rules, ...document }: RiskPolicyDocument): RiskPolicyDocument {
  const [cashOut] = rules.filter(({ ruleId }) => ruleId === 'cash-out');
  const frozen = [{ kind: 'freeze', basisPoints: 10_000 }, { kind: 'freeze-pair', partiesAtMost: 9 }] as const;
  const told = [{ kind: 'warn' }, { kind: 'suggest', suggestion: 'shorter-term', termDaysAtMost: 31 }] as const;
  const rule = { ...cashOut!, ruleId: RULE, lines: ['transaction'] as const, consequences: [...frozen, ...told] };
  return { ...document, rules: [{ ...rule, checklist: [{ step: STEP }] }] };
}

/** What says by which rule it was placed, why in truth, or on what, and against whom. */
const SECRETS = [RULE, 'cash-out', 'account-check', 'order-pattern', STEP, 'shorter-term', 'default@', 'a-person', DEVICE];
const LOOKS = ['', '?revision=12', '?format=csv', '?line=transaction&field=frozen', '?from=0&to=12'];
const ROWS = expectedRows(EXPECTED_CELLS).filter(({ path }) => path.startsWith('/v1/'));

const story = useRiskStory({ shared: true });
beforeAll(async () => {
  await new PolicyActs(story(), 'default').activate(suspecting(DEFAULT_POLICY));
  const shop = await story().of(SHOP).open({ transaction: 10_000_000 });
  for (const order of ['1', '2', '3']) {
    await shop.pass(3_600);
    await shop.doing((ledger) => ledger.sell(order, 500_000, { buyerRef: 'buyer', deviceRef: DEVICE }));
  }
  await shop.feed({ kind: 'withdrawal', withdrawalId: 'w', amount: 100 });
  const person = shop.service.as('reviewer', undefined, 'a-person');
  await person.post(`/v1/merchants/${SHOP}/freezes/${SIGNAL}/confirm`, { confirmId: 'k', note: 'looked at it' });
}, 60_000);

const NAMED = { merchantId: SHOP, orderId: '1', freezeId: 'security-check:9', reductionId: 'r' };

describe('a freeze that is veiled', () => {
  it('stands, with its warning and its suggestion, and is called by its rule inside', async () => {
    const { body, text } = await story().analyst.get(`/v1/merchants/${SHOP}/situation`);
    expect(body.lines[0]).toMatchObject({
      frozen: 10_000_000,
      causes: [{ id: SIGNAL }],
      notices: [{ id: SIGNAL }, { id: SIGNAL }],
    });
    for (const secret of SECRETS.filter((each) => !['cash-out', 'a-person'].includes(each)))
      expect([secret, text.includes(secret)]).toEqual([secret, true]);
  });

  it.each(ROWS)('says nothing of it to the merchant at $route', async ({ method, path, cells }) => {
    const merchant = story().service.as('merchant', SHOP);
    const url = pathOf(path, NAMED);
    const answers =
      method === 'GET'
        ? await Promise.all(LOOKS.map((look) => merchant.get(url + look)))
        : [await merchant.post(url, { surprise: 1 })];
    expect(answers.some(({ status }) => status === 200)).toBe(cells['own'] === 'ok' && method === 'GET');
    for (const { text, headers } of answers) {
      const told = `${text} ${JSON.stringify(headers)}`;
      // What the merchant asked for by name is no news to it.
      const secrets = path === '/v1/reason-codes' ? SECRETS.filter((each) => !['shorter-term', STEP].includes(each)) : SECRETS;
      expect([url, secrets.filter((secret) => told.includes(secret))]).toEqual([url, []]);
    }
  });

  it('is called alike wherever the merchant meets it, and that name says nothing', async () => {
    const merchant = story().service.as('merchant', SHOP);
    const { freezes } = (await merchant.get(`/v1/merchants/${SHOP}/limits`)).body;
    const { causes, notices, overage, upcoming } = (await merchant.get(`/v1/merchants/${SHOP}/situation`)).body.lines[0];
    const id = freezes[0].freezeId;
    expect(id).toMatch(/^security-check:\d+$/);
    expect([freezes[0].placedBy.signalId, causes[0].id, overage.causes[0].id]).toEqual([id, id, id]);
    expect(upcoming).toEqual([]);
    for (const { suggestion, checklist, reasonCode } of notices)
      expect([suggestion, checklist, reasonCode]).toEqual([undefined, [], 'security-check']);
  });

  it('is named to the order system that is refused by it, by its id alone', async () => {
    const orderSystem = story().service.as('service');
    const [alone, batched] = [
      await orderSystem.reserve(SHOP, { orderId: '4', amount: 1 }),
      await orderSystem.post(`/v1/merchants/${SHOP}/reservations/batch`, { items: [{ orderId: '4', amount: 1 }] }),
    ];
    const refusals = [{ line: 'transaction', requested: 1, available: -1_500_000, freezes: [SIGNAL], reductions: [] }];
    expect([alone.status, alone.body.code, alone.body.refusals]).toEqual([422, 'limit.insufficient', refusals]);
    expect(batched.body.items[0].refusals).toEqual(refusals);
    for (const { text } of [alone, batched])
      expect(SECRETS.filter((secret) => text.replaceAll(SIGNAL, '').includes(secret))).toEqual([]);
  });
});
