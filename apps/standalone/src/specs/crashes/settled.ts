import { setTimeout as after } from 'node:timers/promises';
import type { EventStore } from '@limit-ledger/event-store';
import type { MessageBus } from '@limit-ledger/message-bus';
import { EVENT_STORE, MESSAGE_BUS } from '@limit-ledger/platform';
import type { SpecService } from '@limit-ledger/testing';
import { eventsOf, headsOf, publicOf } from './stored-histories.js';
import { ToldOnBus } from './told-on-bus.js';

const GROUPS = ['limits.risk', 'risk.limits', 'risk.lines'];
const DEADLINE_MILLISECONDS = 15_000;
const REST_MILLISECONDS = 15;

/** The service once nothing is under way from one context to the other any more. */
export class Settled {
  readonly store: EventStore;
  private readonly bus: MessageBus;
  private readonly told: ToldOnBus;

  constructor(service: SpecService) {
    this.store = service.running.get<EventStore>(EVENT_STORE);
    this.bus = service.running.get<MessageBus>(MESSAGE_BUS);
    this.told = new ToldOnBus(this.bus);
  }

  stop(): Promise<void> {
    return this.told.stop();
  }

  /** Settles when what is stored is published, what is published is handled, and that stored nothing more. */
  async settle(): Promise<void> {
    const deadline = Date.now() + DEADLINE_MILLISECONDS;
    let found = await this.unsettled();
    for (; found !== undefined; found = await this.unsettled()) {
      if (Date.now() > deadline) throw new Error(`it never settled: ${found}`);
      await after(REST_MILLISECONDS);
    }
  }

  /** What of a stream's public events was told amiss: not at all, another one, or not in order from 0. */
  async toldAmiss(stream: string): Promise<string | undefined> {
    const stored = publicOf(await eventsOf(this.store, stream));
    const context = stream.startsWith('merchant-limit-') ? 'limits' : 'risk';
    const told = this.told.firstTold(`/${context}/${stream}`);
    const areDense = stored.every(({ sequence }, index) => sequence === index);
    const areTold = stored.length === told.length && stored.every(({ id }, index) => told[index]?.id === id);
    return areDense && areTold ? undefined : `${stream}: stored ${JSON.stringify(stored)}, told ${JSON.stringify(told)}`;
  }

  private async unsettled(): Promise<string | undefined> {
    const before = await headsOf(this.store);
    for (const stream of before.keys()) {
      const amiss = await this.toldAmiss(stream);
      if (amiss !== undefined) return amiss;
    }
    for (const group of GROUPS) {
      if ((await this.bus.parkedCount(group)) > 0) return JSON.stringify(await this.bus.parked(group));
      const lag = await this.bus.lag(group);
      if (lag > 0) return `${group} is ${lag} behind`;
    }
    const after = await headsOf(this.store);
    const moved = [...after].filter(([stream, hash]) => before.get(stream) !== hash).map(([stream]) => stream);
    return moved.length === 0 ? undefined : `${moved.join()} moved`;
  }
}
