import type { EventStore } from '@limit-ledger/event-store';

/** Counts every error that is made of this class. */
let errorsMade = 0;
const counted = <Class extends ErrorConstructor>(original: Class): Class =>
  new Proxy(original, {
    apply: (target, self, parameters) => {
      errorsMade += 1;
      return Reflect.apply(target, self, parameters) as unknown;
    },
    construct: (target, parameters, newTarget: NewableFunction) => {
      errorsMade += 1;
      return Reflect.construct(target, parameters, newTarget) as object;
    },
  });
globalThis.Error = counted(Error);
globalThis.TypeError = counted(TypeError as ErrorConstructor) as TypeErrorConstructor;
globalThis.RangeError = counted(RangeError as ErrorConstructor) as RangeErrorConstructor;

// Everything that the service is made of is loaded after that, so that what extends an error extends a counted one.
const { EVENT_STORE } = await import('@limit-ledger/platform');
const { useLimitsService } = await import('./limits-service.js');
const QUEUE = 2;
const service = useLimitsService({ settings: { LIMIT_LEDGER_QUEUE_PER_MERCHANT: String(QUEUE) } });

const DOCUMENT = {
  type: 'urn:limit-ledger:problem:overloaded',
  title: 'Too Many Requests',
  status: 429,
  code: 'overloaded',
  detail: 'Too many requests are waiting; send the same one again after a while.',
};

describe('a full queue', () => {
  const batchOf = (merchantId: string, orderIds: readonly string[]) =>
    service
      .as('service')
      .post(`/v1/merchants/${merchantId}/reservations/batch`, { items: orderIds.map((orderId) => ({ orderId, amount: 1 })) });

  /** While it works, nothing is written: what was asked waits. */
  async function whileNothingIsWritten(merchantId: string, work: () => Promise<void>): Promise<void> {
    const store = service.running.get<EventStore>(EVENT_STORE, { strict: false });
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    store.append = async (append) => {
      reached.resolve();
      await gate.promise;
      return Object.getPrototypeOf(store).append.call(store, append);
    };
    try {
      const first = service.as('service').reserve(merchantId, { orderId: 'taken-0', amount: 1 });
      await reached.promise;
      await work();
      gate.resolve();
      expect((await first).status).toBe(201);
    } finally {
      gate.resolve();
      Reflect.deleteProperty(store, 'append');
    }
  }

  const errorsOf = async <Result>(work: () => Promise<Result>): Promise<readonly [number, Result]> => {
    const before = errorsMade;
    const result = await work();
    return [errorsMade - before, result];
  };

  it('is one of the refusals that are thrown otherwise', async () => {
    await service.as('operator').open('thrown', { transaction: 1 });
    const [errors, { status }] = await errorsOf(() => service.as('service').reserve('thrown', { orderId: 'o', amount: 2 }));
    expect([errors > 0, status]).toEqual([true, 422]);
  });

  it('answers 429 with a time to come back, and makes no error on the way', async () => {
    await service.as('operator').open('full', { transaction: 1_000 });
    await whileNothingIsWritten('full', async () => {
      // One of them takes the last place in the queue and waits there, so the other one is answered.
      const refused = await Promise.race([batchOf('full', ['taken-1']), batchOf('full', ['taken-2'])]);
      expect(refused.status).toBe(429);
      for (const ask of [
        () => service.as('service').reserve('full', { orderId: 'o', amount: 1 }),
        () => service.as('service').get('/v1/merchants/full/limits'),
      ]) {
        const [errors, { status, headers, text }] = await errorsOf(ask);
        expect([status, headers['retry-after'], headers['content-type']]).toEqual([
          429,
          '1',
          'application/problem+json; charset=utf-8',
        ]);
        expect(text).toBe(JSON.stringify({ ...DOCUMENT, correlationId: headers['x-correlation-id'] }));
        expect(errors).toBe(0);
      }
      const [errors, all] = await errorsOf(() => batchOf('full', ['o-1', 'o-2']));
      expect([errors, all.status, all.headers['retry-after']]).toEqual([0, 429, '1']);
    });
  });

  it('answers the items of a batch that found no room, in their place, and makes no error either', async () => {
    await service.as('operator').open('items', { transaction: 1_000 });
    const before = errorsMade;
    const { status, body } = await batchOf('items', ['o-1', 'o-2', 'o-3', 'o-4']);
    expect([status, errorsMade - before]).toEqual([200, 0]);
    expect(body.items).toMatchObject([{ orderId: 'o-1', status: 'reserved' }, { orderId: 'o-2', status: 'reserved' }, {}, {}]);
    expect(body.items.slice(QUEUE)).toEqual([
      { orderId: 'o-3', ...DOCUMENT },
      { orderId: 'o-4', ...DOCUMENT },
    ]);
    expect((await batchOf('items', ['o-3', 'o-4'])).body.items).toMatchObject([{ status: 'reserved' }, { status: 'reserved' }]);
  });
});
