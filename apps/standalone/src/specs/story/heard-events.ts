import { publishedEventTypes, TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';
import { fromMessage } from '@limit-ledger/platform';
import { faultsOf } from '@limit-ledger/testing';

const SCHEMAS = new Map(publishedEventTypes().map(({ type, schema }) => [type, schema]));

/** A subscriber to all events, as anybody's outside. */
export class HeardEvents {
  /** What was not as its schema says, whoever published it. */
  readonly faults: string[] = [];
  private readonly events: PublishedEvent[] = [];

  constructor(bus: Pick<MessageBus, 'subscribe'>) {
    const topics = [TOPICS.limitEvents, TOPICS.riskEvents, TOPICS.policyEvents];
    void bus.subscribe({ group: 'a.listener', topics, handle: async (message) => this.hear(fromMessage(message)) });
  }

  private hear(event: PublishedEvent): void {
    this.events.push(event);
    const schema = SCHEMAS.get(event.type);
    const faults = schema === undefined ? ['has no schema'] : faultsOf(schema, event.data);
    this.faults.push(...faults.map((fault) => `${event.type} ${fault}`));
  }

  of(subject: string): readonly PublishedEvent[] {
    return this.events.filter((event) => event.subject === subject);
  }

  /** What was said of signals and of what they led to, in order: `limit-frozen return-rate:transaction:1`. */
  ofSignals(merchantId: string): readonly string[] {
    return this.of(merchantId).flatMap(({ type, data }) => {
      const { signalId, freezeId, reductionId, placedBy } = data as Named;
      const id = signalId ?? freezeId ?? reductionId ?? placedBy?.signalId;
      return id === undefined ? [] : [`${type.split('.')[2]} ${id}`];
    });
  }
}

interface Named {
  readonly signalId?: string;
  readonly freezeId?: string;
  readonly reductionId?: string;
  readonly placedBy?: { readonly signalId: string };
}
