import type { Instant } from '@limit-ledger/kernel';
import { onlyRules, versionOf } from '../merchant/scenario/policy-of.js';
import { RiskScenario } from '../merchant/scenario/risk-scenario.js';
import { rulesInForce } from '../rules/make-rules-in-force.js';
import type { RiskPolicyDocument } from '../rules/policy-document.js';
import type { BacktestReport } from './backtest-report.js';
import { Backtest, type BacktestTime } from './backtest.js';

const BAD = { orders: 100, returns: 9, outstandingMinor: 100, overdueMinor: 10 };
const GOOD = { orders: 100, returns: 1, outstandingMinor: 100, overdueMinor: 1 };
const RETURNS = onlyRules('return-rate');

/** Five bad days in April, three good ones, then a bad one in May. */
function shop(document: RiskPolicyDocument = RETURNS): RiskScenario {
  const scenario = RiskScenario.under(document);
  scenario.line('transaction', 10_000_000);
  return scenario.days('2026-04-01', 5, BAD).days('2026-04-06', 9, GOOD).days('2026-05-01', 3, BAD);
}

function backtest(
  document: RiskPolicyDocument,
  histories: readonly RiskScenario[],
  time: Partial<BacktestTime> = {},
): BacktestReport {
  const inForce = rulesInForce([versionOf(RETURNS)]);
  const version = { ...versionOf(document), version: 2 };
  const run = new Backtest(version, inForce, { to: '2026-06-01T00:00:00.000Z', ...time });
  histories.forEach(({ events }, index) => {
    run.begin(`merchant-risk-shop-${index}`);
    for (const event of events) if (!run.take(event)) break;
  });
  return run.report();
}

const raisedIn = ({ events }: RiskScenario): readonly (readonly [string, Instant])[] =>
  events.flatMap((event) => (event.type === 'signal-raised' ? [[event.data.signalId, event.recordedTime] as const] : []));

describe('a backtest', () => {
  it('of the rules that decided tells what truly happened', () => {
    const history = shop();
    const report = backtest(RETURNS, [history]);
    expect(report.firstEpisodes.map(({ signalId, openedAt }) => [signalId, openedAt])).toEqual(raisedIn(history));
    expect(report).toMatchObject({ merchants: 1, observations: 17, episodes: 2 });
    const evaluations = history.results('return-rate:transaction').length;
    expect(report.rules).toEqual([
      { rule: 'return-rate', line: 'transaction', evaluations, silent: 0, episodes: 2, ended: 1, merchants: 1, recorded: 2 },
    ]);
    expect(report.firstEpisodes[0]).toMatchObject({ merchantId: 'shop-0', value: 900 });
    expect(report.firstEpisodes[0]!.endedAt).toBe(history.events.find(({ type }) => type === 'signal-cleared')!.recordedTime);
    expect(report.firstEpisodes[1]).not.toHaveProperty('endedAt');
  });

  it('tells what another threshold would have done, beside what was done', () => {
    const [rule] = RETURNS.rules;
    const mild = { ...RETURNS, rules: [{ ...rule!, condition: { ...rule!.condition, threshold: 950 } }] };
    expect(backtest(mild, [shop()]).rules).toMatchObject([{ rule: 'return-rate', episodes: 0, recorded: 2 }]);
  });

  it('tells how often a rule could not tell', () => {
    const small = RiskScenario.under(RETURNS).days('2026-04-01', 5, { orders: 10, returns: 9 });
    expect(backtest(RETURNS, [small, shop()]).rules).toMatchObject([{ silent: 5, merchants: 1, episodes: 2 }]);
  });

  it('tells of rules that nobody had then', () => {
    const report = backtest(onlyRules('overdue-rate'), [shop(), shop()]);
    const [overdue] = report.rules;
    expect(overdue).toMatchObject({ rule: 'overdue-rate', merchants: 2, recorded: 0 });
    expect(overdue!.episodes).toBe(report.episodes);
    expect(report.busiestHour).toEqual({ from: '2026-04-01T16:00:00.000Z', episodes: 2 });
  });

  it('counts episodes of its time, and takes in what was recorded before it', () => {
    const report = backtest(RETURNS, [shop()], { from: '2026-04-30T00:00:00.000Z' });
    expect(report.firstEpisodes.map(({ signalId }) => signalId)).toEqual(['return-rate:transaction:2']);
    expect(report).toMatchObject({ from: '2026-04-30T00:00:00.000Z', observations: 17, episodes: 1 });
    expect(backtest(RETURNS, [shop()], { to: '2026-04-30T00:00:00.000Z' })).toMatchObject({ observations: 14, episodes: 1 });
  });

  it('takes in what was recorded at its last moment, and counts what was opened at its first', () => {
    const history = shop();
    const [first, second] = raisedIn(history).map(([, at]) => at);
    expect(backtest(RETURNS, [history], { to: first! }).episodes).toBe(1);
    expect(backtest(RETURNS, [history], { from: second! }).episodes).toBe(1);
  });

  it.each(['lifted', 'unconfirmed'] as const)('leaves out that what truly happened was %s', (kind) => {
    const history = shop();
    history.note({ kind, signalId: 'return-rate:transaction:2' });
    history.days('2026-05-04', 9, GOOD);
    expect(history.all('signal-cleared')).toHaveLength(1);
    expect(backtest(RETURNS, [history]).rules).toMatchObject([{ episodes: 2, ended: 2 }]);
  });

  it('takes in what limits told', () => {
    const used = RiskScenario.under(RETURNS);
    used.line('transaction', 1_000, 950);
    expect(backtest(onlyRules('usage'), [used])).toMatchObject({ observations: 0, episodes: 1 });
  });

  it('lets come due by the clock what nobody told, up to its end', () => {
    const phones = RiskScenario.under(RETURNS).at('2026-05-01T04:00:00.000Z');
    for (const anomalyId of ['a', 'b', 'c', 'd']) {
      phones.pass(60).observe({ kind: 'anomaly', anomalyId, anomaly: 'new-device', observedAt: phones.now });
    }
    const until = (to: Instant): BacktestReport => backtest(onlyRules('device'), [phones], { to });
    expect(until('2026-05-08T04:03:59.999Z').firstEpisodes[0]).not.toHaveProperty('endedAt');
    expect(until('2026-05-20T00:00:00.000Z').firstEpisodes).toMatchObject([
      { openedAt: '2026-05-01T04:04:00.000Z', endedAt: '2026-05-08T04:04:00.000Z' },
    ]);
  });

  it('lets a month that was told late end when its last day was recorded', () => {
    const late = RiskScenario.under(RETURNS).at('2026-05-20T00:00:00.000Z');
    late.days('2026-03-01', 61, { orders: 100, outstandingMinor: 100, overdueMinor: 10 });
    const report = backtest(onlyRules('overdue-month-ends'), [late]);
    expect(report.firstEpisodes.map(({ openedAt }) => openedAt)).toEqual(['2026-05-20T00:00:00.000Z']);
  });

  it('puts the version in the place of the one in force: what only that one did counts no more', () => {
    const debts = RiskScenario.under(RETURNS).at('2026-05-01T04:00:00.000Z');
    debts.observe({ kind: 'rating', rating: 'A', observedAt: debts.now });
    for (const outcomeId of ['one', 'two']) {
      debts.pass(60).observe({ kind: 'repayment-outcome', outcomeId, outcome: 'overdue', observedAt: debts.now });
    }
    const run = (policyId: string): BacktestReport => {
      const inForce = rulesInForce([{ ...versionOf(onlyRules('own-overdue')), policyId }]);
      const test = new Backtest(versionOf(onlyRules('credit-rating')), inForce, { to: '2026-06-01T00:00:00.000Z' });
      test.begin('merchant-risk-shop');
      for (const event of debts.events) test.take(event);
      return test.report();
    };
    expect(run('default').episodes).toBe(0);
    expect(run('others').episodes).toBe(1);
  });

  it('names the first of the busiest hours, and the first hundred episodes', () => {
    const early = RiskScenario.under(RETURNS).days('2026-03-01', 3, BAD);
    const later = RiskScenario.under(RETURNS).days('2026-03-05', 3, BAD);
    const hourOf = (histories: readonly RiskScenario[]) => backtest(RETURNS, histories).busiestHour;
    expect(hourOf([later, early])).toEqual({ from: '2026-03-03T16:00:00.000Z', episodes: 1 });
    expect(hourOf([early, later, later])).toEqual({ from: '2026-03-07T16:00:00.000Z', episodes: 2 });
    expect(hourOf([])).toBeUndefined();
    const many = backtest(
      RETURNS,
      Array.from({ length: 101 }, () => early),
    );
    expect([many.episodes, many.rules[0]!.merchants, many.firstEpisodes.length]).toEqual([101, 101, 100]);
    expect(many).not.toHaveProperty('from');
  });

  it('counts only the rules of its version, though others stand beside it', () => {
    const others = {
      ...versionOf(onlyRules('overdue-rate', 'return-rate')),
      policyId: 'others',
      activeFrom: '2026-05-30T00:00:00.000Z',
    };
    const run = new Backtest(versionOf(RETURNS), rulesInForce([others]), { to: '2026-06-01T00:00:00.000Z' });
    run.begin('merchant-risk-shop');
    for (const event of shop().events) run.take(event);
    expect(run.report().rules.map(({ rule }) => rule)).toEqual(['return-rate']);
    expect(run.report().episodes).toBe(2);
  });
});
