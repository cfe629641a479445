import { generateKeyPairSync } from 'node:crypto';
import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import type { EventStore } from '@limit-ledger/event-store';
import type { MessageBus } from '@limit-ledger/message-bus';
import { createApp, EVENT_STORE, MESSAGE_BUS, readConfig, toMessage } from '@limit-ledger/platform';
import {
  useSpecService,
  type OpenApp,
  type SpecAnswer,
  type SpecService,
  type SpecServiceOptions,
} from '@limit-ledger/testing';
import { consumerStream } from '@limit-ledger/risk-domain';
import { RiskModule } from '../../risk.module.js';
import { ORDERS_GROUP } from '../orders/when-order-moves-turn-hold.js';

/** Starts a risk service for the specs of the file, or for each of them, and ends it. */
export const useRiskService = (options: SpecServiceOptions = {}): SpecService => useSpecService(openRisk, options);

/** By how much the clock of a service that is started, or started again, is ahead. */
export const clock = { offsetSeconds: 0 };

function openRisk(): OpenApp {
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  return async (environment) => {
    const offset = { LIMIT_LEDGER_CLOCK_OFFSET_SECONDS: String(clock.offsetSeconds) };
    const app = await createApp(RiskModule, readConfig({ ...environment, ...offset }), signingKey);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
}

/** The types of what was recorded of the consumer, once they hold the condition; nobody asks for it meanwhile. */
export async function recordedOf(
  service: SpecService,
  consumerRef: string,
  isEnough: (types: readonly string[]) => boolean = () => true,
): Promise<readonly string[]> {
  const store = service.running.get<EventStore>(EVENT_STORE, { strict: false });
  for (;;) {
    const types = (await store.read(consumerStream(consumerRef))).map(({ type }) => type);
    if (isEnough(types)) return types;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A request to assess: 1,000.00 CNY at a score of 620, that is 20% down. */
export const assessment = (change: object = {}): object => ({
  assessmentId: 'a-1',
  consumerRef: 'buyer-7f3a',
  merchantId: 'zhang-shoes',
  orderId: 'o-1',
  amount: 100_000,
  currency: 'CNY',
  score: { provider: 'sesame-credit', scale: '350-950', value: 620 },
  consent: { at: '2026-01-01T00:00:00Z', reference: 'consent-1' },
  ...change,
});

export const scoreOf = (value: number): object => ({ score: { provider: 'sesame-credit', scale: '350-950', value } });

export const assess = (service: SpecService, change: object = {}): Promise<SpecAnswer> =>
  service.as('service').post('/v1/assessments', assessment(change));

interface Place {
  readonly merchantId?: string;
  readonly revision?: number;
}

/** What limits publishes of an order; in the order of the revisions of its merchant. */
export function told(
  type: string,
  data: object,
  { merchantId = 'zhang-shoes', revision = nextRevision() }: Place = {},
): PublishedEvent {
  return {
    id: `event-${revision}`,
    source: `/limits/merchant-limit-${merchantId}`,
    type: `limit-ledger.limits.${type}.v1`,
    subject: merchantId,
    time: '2026-01-01T00:00:00.000Z',
    recordedTime: '2026-01-01T00:00:00.000Z',
    sequence: revision,
    revision,
    correlationId: 'c-1',
    data: { orderId: 'o-1', ...data },
  };
}

let revisions = 0;
const nextRevision = (): number => (revisions += 1);

export const captured = (amount: number): object => ({ amount, order: { captured: amount, status: 'captured' } });

/** Settles once all that was published is handled. */
export async function publish(service: SpecService, ...published: readonly PublishedEvent[]): Promise<void> {
  const bus = service.running.get<MessageBus>(MESSAGE_BUS, { strict: false });
  await bus.publish(published.map((event) => toMessage(TOPICS.limitEvents, event)));
  while (!(await bus.groups()).includes(ORDERS_GROUP) || (await bus.lag(ORDERS_GROUP)) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
