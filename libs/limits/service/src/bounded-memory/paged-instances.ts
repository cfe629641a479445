import { setImmediate as nextTurn } from 'node:timers/promises';
import { openCheckpointStore, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import { addSeconds, type Clock, type Instant } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import type { RunnerAlarm, RunnerBounds } from '@limit-ledger/platform';
import { createLimitsRunner, type LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import type { Ask } from './random-asks.js';
import { FragilePages } from './fragile-pages.js';

export const STREAM = merchantStream('m-1');
const START: Instant = '2026-03-02T01:00:00.000Z';
const BOUNDS: Partial<RunnerBounds> = { dueEventsPerWrite: 4, commandsPerBatch: 4 };
const TINY: Partial<RunnerBounds> = {
  ...BOUNDS,
  residentParts: 2,
  filterBytes: 600,
  momentsPerPage: 2,
  checkpointEvents: 5,
  partingCheckpointEvents: 1,
  unkeptEvents: 12,
};

/** A clock that both ledgers of a comparison share. */
export class SharedClock implements Clock {
  private instant = START;
  now(): Instant {
    return this.instant;
  }
  pass(seconds: number): void {
    this.instant = addSeconds(this.instant, seconds);
  }
}

/**
 * Read two events at a time, so that histories break in the middle of a command, and written slowly enough for the next
 * ones to be decided meanwhile.
 */
function inSmallPages(eventStore: EventStore): EventStore {
  const read: EventStore['read'] = (stream, options) => eventStore.read(stream, { limit: 2, ...options });
  const readTexts: EventStore['readTexts'] = (stream, options) => eventStore.readTexts(stream, { limit: 2, ...options });
  const append: EventStore['append'] = async (asked) => {
    const stored = await eventStore.append(asked);
    await nextTurn();
    await nextTurn();
    return stored;
  };
  const own = { read, readTexts, append };
  return new Proxy(eventStore, {
    get: (store, member: keyof EventStore) => (member in own ? own[member as keyof typeof own] : store[member]?.bind(store)),
  });
}

/** Two instances on one event store, with hardly any memory, or with all of it. */
export class Instances {
  /** What a person should look at. */
  readonly alarms: RunnerAlarm[] = [];
  /** Where streams are kept of which nothing is kept. */
  openSpare = (): Promise<CheckpointStore> => openCheckpointStore('memory:');
  private runners: LimitsRunner[] = [];
  pages: FragilePages | undefined;
  private readonly stores: CheckpointStore[] = [];

  private constructor(
    private readonly clock: Clock,
    readonly eventStore: EventStore,
    private readonly isPaged: boolean,
    private readonly bounds: Partial<RunnerBounds>,
  ) {}

  static async open(clock: Clock, isPaged: boolean, bounds: Partial<RunnerBounds> = {}): Promise<Instances> {
    const instances = new Instances(clock, inSmallPages(await openEventStore('memory:')), isPaged, bounds);
    await instances.newPages();
    const first = {
      type: 'register-merchant',
      merchantId: 'm-1',
      currency: 'CNY',
      industry: 'shoes',
      onboardedOn: '2026-01-01',
    };
    await instances.ask(0, { kind: 'command', command: first, key: undefined, content: 0, backDated: false });
    const line = { type: 'open-line', line: 'credit', approved: 250 };
    await instances.ask(0, { kind: 'command', command: line, key: undefined, content: 0, backDated: false });
    return instances;
  }

  async restart(): Promise<void> {
    for (const runner of this.runners) await runner.drain();
    this.startAnew();
  }

  /** Under running instances. */
  async deletePages(): Promise<void> {
    await this.pages?.remove(STREAM);
  }

  async newPages(): Promise<void> {
    if (!this.isPaged) return this.startAnew();
    const store = await openCheckpointStore('sqlite::memory:');
    this.stores.push(store);
    this.pages = new FragilePages(store);
    this.startAnew();
  }

  /** Until there are new pages. */
  fillUp(): void {
    if (this.pages !== undefined) this.pages.isFull = true;
  }

  loseAPage(): void {
    if (this.pages !== undefined) this.pages.losesNext = true;
  }

  async ask(instance: 0 | 1, ask: Ask): Promise<unknown> {
    const runner = this.runners[instance]!;
    if (ask.kind === 'due') return { nextDueAt: (await runner.applyDue(STREAM)).nextDueAt };
    if (ask.kind === 'present') {
      const { head, ...present } = await runner.present(STREAM, ask.orderId);
      return { revision: head?.revision, ...present };
    }
    const outcome = await runner.execute(this.envelopeOf(ask));
    if (outcome.kind !== 'accepted') return { ...outcome, head: outcome.head?.revision };
    return { ...outcome, events: outcome.events.map((event) => ({ ...event, eventId: '', hash: '' })) };
  }

  async close(): Promise<void> {
    for (const runner of this.runners) await runner.drain();
    for (const store of this.stores) await store.close();
    await this.eventStore.close();
  }

  private startAnew(): void {
    const { clock, eventStore, pages } = this;
    const openSpare = () => this.openSpare();
    const memory = this.isPaged ? { checkpoints: pages, openSpare, bounds: { ...TINY, ...this.bounds } } : { bounds: BOUNDS };
    const onAlarm = (alarm: RunnerAlarm): void => void this.alarms.push(alarm);
    this.runners = [0, 1].map(() => createLimitsRunner({ eventStore, clock, onAlarm, ...memory }));
  }

  private envelopeOf({ command, key, content, backDated }: Extract<Ask, { kind: 'command' }>) {
    const effectiveAt = backDated ? { effectiveAt: addSeconds(this.clock.now(), -3) } : {};
    return {
      stream: STREAM,
      command: { ...command, ...effectiveAt } as AskedLimitCommand,
      actor: { subject: 'somebody', role: 'operator' },
      commandId: key === undefined ? `c-${Math.random()}` : `key-${key}`,
      keyed: key !== undefined,
      fingerprint: `fingerprint-${key === undefined ? 0 : content}`,
      correlationId: 'correlation',
    };
  }
}
