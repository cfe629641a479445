import { rulesInForce } from '../rules/make-rules-in-force.js';
import { DEFAULT_POLICY } from '../rules/default-policy/default-policy.js';
import { onlyRules, versionOf } from './scenario/policy-of.js';
import { RiskScenario } from './scenario/risk-scenario.js';
import { ruleLike, underRules } from './spec-support/with-rules.js';

const BAD = { orders: 100, returns: 9 };
const KEY = 'return-rate:transaction';

describe('an open episode', () => {
  it('is remembered with all that was said of it', () => {
    const shop = underRules([ruleLike('daily-peak')]);
    shop.observe({ kind: 'rating', rating: 'B', observedAt: shop.now });
    shop.days('2026-03-01', 30, { orders: 50, salesMinor: 100 }).days('2026-03-31', 1, { orders: 50, salesMinor: 200 });
    const { wayBack, checklist, consequences, ...raised } = shop.last('signal-raised');
    expect(shop.risk.view()).toMatchObject({ muted: [] });
    expect(shop.risk.view().episodes).toEqual([
      {
        signalId: 'daily-peak:transaction:1',
        key: 'daily-peak:transaction',
        rule: 'daily-peak',
        line: 'transaction',
        episode: 1,
        policyVersion: 'default@1',
        reasonCode: 'daily-peak',
        raisedAt: '2026-03-31T16:05:00.000Z',
        checkedAt: '2026-03-31T16:05:00.000Z',
        raisedOn: '2026-03-31',
        unconfirmedEndsAt: '2026-04-07T16:05:00.000Z',
        decideBy: '2026-04-07T16:05:00.000Z',
        ratingAtRaise: 'B',
        quietHours: 24,
        ratingSteps: 0,
        releasedBasisPoints: 0,
        stepsDone: [],
        ...{ wayBack, checklist, consequences },
      },
    ]);
    expect(raised.decideBy).toBe('2026-04-07T16:05:00.000Z');
    shop.pass(60).step('deposit-orders');
    expect(shop.risk.view().episodes).toMatchObject([{ stepsDone: ['deposit-orders'], releasedBasisPoints: 2_500 }]);
  });

  it('was looked at last when it was raised, where only a step can end it', () => {
    const shop = underRules([ruleLike('daily-peak')]).days('2026-03-01', 30, { orders: 50, salesMinor: 100 });
    shop.days('2026-03-31', 2, { orders: 50, salesMinor: 200 });
    expect(shop.results('daily-peak:transaction').slice(-2)).toEqual(['fired', 'open']);
    expect(shop.risk.view().episodes).toMatchObject([{ checkedAt: '2026-03-31T16:05:00.000Z' }]);
  });

  it('is remembered without what is not known of it', () => {
    const shop = underRules([ruleLike('device')]);
    for (const anomalyId of ['a', 'b', 'c', 'd'])
      shop.observe({ kind: 'anomaly', anomalyId, anomaly: 'new-device', observedAt: shop.now });
    expect(Object.keys(shop.risk.view().episodes[0]!).sort()).toEqual([
      ...['checkedAt', 'checklist', 'consequences', 'episode', 'key', 'line', 'policyVersion', 'quietHours', 'raisedAt'],
      ...['ratingSteps', 'reasonCode', 'releasedBasisPoints', 'rule', 'signalId', 'stepsDone', 'wayBack'],
    ]);
  });

  it('knows when its way back was looked at last, without having been met', () => {
    const shop = underRules([ruleLike('return-rate')]).days('2026-03-01', 4, BAD);
    expect(shop.risk.view().episodes).toMatchObject([
      { raisedAt: '2026-03-03T16:05:00.000Z', checkedAt: '2026-03-04T16:05:00.000Z' },
    ]);
    shop.pass(60).observe({ kind: 'rating', rating: 'A', observedAt: shop.now });
    expect(shop.risk.view().episodes).toMatchObject([{ checkedAt: '2026-03-04T16:05:00.000Z' }]);
  });
});

describe('a rule that was ended by its version', () => {
  it('is not quiet: it fires again with the next bad day', () => {
    const shop = underRules([ruleLike('return-rate', { quietHours: 480 })]).days('2026-03-01', 3, BAD);
    const { rules } = shop;
    shop.when({ type: 'end-episodes-of', policyId: 'default', version: 1, cause: 'policy-undone', rules });
    shop.days('2026-03-04', 1, BAD);
    expect(shop.signals()).toEqual([`raised ${KEY}:1`, `cleared ${KEY}:1`, `raised ${KEY}:2`]);
  });
});

describe('a rule whose freeze a person lifted', () => {
  it('stays muted though a version on trial finds it clear', () => {
    const shop = underRules([ruleLike('return-rate')]).days('2026-03-01', 3, BAD);
    shop.note({ kind: 'lifted', signalId: `${KEY}:1` });
    const document = onlyRules('return-rate');
    const [rule] = document.rules;
    const milder = { ...document, rules: [{ ...rule!, condition: { ...rule!.condition, threshold: 5_000 } }] };
    shop.rules = rulesInForce([versionOf({ ...DEFAULT_POLICY, ...document })], [versionOf(milder, { version: 2 })]);
    shop.days('2026-03-04', 2, BAD);
    expect(shop.results(KEY).slice(-4)).toEqual(['muted', 'clear', 'muted', 'clear']);
    expect(shop.risk.view().muted).toEqual([KEY]);
  });
});

describe('a rule that was ended by steps', () => {
  it('fires for what is no worse once it was clear in between', () => {
    const slow = { orders: 40, inventoryTurnsHundredths: 140 };
    const shop = underRules([ruleLike('inventory-turnover')]).days('2026-03-01', 1, slow);
    shop.step('stable-operation-certification');
    shop.days('2026-03-02', 1, { ...slow, inventoryTurnsHundredths: 150 }).days('2026-03-03', 1, slow);
    expect(shop.signals().slice(2)).toEqual(['raised inventory-turnover:transaction:2']);
  });
});

describe('a rule on what happens once', () => {
  it('fires for as many again, once those are forgotten', () => {
    const shop = underRules([ruleLike('device')]);
    const four = (name: string): void => {
      for (const each of [1, 2, 3, 4])
        shop.observe({ kind: 'anomaly', anomalyId: `${name}-${each}`, anomaly: 'new-device', observedAt: shop.now });
    };
    four('first');
    shop.pass(7 * 86_400).pass(86_400);
    four('second');
    expect(shop.signals()).toEqual(['raised device:all:1', 'cleared device:all:1', 'raised device:all:2']);
  });
});

describe('a version on trial', () => {
  it('is silent where there is too little to tell', () => {
    const trial = rulesInForce([], [versionOf(onlyRules('return-rate'))]);
    const shop = new RiskScenario(trial).days('2026-03-01', 1, { orders: 29, returns: 9 });
    expect(shop.results(KEY)).toEqual(['silent']);
  });
});
