import { TOPICS } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';

/** The events on the topics of events, by source and in the order of the bus; one that was published twice stands there twice. */
export interface ToldEvent {
  readonly source: string;
  readonly sequence: number;
  readonly id: string;
}

/** A group of its own that takes note of every event that is told. */
export class ToldOnBus {
  readonly events: ToldEvent[] = [];
  private readonly subscription: ReturnType<MessageBus['subscribe']>;

  constructor(bus: MessageBus) {
    this.subscription = bus.subscribe({
      group: 'whoever-listens',
      topics: [TOPICS.limitEvents, TOPICS.riskEvents, TOPICS.policyEvents],
      fromStart: true,
      handle: async ({ headers }) => {
        const { ce_source: source = '', ce_sequence: sequence, ce_id: id = '' } = headers;
        this.events.push({ source, sequence: Number(sequence), id });
      },
    });
  }

  async stop(): Promise<void> {
    await (await this.subscription).stop();
  }

  /** The ids of a source's events by sequence, each once, in the order in which they were first told. */
  firstTold(source: string): readonly ToldEvent[] {
    const bySequence = new Map<number, ToldEvent>();
    for (const event of this.events) {
      if (event.source === source && !bySequence.has(event.sequence)) bySequence.set(event.sequence, event);
    }
    return [...bySequence.values()];
  }
}
