import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import { openEventStore, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { addSeconds, type Instant } from '@limit-ledger/kernel';
import {
  lineNumbers,
  type AskedLimitCommand,
  type LineKind,
  type LineNumbers,
  type MerchantState,
} from '@limit-ledger/limits-domain';
import { openMessageBus, type MessageBus } from '@limit-ledger/message-bus';
import { Subscriber, toMessage } from '@limit-ledger/platform';
import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { createLimitsRunner, type LimitsRunner } from '../../limits-runner.js';
import { merchantStream } from '../../merchant-stream.js';
import { askLimits } from '../ask-limits.js';
import { reactionsToRisk } from '../reactions-to-risk.js';

export const SHOP = 'zhang-shoes';
const GROUP = 'limits.risk';
const START: Instant = '2026-11-24T02:00:00.000Z';
const DEADLINE_MILLISECONDS = 8_000;

/** Limits on a file that react to what a bus in memory tells of risk. */
export class ReactingLimits {
  now = START;
  readonly strangers: PublishedEvent[] = [];
  readonly errors: unknown[] = [];
  private subscriber: Subscriber | undefined;
  private asked = 0;

  private constructor(
    private readonly folder: string,
    private readonly store: EventStore,
    readonly bus: MessageBus,
    private viewStore: ViewStore,
    readonly runner: LimitsRunner,
  ) {}

  /** A merchant whose transaction line has this amount approved. */
  static async open(approved: number): Promise<ReactingLimits> {
    const folder = await mkdtemp(join(tmpdir(), 'reacting-limits-'));
    const store = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`);
    const bus = await openMessageBus('memory:', { firstRestMilliseconds: 1 });
    const clock = { now: (): Instant => limits.now };
    const runner = createLimitsRunner({ eventStore: store, clock });
    const limits: ReactingLimits = new ReactingLimits(folder, store, bus, await openViewStore('sqlite::memory:'), runner);
    const profile = { merchantId: SHOP, currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
    await limits.ask({ type: 'register-merchant', ...profile });
    await limits.ask({ type: 'open-line', line: 'transaction', approved });
    limits.start();
    return limits;
  }

  /** What a person asks. */
  async ask(command: AskedLimitCommand): Promise<void> {
    const commandId = `c-${++this.asked}`;
    const outcome = await this.runner.execute({
      stream: merchantStream(SHOP),
      command: command,
      actor: { subject: 'operator-7', role: 'operator' },
      commandId,
      keyed: false,
      fingerprint: '0'.repeat(64),
      correlationId: commandId,
    });
    if (outcome.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  }

  start(): void {
    const { bus, viewStore, runner } = this;
    const ask = askLimits({ runner, onStranger: (event) => this.strangers.push(event) });
    const topics = [TOPICS.riskEvents];
    const onError = (error: unknown): void => void this.errors.push(error);
    this.subscriber = new Subscriber({ bus, viewStore, group: GROUP, topics, reactions: reactionsToRisk(ask), onError });
    this.subscriber.start();
  }

  /** What was noted of what was handled is gone: all that was ever told comes again. */
  async forget(): Promise<void> {
    await this.subscriber?.stop();
    await this.viewStore.close();
    this.viewStore = await openViewStore('sqlite::memory:');
    this.start();
  }

  /** Tells these in their order, each so many times; settles when all are handled. */
  async tell(events: readonly PublishedEvent[], times = 1): Promise<void> {
    const each = events.flatMap((event) => Array.from({ length: times }, () => toMessage(TOPICS.riskEvents, event)));
    await this.bus.publish(each);
    await this.settled();
  }

  async settled(): Promise<void> {
    const deadline = Date.now() + DEADLINE_MILLISECONDS;
    const isHandled = async (): Promise<boolean> => {
      const subscribed = (await this.bus.groups()).includes(GROUP);
      return subscribed && (await this.bus.lag(GROUP)) === 0;
    };
    while (!(await isHandled())) {
      if (Date.now() > deadline) throw new Error(`not handled: ${String(this.errors.at(-1))}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  passSeconds(seconds: number): Promise<unknown> {
    this.now = addSeconds(this.now, seconds);
    return this.runner.applyDue(merchantStream(SHOP));
  }

  async merchant(): Promise<MerchantState> {
    return (await this.runner.present(merchantStream(SHOP))).view.merchant;
  }

  async line(kind: LineKind = 'transaction'): Promise<LineNumbers & { readonly reduced: number }> {
    const line = (await this.merchant()).lines[kind];
    if (line === undefined) throw new Error(`${kind} is not open`);
    return { ...lineNumbers(line), reduced: line.reduced };
  }

  events(): Promise<readonly StoredEvent[]> {
    return this.store.read(merchantStream(SHOP));
  }

  async typesFrom(revision: number): Promise<readonly string[]> {
    return (await this.events()).slice(revision).map(({ type }) => type);
  }

  async close(): Promise<void> {
    await this.subscriber?.stop();
    await this.runner.drain();
    await this.bus.close();
    await this.viewStore.close();
    await this.store.close();
    await rm(this.folder, { recursive: true });
  }
}
