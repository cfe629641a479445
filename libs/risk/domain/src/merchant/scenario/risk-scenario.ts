import type { SignalRaised } from '@limit-ledger/contracts';
import {
  addSeconds,
  assert,
  laterOf,
  startOfBusinessDay,
  type Decision,
  type Instant,
  type Recorded,
} from '@limit-ledger/kernel';
import type { DailyValues, Observation } from '../../observation.js';
import { rulesInForce } from '../../rules/make-rules-in-force.js';
import type { RiskPolicyDocument } from '../../rules/policy-document.js';
import type { RulesInForce } from '../../rules/rules-in-force.js';
import type { LimitFact, MerchantRiskCommand, NotedLine } from '../commands.js';
import { dateOf, dayNumberOf } from '../days/day-number.js';
import type { Evaluation, MerchantRiskEvent, MerchantRiskEventOf, MerchantRiskEventType } from '../events.js';
import { merchantRiskDecider } from '../merchant-risk-decider.js';
import type { MerchantRiskRejection } from '../rejections.js';
import { onlyRules, versionOf } from './policy-of.js';

const STREAM = 'merchant-risk-shop';
type Outcome = Decision<MerchantRiskEvent, MerchantRiskRejection>;

/**
 * One merchant's risk, driven as the runner drives it: what has come due first, then the command. A day of metrics comes five
 * minutes after the day is over, and moves the clock there.
 */
export class RiskScenario {
  readonly events: Recorded<MerchantRiskEvent>[] = [];
  readonly decider = merchantRiskDecider(() => this.rules);
  risk = this.decider.initial(STREAM);
  now: Instant = '2026-01-01T00:00:00.000Z';
  private limitsRevision = -1;

  constructor(public rules: RulesInForce) {}

  /** Under the default policy, of which only these rules stand. */
  static of(...ruleIds: readonly string[]): RiskScenario {
    return RiskScenario.under(onlyRules(...ruleIds));
  }

  static under(document: RiskPolicyDocument): RiskScenario {
    return new RiskScenario(rulesInForce([versionOf(document)]));
  }

  when(command: MerchantRiskCommand): Outcome {
    this.recordDue();
    const outcome = this.decider.decide(command, this.risk, this.now);
    if (outcome.kind === 'accepted') this.record(outcome.events);
    return outcome;
  }

  /** The code of the refusal, or how else it ended. */
  observe(observation: Observation): string {
    const outcome = this.when({ type: 'accept-observation', observation, rules: this.rules });
    return outcome.kind === 'rejected' ? outcome.rejection.code : outcome.kind;
  }

  /** A day of metrics, as it comes in after the day. */
  day(day: string, values: DailyValues, observedAt = addSeconds(startOfBusinessDay(day, 1), 300)): string {
    this.now = laterOf(this.now, observedAt);
    return this.observe({ kind: 'daily-metrics', day, observedAt, values });
  }

  /** So many days alike, from the first on. */
  days(first: string, count: number, values: DailyValues): this {
    for (let index = 0; index < count; index += 1) this.day(dateOf(dayNumberOf(first) + index), values);
    return this;
  }

  note(...facts: readonly LimitFact[]): string {
    this.limitsRevision += 1;
    const note = { revision: this.limitsRevision, effectiveTime: this.now, facts };
    return this.when({ type: 'note-limits', notes: [note], rules: this.rules }).kind;
  }

  line(line: NotedLine['line'], approved: number, used = 0): string {
    return this.note({ kind: 'line', line: { line, approved, effective: approved, reserved: 0, used, available: approved - used } });
  }

  step(step: string, stepId = step): string {
    return this.observe({ kind: 'step-done', stepId, step, observedAt: this.now });
  }

  at(now: Instant): this {
    this.now = now;
    this.recordDue();
    return this;
  }

  pass(seconds: number): this {
    return this.at(addSeconds(this.now, seconds));
  }

  all<Type extends MerchantRiskEventType>(type: Type): readonly MerchantRiskEventOf<Type>['data'][] {
    return this.events.flatMap((event) => (event.type === type ? [event.data as MerchantRiskEventOf<Type>['data']] : []));
  }

  last<Type extends MerchantRiskEventType>(type: Type): MerchantRiskEventOf<Type>['data'] {
    const data = this.all(type).at(-1);
    assert(data !== undefined, `${type} has happened`);
    return data;
  }

  /** What was said of signals, in order: `raised return-rate:transaction:1`. */
  signals(): readonly string[] {
    return this.events.flatMap(({ type, data }) =>
      type.startsWith('signal-') ? [`${type.slice('signal-'.length)} ${(data as SignalRaised).signalId}`] : [],
    );
  }

  /** How a rule on a line came out, in order. */
  results(key: string): readonly Evaluation['result'][] {
    return this.all('rules-evaluated').flatMap(({ evaluations }) =>
      evaluations.flatMap((each) => (each.key === key ? [each.result] : [])),
    );
  }

  private recordDue(): void {
    for (let due = this.decider.due(this.risk, this.now); due !== undefined; due = this.decider.due(this.risk, this.now)) {
      const outcome = this.decider.decide(due, this.risk, this.now);
      assert(outcome.kind === 'accepted' && outcome.events.length > 0, `${due.type} came due`);
      this.record(outcome.events);
    }
  }

  private record(events: readonly MerchantRiskEvent[]): void {
    for (const event of events) {
      // As a store gives it back.
      const data = JSON.parse(JSON.stringify(event.data)) as object;
      const recorded = { ...event, data, revision: this.events.length, recordedTime: this.now } as Recorded<MerchantRiskEvent>;
      this.events.push(recorded);
      this.risk = this.decider.evolve(this.risk, recorded);
    }
  }
}
