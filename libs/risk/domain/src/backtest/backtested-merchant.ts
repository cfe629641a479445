import { assert, laterOf, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { LimitNote, MerchantRiskCommand } from '../merchant/commands.js';
import { merchantRiskDecider, type MerchantRiskDecider } from '../merchant/merchant-risk-decider.js';
import type { MerchantRiskEvent } from '../merchant/events.js';
import type { MerchantRisk } from '../merchant/merchant-risk.js';
import type { RulesInForce } from '../rules/rules-in-force.js';

type Decided = (event: Recorded<MerchantRiskEvent>) => void;

/**
 * One merchant's history taken in once more, under other rules: what feeds and limits told then, each at the moment it was
 * recorded, and what comes due by the clock in between. What the rules of that time decided is left out, and so is what
 * people did about it.
 */
export class BacktestedMerchant {
  private readonly decider: MerchantRiskDecider;
  private risk: MerchantRisk;
  private revision = -1;
  private recordedTime: Instant = '';

  /** `onDecided` is told each event that the rules lead to, in order. */
  constructor(
    stream: string,
    private readonly rules: RulesInForce,
    private readonly onDecided: Decided,
  ) {
    this.decider = merchantRiskDecider(() => rules);
    this.risk = this.decider.initial(stream);
  }

  /** The next event of the merchant's stream. Answers whether it was an observation. */
  take(event: Recorded<MerchantRiskEvent>): boolean {
    const command = this.commandOf(event);
    if (command === undefined) return false;
    const now = event.recordedTime;
    this.passTo(now);
    const outcome = this.decider.decide(command, this.risk, now);
    if (outcome.kind === 'accepted') this.record(outcome.events, now);
    return command.type === 'accept-observation';
  }

  /** What comes due by then happens. */
  passTo(now: Instant): void {
    for (let due = this.decider.due(this.risk, now); due !== undefined; due = this.decider.due(this.risk, now)) {
      assert(due.type === 'evaluate', 'nothing else comes due');
      const then = laterOf(due.at, this.recordedTime);
      const outcome = this.decider.decide(due, this.risk, then);
      assert(outcome.kind === 'accepted' && outcome.events.length > 0, 'what comes due is recorded');
      this.record(outcome.events, then);
    }
  }

  private commandOf({ type, data }: MerchantRiskEvent): MerchantRiskCommand | undefined {
    const { rules } = this;
    if (type === 'observation-accepted') return { type: 'accept-observation', observation: data.observation, rules };
    if (type === 'limits-noted') return { type: 'note-limits', notes: data.notes.map(withoutEnds), rules };
    return undefined;
  }

  private record(events: readonly MerchantRiskEvent[], recordedTime: Instant): void {
    this.recordedTime = recordedTime;
    for (const event of events) {
      this.revision += 1;
      const recorded = { ...event, revision: this.revision, recordedTime } as Recorded<MerchantRiskEvent>;
      this.risk = this.decider.evolve(this.risk, recorded);
      this.onDecided(recorded);
    }
  }
}

/** Ids of episodes are counted per rule and line: those of then would be taken for others here. */
function withoutEnds(note: LimitNote): LimitNote {
  return { ...note, facts: note.facts.filter(({ kind }) => kind !== 'lifted' && kind !== 'unconfirmed') };
}
