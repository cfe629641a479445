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

  it('leaves out what people did about what truly happened', () => {
    const history = shop();
    history.days('2026-05-04', 1, BAD);
    history.note({ kind: 'lifted', signalId: 'return-rate:transaction:2' });
    const { rules } = backtest(RETURNS, [history]);
    expect(rules).toMatchObject([{ episodes: 2, ended: 1 }]);
  });

  it('counts only the rules of its version, though others stand beside it', () => {
    const others = { ...versionOf(onlyRules('overdue-rate')), policyId: 'others' };
    const run = new Backtest(versionOf(RETURNS), rulesInForce([others]), { to: '2026-06-01T00:00:00.000Z' });
    run.begin('merchant-risk-shop');
    for (const event of shop().events) run.take(event);
    expect(run.report().rules.map(({ rule }) => rule)).toEqual(['return-rate']);
    expect(run.report().episodes).toBe(2);
  });
});
