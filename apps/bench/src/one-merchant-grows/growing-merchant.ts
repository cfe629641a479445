import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openCheckpointStore, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { createLimitsRunner, type LimitOutcome, type LimitsRunner } from '@limit-ledger/limits-service';
import { SystemClock, type CommandEnvelope } from '@limit-ledger/platform';

const STREAM = 'merchant-limit-growing';
const OTHER = 'merchant-limit-other';
const AT_ONCE = 256;

/** One merchant on files of its own, whose orders are all open. */
export class GrowingMerchant {

  private constructor(
    private readonly eventStore: EventStore,
    private readonly pages: CheckpointStore,
    private readonly runner: LimitsRunner,
    public orders: number,
  ) {}

  static async open(folder: string, before?: GrowingMerchant): Promise<GrowingMerchant> {
    const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`);
    const pages = await openCheckpointStore(`sqlite:${join(folder, 'checkpoints.sqlite')}`, { writingThread: true });
    const clock = new SystemClock(0);
    const runner = createLimitsRunner({ eventStore, clock, checkpoints: pages, bounds: { cachedStreams: 1 } });
    return new GrowingMerchant(eventStore, pages, runner, before?.orders ?? 0);
  }

  async begin(): Promise<void> {
    for (const stream of [STREAM, OTHER]) {
      const merchantId = stream.slice('merchant-limit-'.length);
      await this.execute({ type: 'register-merchant', merchantId, currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' }, stream);
    }
    await this.execute({ type: 'open-line', line: 'credit', approved: 1_000_000_000_000 });
  }

  /** Seconds that it took. */
  async growTo(orders: number): Promise<number> {
    const started = performance.now();
    while (this.orders < orders) await this.reserveAtOnce(Math.min(AT_ONCE, orders - this.orders));
    return (performance.now() - started) / 1_000;
  }

  /** Microseconds a reservation. */
  async reserveMore(count: number): Promise<{ readonly elapsed: number; readonly processor: number }> {
    const before = process.cpuUsage();
    const elapsed = (1_000_000 * (await this.growTo(this.orders + count))) / count;
    const { user, system } = process.cpuUsage(before);
    return { elapsed, processor: (user + system) / count };
  }

  /** Milliseconds of one command. */
  async time(which: 'new' | 'old'): Promise<number> {
    const started = performance.now();
    const outcome = await this.execute(which === 'new' ? this.reserve(this.orders++) : { ...this.reserve(7), amount: 8 });
    const took = performance.now() - started;
    const expected = which === 'new' ? 'accepted' : 'rejected';
    if (outcome.kind !== expected) throw new Error(`${outcome.kind} instead of ${expected}`);
    return took;
  }

  /** Until another merchant took its place in memory. */
  async leave(): Promise<void> {
    await this.runner.present(OTHER);
    await this.runner.present(OTHER);
  }

  async close(): Promise<void> {
    await this.runner.drain();
    await this.pages.close();
    await this.eventStore.close();
  }

  private async reserveAtOnce(count: number): Promise<void> {
    const asked = Array.from({ length: count }, () => this.execute(this.reserve(this.orders++)));
    const outcomes = await Promise.all(asked);
    if (outcomes.some(({ kind }) => kind !== 'accepted')) throw new Error('a reservation was not accepted');
  }

  private reserve(order: number) {
    return { type: 'reserve-limit', orderId: `order-${order}`, amount: 7, ttlSeconds: 2_000_000 } as const;
  }

  private execute(command: object, stream = STREAM): Promise<LimitOutcome> {
    const envelope: CommandEnvelope<AskedLimitCommand> = {
      stream,
      command: command as AskedLimitCommand,
      actor: { subject: 'bench', role: 'operator' },
      commandId: randomUUID(),
      keyed: true,
      fingerprint: 'f'.repeat(64),
      correlationId: 'bench',
    };
    return this.runner.execute(envelope);
  }
}
