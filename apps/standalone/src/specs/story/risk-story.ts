import { addSeconds, startOfBusinessDay, type Instant } from '@limit-ledger/kernel';
import type { DailyValues } from '@limit-ledger/risk-domain';
import type { Caller, SpecAnswer, SpecService } from '@limit-ledger/testing';
import type { HeardEvents } from './heard-events.js';
import { LedgerActs } from './ledger-acts.js';
import { lookedUntilSettled } from './looked-until-settled.js';
import type { MovableClock } from './movable-clock.js';

type Body = SpecAnswer['body'];

const MILLISECONDS_A_DAY = 86_400_000;
const ITEMS_A_REQUEST = 200;

/** What happens to a merchant, told and asked over HTTP; each telling ends when all that follows from it has happened. */
export class RiskStory {
  readonly feeds: Caller;
  readonly operator: Caller;
  readonly analyst: Caller;
  readonly ledger: LedgerActs;

  constructor(
    readonly service: SpecService,
    readonly clock: MovableClock,
    readonly merchantId: string,
    private readonly heardEvents: HeardEvents,
  ) {
    this.ledger = new LedgerActs(service.as('operator'), merchantId);
    this.feeds = service.as('service');
    this.operator = service.as('operator');
    this.analyst = service.as('analyst');
  }

  /** Another merchant of the same ledger. */
  of(merchantId: string): RiskStory {
    return new RiskStory(this.service, this.clock, merchantId, this.heardEvents);
  }

  async open(lines: Readonly<Record<string, number>>): Promise<this> {
    await this.operator.open(this.merchantId, lines);
    return this.settled();
  }

  /** Answers what came of each: `first`, `late`, `already` and so on, or the code of its problem. */
  async feed(...observed: readonly object[]): Promise<readonly string[]> {
    const items = observed.map((each) => ({ merchantId: this.merchantId, observedAt: this.clock.now(), ...each }));
    const results: string[] = [];
    for (let from = 0; from < items.length; from += ITEMS_A_REQUEST) {
      const { body } = await this.feeds.post('/v1/metrics', items.slice(from, from + ITEMS_A_REQUEST));
      results.push(...body.items.map((item: Body) => item.result ?? item.code));
    }
    await this.settled();
    return results;
  }

  /** A day of metrics, as it comes in five minutes after the day. */
  async day(day: string, values: DailyValues, observedAt: Instant = endOf(day)): Promise<string> {
    this.clock.reach(observedAt);
    return (await this.feed({ kind: 'daily-metrics', day, observedAt, values }))[0]!;
  }

  /** So many days alike, from the first on, told together after the last. */
  async days(first: string, count: number, values: DailyValues): Promise<this> {
    const days = Array.from({ length: count }, (_, index) =>
      new Date(Date.parse(first) + index * MILLISECONDS_A_DAY).toISOString().slice(0, 10),
    );
    this.clock.reach(endOf(days.at(-1)!));
    await this.feed(...days.map((day) => ({ kind: 'daily-metrics', day, observedAt: endOf(day), values })));
    return this;
  }

  /** Something is done on the ledger, and all that follows from it. */
  async doing(act: (ledger: LedgerActs) => Promise<unknown>): Promise<this> {
    await act(this.ledger);
    return this.settled();
  }

  /** The same, and rules know what the lines have come to by it. */
  async onLines(act: (ledger: LedgerActs) => Promise<unknown>): Promise<this> {
    await act(this.ledger);
    return this.linesKnown();
  }

  async step(step: string, stepId = step): Promise<string> {
    return (await this.feed({ kind: 'step-done', stepId, step }))[0]!;
  }

  async pass(seconds: number): Promise<this> {
    this.clock.pass(seconds);
    return this.settled();
  }

  async at(instant: Instant): Promise<this> {
    this.clock.reach(instant);
    return this.settled();
  }

  /** Until all that follows has happened; the clock ticks, so that what is due at this very moment is waited for. */
  async settled(): Promise<this> {
    this.clock.tick();
    await lookedUntilSettled(this.service.running, false);
    return this;
  }

  /** Until rules know too what the lines have come to. */
  async linesKnown(): Promise<this> {
    this.clock.tick();
    await lookedUntilSettled(this.service.running, true);
    return this;
  }

  async limits(): Promise<Body> {
    return (await this.operator.get(`/v1/merchants/${this.merchantId}/limits`)).body;
  }

  /** What the merchant itself is told of a line. */
  async situation(line: string): Promise<Body> {
    const { body } = await this.service.as('merchant', this.merchantId).get(`/v1/merchants/${this.merchantId}/situation`);
    return body.lines.find((each: Body) => each.line === line);
  }

  async line(line: string): Promise<Body> {
    return (await this.limits()).lines.find((each: Body) => each.line === line);
  }

  /** What a freeze holds back of a line now. */
  async frozen(line = 'transaction'): Promise<number> {
    return (await this.line(line)).frozen;
  }

  async reduced(line = 'transaction'): Promise<number> {
    return (await this.line(line)).reduced;
  }

  async risk(): Promise<Body> {
    return (await this.analyst.get(`/v1/merchants/${this.merchantId}/risk`)).body;
  }

  /** The signals that stand. */
  async standing(): Promise<readonly string[]> {
    return (await this.risk()).episodes.map(({ signalId }: Body) => signalId);
  }

  /** What subscribers were told of signals and of what they led to, in order. */
  get heard(): readonly string[] {
    return this.heardEvents.ofSignals(this.merchantId);
  }

  /** The data of what was published last of a type, such as `limit-frozen`. */
  lastHeard(type: string): Body {
    return this.heardEvents.of(this.merchantId).findLast((event) => event.type.split('.')[2] === type)?.data;
  }

  /** Everything that a consequence would change. */
  async effects(): Promise<object> {
    const { lines, freezes, reductions, increases } = await this.limits();
    return { lines, freezes, reductions, increases, standing: await this.standing(), heard: this.heard };
  }
}

const endOf = (day: string): Instant => addSeconds(startOfBusinessDay(day, 1), 300);
