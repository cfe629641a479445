import { assert, type Decider, type Decision, type DomainEvent, type Instant, type Recorded, type Rejection } from '@limit-ledger/kernel';

const DUE_LIMIT = 10_000;

/** A stream with its decider and nothing else, driven as a runner drives it: what is due comes first. */
export class StreamInMemory<Command, State, Event extends DomainEvent, Reject extends Rejection, View> {
  readonly events: Recorded<Event>[] = [];
  private state: State;

  constructor(
    private readonly decider: Decider<Command, State, Event, Reject, View>,
    stream: string,
  ) {
    this.state = decider.initial(stream);
  }

  record(events: readonly Event[], recordedTime: Instant): readonly Recorded<Event>[] {
    assert(recordedTime >= (this.events.at(-1)?.recordedTime ?? ''), `${recordedTime} is before the stream's last event`);
    const recorded = events.map((event, index) => ({ ...event, revision: this.events.length + index, recordedTime }));
    for (const event of recorded) this.state = this.decider.evolve(this.state, event);
    this.events.push(...recorded);
    return recorded;
  }

  recordDue(now: Instant): readonly Recorded<Event>[] {
    const recorded: Recorded<Event>[] = [];
    for (let command = this.decider.due(this.state, now); command !== undefined; command = this.decider.due(this.state, now)) {
      const decision = this.decider.decide(command, this.state, now);
      assert(decision.kind === 'accepted' && decision.events.length > 0, 'what comes due must be accepted, with an event');
      recorded.push(...this.record(decision.events, now));
      assert(recorded.length < DUE_LIMIT, 'what is due never ends');
    }
    return recorded;
  }

  /** Records what is due, then what was accepted. */
  decide(command: Command, now: Instant): Decision<Event, Reject> {
    this.recordDue(now);
    const since = this.decider.historyNeededSince(command);
    const history = this.events.filter((event) => since !== undefined && event.effectiveTime > since);
    const decision = this.decider.decide(since === undefined ? command : this.decider.withHistory(command, history), this.state, now);
    if (decision.kind === 'accepted') this.record(decision.events, now);
    return decision;
  }

  view(key: string | undefined): View {
    return this.decider.view(this.state, key);
  }
}
