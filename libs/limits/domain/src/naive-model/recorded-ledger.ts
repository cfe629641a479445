import { addSeconds, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '../commands.js';
import type { LimitEvent } from '../events.js';
import { limitDecider } from '../limit-decider.js';
import type { Verdict } from './naive-orders.js';
import { MODEL_POLICY, type Step } from './random-commands.js';

export const MERCHANT = 'model-merchant';

/** The decider under test, driven the way the runner drives it: what is due first, then the command. */
export class RecordedLedger {
  readonly decider = limitDecider(() => MODEL_POLICY);
  readonly events: Recorded<LimitEvent>[] = [];
  state = this.decider.initial(`merchant-limit-${MERCHANT}`);

  constructor(readonly startedAt: Instant) {
    const profile = { merchantId: MERCHANT, currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
    this.execute(
      { type: 'register-merchant', ...profile, effectiveAt: addSeconds(startedAt, -86_400) },
      startedAt,
    );
  }

  execute(command: AskedLimitCommand, now: Instant): Verdict {
    this.recordDue(now);
    const since = this.decider.historyNeededSince(command);
    const whole =
      since === undefined
        ? command
        : this.decider.withHistory(
            command,
            this.events.filter((event) => event.effectiveTime > since),
          );
    const decision = this.decider.decide(whole, this.state, now);
    if (decision.kind === 'accepted') this.record(decision.events, now);
    this.recordDue(now);
    return decision.kind === 'rejected' ? decision.rejection.code : decision.kind;
  }

  /** The step's command as it arrives at `now`. */
  commandOf(step: Step, now: Instant): AskedLimitCommand {
    const effectiveAt = step.backdateSeconds === undefined ? {} : { effectiveAt: addSeconds(now, -step.backdateSeconds) };
    return { ...step.command, ...effectiveAt } as AskedLimitCommand;
  }

  replayed(): typeof this.state {
    const copies = JSON.parse(JSON.stringify(this.events)) as Recorded<LimitEvent>[];
    return copies.reduce(
      (state, event) => this.decider.evolve(state, event),
      this.decider.initial(`merchant-limit-${MERCHANT}`),
    );
  }

  private recordDue(now: Instant): void {
    for (let due = this.decider.due(this.state, now); due !== undefined; due = this.decider.due(this.state, now)) {
      const decision = this.decider.decide(due, this.state, now);
      if (decision.kind !== 'accepted' || decision.events.length === 0)
        throw new Error(`${due.type} came due and recorded nothing`);
      this.record(decision.events, now);
    }
  }

  private record(events: readonly LimitEvent[], recordedTime: Instant): void {
    for (const event of events) {
      const recorded = { ...event, revision: this.events.length, recordedTime } as Recorded<LimitEvent>;
      this.events.push(recorded);
      this.state = this.decider.evolve(this.state, recorded);
    }
  }
}
