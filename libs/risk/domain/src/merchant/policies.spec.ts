import { rulesInForce } from '../rules/make-rules-in-force.js';
import type { Rule } from '../rules/rule.js';
import { validatePolicyDocument } from '../rules/validate-policy-document.js';
import { onlyRules, versionOf } from './scenario/policy-of.js';
import { RiskScenario } from './scenario/risk-scenario.js';

const KEY = 'return-rate:transaction';
const BAD = { orders: 100, returns: 9 };
const RETURN_RATE = onlyRules('return-rate');

/** As the rule is in the default policy, with other members. */
const changed = (change: Partial<Rule>): typeof RETURN_RATE => ({
  ...RETURN_RATE,
  rules: RETURN_RATE.rules.map((rule) => ({ ...rule, ...change })),
});

describe('a version in shadow', () => {
  it('is evaluated and recorded on live input, and has no effect', () => {
    const shop = new RiskScenario(rulesInForce([], [versionOf(RETURN_RATE, { version: 2 })])).days('2026-03-01', 4, BAD);
    expect(shop.signals()).toEqual([]);
    expect(shop.results(KEY)).toEqual(['clear', 'clear', 'fired', 'fired']);
    expect(shop.last('rules-evaluated').evaluations).toEqual([
      expect.objectContaining({ policyVersion: 'default@2', shadow: true, value: 900 }),
    ]);
    expect(shop.risk.state.book.episodes.size + shop.risk.state.book.records.size).toBe(0);
  });

  it('leaves the active version alone, and is left alone by it', () => {
    const shop = new RiskScenario(rulesInForce([versionOf(RETURN_RATE)], [versionOf(RETURN_RATE, { version: 2 })])).days(
      '2026-03-01',
      4,
      BAD,
    );
    expect(shop.signals()).toEqual([`raised ${KEY}:1`]);
    const bySide = shop
      .all('rules-evaluated')
      .flatMap(({ evaluations }) => evaluations)
      .filter(({ key }) => key === KEY);
    expect(bySide.filter(({ shadow }) => shadow === true).map(({ result }) => result)).toEqual([
      'clear',
      'clear',
      'fired',
      'fired',
    ]);
    expect(bySide.filter(({ shadow }) => shadow !== true).map(({ result }) => result)).toEqual([
      'clear',
      'clear',
      'fired',
      'unmet',
      'open',
    ]);
  });
});

describe('a version that is activated in the middle of a day', () => {
  it('decides what comes from then on, and leaves open episodes their recorded way back', () => {
    const shop = new RiskScenario(rulesInForce([versionOf(RETURN_RATE)])).days('2026-03-01', 3, BAD);
    const stricter = changed({
      wayBack: { kind: 'person' },
      condition: { ...RETURN_RATE.rules[0]!.condition, threshold: 100 },
    });
    shop.rules = rulesInForce([versionOf(stricter, { version: 2 })]);
    shop.day('2026-03-03', { orders: 100, returns: 8 }, '2026-03-03T18:00:00.000Z');
    expect(shop.results(KEY).slice(-2)).toEqual(['unmet', 'open']);
    shop.days('2026-03-04', 8, { orders: 100, returns: 2 });
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`, `raised ${KEY}:2`]);
    expect(shop.all('signal-raised').map(({ policyVersion, clearsByItself }) => [policyVersion, clearsByItself])).toEqual([
      ['default@1', true],
      ['default@2', false],
    ]);
  });

  it('takes the place of the same rule of an earlier activation of another policy', () => {
    const active = [
      versionOf(changed({ reasonCode: 'later' }), { policyId: 'a', activeFrom: '2026-02-02T00:00:00.000Z' }),
      versionOf(RETURN_RATE),
    ];
    const shop = new RiskScenario(rulesInForce(active)).days('2026-03-01', 3, BAD);
    expect(shop.all('signal-raised').map(({ reasonCode, policyVersion }) => [reasonCode, policyVersion])).toEqual([
      ['later', 'a@1'],
    ]);
    expect(shop.decider.policyVersionOf({ type: 'note-limits', notes: [], rules: shop.rules }, shop.now)).toBe('default@1+a@1');
  });
});

describe('a freeze that nobody confirms', () => {
  const ends = (document: typeof RETURN_RATE): string | undefined =>
    RiskScenario.under(document).days('2026-03-01', 3, BAD).last('signal-raised').unconfirmedEndsAt;
  const withoutDays = { ...RETURN_RATE, rules: RETURN_RATE.rules.map(({ unconfirmedDays: _days, ...rule }) => rule) };

  it('ends after the days of its rule, else after those of all freezes', () => {
    expect(ends(changed({ unconfirmedDays: 2 }))).toBe('2026-03-05T16:05:00.000Z');
    expect(ends({ ...withoutDays, limits: { unconfirmedFreezeDays: 5 } })).toBe('2026-03-08T16:05:00.000Z');
    expect(ends({ ...withoutDays, limits: {} })).toBeUndefined();
  });
});

describe('a version that is paused, stopped or undone', () => {
  it('raises nothing while it is paused, and what it has raised finds its way back', () => {
    const shop = new RiskScenario(rulesInForce([versionOf(RETURN_RATE)])).days('2026-03-01', 3, BAD);
    const other = new RiskScenario(rulesInForce([versionOf(RETURN_RATE, { paused: true })])).days('2026-03-01', 3, BAD);
    shop.rules = other.rules;
    shop.days('2026-03-04', 9, { orders: 100, returns: 1 });
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`]);
    expect([other.signals(), other.results(KEY).at(-1)]).toEqual([[], 'paused']);
  });

  it('has what it raised ended, each by an event, once, and nothing else', () => {
    const rules = [
      versionOf(onlyRules('return-rate', 'daily-peak')),
      versionOf(onlyRules('overdue-rate'), { policyId: 'debts' }),
    ];
    const shop = new RiskScenario(rulesInForce(rules)).days('2026-03-01', 3, {
      ...BAD,
      outstandingMinor: 100,
      overdueMinor: 10,
    });
    const undo = {
      type: 'end-episodes-of',
      policyId: 'default',
      version: 1,
      cause: 'policy-undone',
      rules: shop.rules,
    } as const;
    expect(shop.when({ ...undo, version: 2 }).kind).toBe('already');
    expect(shop.when({ ...undo, signalIds: ['return-rate:transaction:2'] }).kind).toBe('already');
    expect(shop.when(undo).kind).toBe('accepted');
    expect(shop.signals().slice(-1)).toEqual([`cleared ${KEY}:1`]);
    expect(shop.last('signal-cleared').cause).toBe('policy-undone');
    expect(shop.when(undo).kind).toBe('already');
    expect(shop.risk.view().episodes.map(({ key }) => key)).toEqual(['overdue-rate:transaction']);
  });

  it('leaves its episodes their way back when it is in force no more', () => {
    const shop = new RiskScenario(rulesInForce([versionOf(RETURN_RATE)])).days('2026-03-01', 3, BAD);
    shop.rules = rulesInForce([]);
    shop.days('2026-03-04', 9, { orders: 100, returns: 1 });
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`]);
  });
});

describe('rules added as JSON alone', () => {
  const ADDED = `{
    "schemaVersion": 1,
    "titles": { "zh": "附加规则", "en": "Added rules" },
    "rules": [
      { "ruleId": "review-score", "titles": { "zh": "评分过低", "en": "Review score" }, "lines": ["transaction"],
        "condition": {
          "measure": { "kind": "value", "quantity": { "of": "field", "field": "reviewScoreHundredths", "window": { "kind": "day" } } },
          "comparison": "below", "threshold": 350, "course": { "kind": "consecutive-days", "days": 2 } },
        "consequences": [{ "kind": "reduce", "basisPoints": 1000 }],
        "wayBack": { "kind": "condition-over" }, "checklist": [], "reasonCode": "reviews-low", "quietHours": 24 },
      { "ruleId": "cash-drain", "titles": { "zh": "频繁提现", "en": "Frequent withdrawals" }, "lines": ["withdrawal"],
        "condition": {
          "measure": { "kind": "occurrences", "of": "withdrawal", "withinDays": 1 }, "comparison": "at-least", "threshold": 3 },
        "consequences": [{ "kind": "freeze", "amount": 500000 }, { "kind": "warn" }],
        "wayBack": { "kind": "measured", "steps": ["talk"], "condition": {
          "measure": { "kind": "occurrences", "of": "withdrawal", "withinDays": 1 }, "comparison": "below", "threshold": 1 } },
        "checklist": [{ "step": "talk" }], "reasonCode": "withdrawals", "quietHours": 1 }
    ]
  }`;
  const document = JSON.parse(ADDED) as typeof RETURN_RATE;

  it('are valid, fire and find back', () => {
    expect(validatePolicyDocument(document)).toEqual([]);
    const shop = RiskScenario.under(document).days('2026-03-01', 2, { reviewScoreHundredths: 349 });
    expect(shop.last('signal-raised')).toMatchObject({
      consequences: [{ kind: 'reduce', line: 'transaction', basisPoints: 1_000 }],
    });
    expect(shop.last('signal-raised').grounds).toMatchObject([{ unit: 'hundredths', value: 349, threshold: 350 }]);
    shop.days('2026-03-03', 1, { reviewScoreHundredths: 350 });
    expect(shop.signals()).toEqual(['raised review-score:transaction:1', 'cleared review-score:transaction:1']);
  });

  it('leave the values that they do not name to the versions before them', () => {
    const later = versionOf(document, { policyId: 'added', activeFrom: '2026-02-01T00:00:00.000Z' });
    const { values, policyVersion } = rulesInForce([versionOf(RETURN_RATE), later]);
    expect(policyVersion).toBe('default@1+added@1');
    expect(values).toMatchObject({ ratings: RETURN_RATE.ratings, staleSeconds: RETURN_RATE.staleSeconds });
  });

  it('wait for their steps and for time to go by', () => {
    const shop = RiskScenario.under(document).at('2026-03-01T00:00:00.000Z');
    for (const withdrawalId of ['a', 'b', 'c'])
      shop.observe({ kind: 'withdrawal', withdrawalId, observedAt: shop.now, amount: 1 });
    expect(shop.last('signal-raised').consequences).toEqual([
      { kind: 'freeze', line: 'withdrawal', amount: 500_000 },
      { kind: 'warn', line: 'withdrawal' },
    ]);
    shop.pass(2 * 86_400);
    expect(shop.signals()).toEqual(['raised cash-drain:withdrawal:1']);
    shop.step('talk');
    expect(shop.signals()).toEqual(['raised cash-drain:withdrawal:1', 'cleared cash-drain:withdrawal:1']);
  });
});
