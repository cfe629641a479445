import type { MessageBus } from '@limit-ledger/message-bus';
import { MESSAGE_BUS, VIEW_STORE } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { ASSESSED_ORDERS_VIEW } from '../orders/assessed-orders-view.js';
import { ORDERS_GROUP } from '../orders/when-order-moves-turn-hold.js';
import { assess, captured, publish, recordedOf, scoreOf, told, useRiskService } from './assessments-service.js';

const service = useRiskService({ forEach: true });

const limitOf = async (): Promise<object> => {
  const { held, owed, available } = (await service.as('service').get('/v1/consumers/buyer-7f3a')).body.consumerLimit;
  return { held, owed, available };
};
const eventsOf = (): Promise<readonly string[]> => recordedOf(service, 'buyer-7f3a');
const whole = { amount: 200_000, ...scoreOf(700) };

describe('what limits tells of an order', () => {
  it('turns what is held into what is owed, and payments free it for the next merchant', async () => {
    expect((await assess(service, whole)).body.outcome).toBe('accepted');
    const next = { ...whole, assessmentId: 'a-2', merchantId: 'li-bags', amount: 50_000 };
    expect((await assess(service, next)).body).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'consumer-limit-insufficient' }],
    });

    await publish(
      service,
      told('limit-reserved', { amount: 200_000, buyerRef: 'buyer-7f3a' }),
      told('limit-captured', captured(200_000)),
    );
    expect(await limitOf()).toEqual({ held: 0, owed: 200_000, available: 0 });
    await publish(service, told('limit-replenished', { replenishmentId: 'p-0', amount: 9, cause: 'settlement' }));
    expect(await limitOf()).toMatchObject({ owed: 200_000 });
    await publish(service, told('limit-replenished', { replenishmentId: 'p-1', amount: 60_000, cause: 'repayment' }));
    expect(await limitOf()).toEqual({ held: 0, owed: 140_000, available: 60_000 });

    expect((await assess(service, { ...next, assessmentId: 'a-3' })).body.outcome).toBe('accepted');
    await publish(service, told('replenishment-reversed', { replenishmentId: 'p-1' }));
    expect(await limitOf()).toEqual({ held: 50_000, owed: 200_000, available: 0 });
  });

  it.each(['limit-voided', 'reservation-expired'])('gives back what is held: %s', async (type) => {
    await assess(service, whole);
    await publish(service, told('limit-reserved', { amount: 200_000 }), told(type, {}));
    expect(await limitOf()).toEqual({ held: 0, owed: 0, available: 200_000 });
    const { hold } = (await service.as('service').get('/v1/consumers/buyer-7f3a/assessments/a-1')).body;
    expect(hold).toEqual({ status: 'closed', held: 0, owed: 0 });
  });

  it('twice changes nothing: not on the bus, and not when all of it is read again', async () => {
    await assess(service, whole);
    const reserved = told('limit-reserved', { amount: 200_000 });
    const paid = told('limit-replenished', { replenishmentId: 'p-1', amount: 60_000, cause: 'repayment' });
    const all = [reserved, told('limit-captured', captured(200_000)), paid].map((event, index) => ({
      ...event,
      revision: 50 + index,
      sequence: 50 + index,
    }));
    await publish(service, ...all);
    const before = [await limitOf(), await eventsOf()];
    expect(before).toEqual([
      { held: 0, owed: 140_000, available: 60_000 },
      ['assessment-accepted', 'order-noted', 'order-noted', 'order-noted'],
    ]);
    await publish(service, ...all);
    // The same events from a source whose numbers were forgotten, as after a lost view.
    await publish(service, ...all.map((event) => ({ ...event, id: `${event.id}-again`, source: '/limits/again' })));
    expect([await limitOf(), await eventsOf()]).toEqual(before);
  });

  it('of orders that nobody was assessed for passes', async () => {
    await assess(service, whole);
    await publish(
      service,
      told('limit-reserved', { amount: 5, orderId: 'o-other', buyerRef: 'buyer-7f3a' }),
      told('limit-captured', { ...captured(5), orderId: 'o-other', buyerRef: 'buyer-7f3a' }),
      told('limit-captured', captured(5), { merchantId: 'li-bags' }),
    );
    expect(await limitOf()).toEqual({ held: 200_000, owed: 0, available: 0 });
    expect(await service.running.get<MessageBus>(MESSAGE_BUS, { strict: false }).parkedCount(ORDERS_GROUP)).toBe(0);
  });

  it('finds its consumer also when the view was lost', async () => {
    await assess(service, whole);
    await service.running.get<ViewStore>(VIEW_STORE, { strict: false }).reset(ASSESSED_ORDERS_VIEW);
    await service.restart();
    await publish(service, told('limit-captured', captured(200_000)));
    expect(await limitOf()).toEqual({ held: 0, owed: 200_000, available: 0 });
  });
});

describe('merchants that ask at once', () => {
  it('get no more than the consumer limit together, and none of it is lost', async () => {
    const asked = Array.from({ length: 24 }, (_, index) =>
      assess(service, {
        assessmentId: `a-${index}`,
        merchantId: index % 2 === 0 ? 'zhang-shoes' : 'li-bags',
        orderId: `o-${index}`,
        amount: 50_000,
        ...scoreOf(700),
      }),
    );
    const outcomes = (await Promise.all(asked)).map(({ body }) => body.outcome);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(20);
    expect(await limitOf()).toEqual({ held: 200_000, owed: 0, available: 0 });
  });
});
