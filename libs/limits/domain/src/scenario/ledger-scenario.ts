import { addSeconds, assert, type Decision, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { AskedLimitCommand, LimitCommand } from '../commands.js';
import type { EventOf, LimitEvent, LimitEventType } from '../events.js';
import { assertIdentities } from '../identities.js';
import { limitDecider, type LimitDecider } from '../limit-decider.js';
import { lineNumbers, type LineNumbers } from '../line-numbers.js';
import type { MerchantLedger } from '../merchant-ledger.js';
import type { PolicyInForce } from '../policy.js';
import type { LimitRejection } from '../rejections.js';
import type { LineState, OrderState } from '../state.js';
import type { LineKind } from '../words.js';
import { SCENARIO_POLICY } from './scenario-policy.js';

type Without<Union, Member extends string> = Union extends unknown ? Omit<Union, Member> : never;
/** A command as a spec writes it: the policy is added. */
export type ScenarioCommand = Without<LimitCommand, 'policy'>;
type Outcome = Decision<LimitEvent, LimitRejection>;

export const SCENARIO_START: Instant = '2026-11-24T02:00:00.000Z';
const STREAM = 'merchant-limit-shop';

/**
 * One merchant, driven as the runner drives it: what has come due first, then the command. `given` what must be
 * accepted, `when` something is asked; every identity is asserted after every event.
 */
export class LedgerScenario {
  readonly decider: LimitDecider;
  readonly events: Recorded<LimitEvent>[] = [];
  state: MerchantLedger;

  constructor(
    public now: Instant = SCENARIO_START,
    policyInForce: PolicyInForce = () => SCENARIO_POLICY,
  ) {
    this.decider = limitDecider(policyInForce);
    this.state = this.decider.initial(STREAM);
  }

  /** A registered merchant whose lines have these approved amounts. */
  static of(approved: Partial<Record<LineKind, number>>, now?: Instant, policy = SCENARIO_POLICY): LedgerScenario {
    const scenario = new LedgerScenario(now, () => policy);
    scenario.given({ type: 'register-merchant', merchantId: 'shop', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' });
    for (const [line, amount] of Object.entries(approved)) scenario.given({ type: 'open-line', line: line as LineKind, approved: amount });
    return scenario;
  }

  given(...commands: readonly ScenarioCommand[]): this {
    for (const command of commands) {
      const outcome = this.when(command);
      assert(outcome.kind === 'accepted', `${command.type} was not accepted: ${JSON.stringify(outcome)}`);
    }
    return this;
  }

  when(command: ScenarioCommand): Outcome {
    this.recordDue();
    const asked = command as AskedLimitCommand;
    const since = this.decider.historyNeededSince(asked);
    const history = this.events.filter(({ effectiveTime }) => since !== undefined && effectiveTime > since);
    const outcome = this.decider.decide(since === undefined ? asked : this.decider.withHistory(asked, history), this.state, this.now);
    if (outcome.kind === 'accepted') this.record(outcome.events);
    return outcome;
  }

  /** The code of the refusal, or how else it ended. */
  verdict(command: ScenarioCommand): string {
    const outcome = this.when(command);
    return outcome.kind === 'rejected' ? outcome.rejection.code : outcome.kind;
  }

  /** Time goes by, and what comes due is recorded. */
  pass(seconds: number): this {
    return this.at(addSeconds(this.now, seconds));
  }

  at(now: Instant): this {
    this.now = now;
    this.recordDue();
    return this;
  }

  line(kind: LineKind): LineState & LineNumbers {
    const line = this.state.merchant.lines[kind];
    assert(line !== undefined, `${kind} is open`);
    return { ...line, ...lineNumbers(line) };
  }

  order(orderId: string): OrderState {
    const { order } = this.state.view(orderId);
    assert(order !== undefined, `${orderId} is there`);
    return order;
  }

  /** The last event of a type. */
  last<Type extends LimitEventType>(type: Type): Recorded<EventOf<Type>> {
    const event = this.events.findLast((each) => each.type === type);
    assert(event !== undefined, `${type} has happened`);
    return event as Recorded<EventOf<Type>>;
  }

  /** The types recorded from a revision on. */
  typesFrom(revision: number): readonly LimitEventType[] {
    return this.events.slice(revision).map(({ type }) => type);
  }

  private recordDue(): void {
    for (let due = this.decider.due(this.state, this.now); due !== undefined; due = this.decider.due(this.state, this.now)) {
      const outcome = this.decider.decide(due, this.state, this.now);
      assert(outcome.kind === 'accepted', `${due.type} came due`);
      this.record(outcome.events);
    }
  }

  private record(events: readonly LimitEvent[]): void {
    for (const event of events) {
      // As a store gives it back.
      const data = JSON.parse(JSON.stringify(event.data)) as object;
      const recorded = { ...event, data, revision: this.events.length, recordedTime: this.now } as Recorded<LimitEvent>;
      assert(event.effectiveTime <= this.now, `${event.type} is not effective before it is recorded`);
      this.events.push(recorded);
      this.state = this.decider.evolve(this.state, recorded);
      assertIdentities(this.state.merchant, this.state.orders.all());
    }
  }
}
