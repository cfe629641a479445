import { randomUUID } from 'node:crypto';
import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import { addSeconds, instantOf, type Clock, type Instant } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { createLimitsRunner, merchantStream, type LimitsRunner } from '@limit-ledger/limits-service';
import { seededRandom } from '../traffic/seeded-random.js';

export const START: Instant = '2026-03-02T01:00:00.000Z';
const SECONDS_A_BATCH = 2;
const AT_ONCE = 64;

/** Hours of orders of one merchant, by a clock that goes faster: what comes back, what is late, and what is very late. */
export class TrafficWithDisplaced {
  private readonly random = seededRandom(7);
  private readonly clock: Clock = { now: () => this.now };
  private seconds = 0;
  private orders = 0;
  readonly stream: string;

  constructor(
    private readonly merchantId: string,
    private readonly eventStore: EventStore,
    private readonly pages: CheckpointStore,
    /** Of a million events so many are effective more than a minute before they are recorded. */
    private readonly displacedPerMillion: number,
  ) {
    this.stream = merchantStream(merchantId);
  }

  get now(): Instant {
    return addSeconds(START, this.seconds);
  }

  /** Of which the last are told to no checkpoint. */
  async write(events: number, afterTheLastCheckpoint: number): Promise<void> {
    const { merchantId, eventStore, pages: checkpoints, clock } = this;
    const runner = createLimitsRunner({ eventStore, clock, checkpoints });
    await this.execute(runner, {
      type: 'register-merchant',
      merchantId,
      currency: 'CNY',
      industry: 'shoes',
      onboardedOn: '2026-01-01',
    });
    await this.execute(runner, { type: 'open-line', line: 'transaction', approved: 1_000_000_000_000 });
    await this.writeOrders(runner, events - afterTheLastCheckpoint);
    await runner.drain();
    const bounds = { checkpointEvents: Infinity, partingCheckpointEvents: Infinity };
    const forgetful = createLimitsRunner({ eventStore, clock, checkpoints, bounds });
    await this.writeOrders(forgetful, afterTheLastCheckpoint);
    await forgetful.drain();
  }

  private async writeOrders(runner: LimitsRunner, events: number): Promise<void> {
    for (let written = 0; written < events; written += AT_ONCE) {
      this.seconds += SECONDS_A_BATCH;
      const asked = Array.from({ length: AT_ONCE / 2 }, () => this.oneOrder()).flat();
      await Promise.all(asked.map((command) => this.execute(runner, command)));
    }
  }

  /** Two events: one late by seconds in a third of them, and now and then one that is late by more than a minute. */
  private oneOrder(): readonly object[] {
    const orderId = `order-${this.orders++}`;
    const amount = 100;
    const reserve = { type: 'reserve-limit', orderId, amount, ttlSeconds: 1_000 };
    if (this.random() >= this.displacedPerMillion / 500_000) return [reserve, { type: 'void-limit', orderId }];
    const late = { type: 'book-limit', orderId, amount, effectiveAt: this.between(0, this.seconds - 61) };
    const bit = {
      type: 'book-limit',
      orderId: `${orderId}-b`,
      amount,
      effectiveAt: this.between(this.seconds - 50, this.seconds),
    };
    return this.seconds > 100 ? [late, bit] : [reserve, { type: 'void-limit', orderId }];
  }

  private between(least: number, most: number): Instant {
    const milliseconds = Math.floor(1_000 * (least + this.random() * (most - least)));
    return instantOf(Date.parse(START) + milliseconds);
  }

  private async execute(runner: LimitsRunner, command: object): Promise<void> {
    const outcome = await runner.execute({
      stream: this.stream,
      command: command as AskedLimitCommand,
      actor: { subject: 'bench', role: 'operator' },
      commandId: randomUUID(),
      keyed: true,
      fingerprint: 'f'.repeat(64),
      correlationId: 'bench',
    });
    if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  }
}
