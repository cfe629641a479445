import { useLimitsService, type Caller } from './limits-service.js';

const service = useLimitsService();

async function raceForTheLimit(callers: readonly Caller[], merchantId: string): Promise<readonly number[]> {
  const attempts = Array.from({ length: 40 }, (_, index) =>
    (callers[index % callers.length] as Caller).reserve(merchantId, { orderId: `o-${index}`, amount: 100 }),
  );
  return (await Promise.all(attempts)).map(({ status }) => status);
}

describe('pitfall 1: open holds count against the limit on every path', () => {
  it('single reserves at once', async () => {
    await service.as('operator').open('p1', { transaction: 1_000 });
    const statuses = await raceForTheLimit([service.as('service')], 'p1');
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(await service.as('operator').line('p1', 'transaction')).toMatchObject({ reserved: 1_000, available: 0 });
  });

  it('batches and single reserves at once', async () => {
    await service.as('operator').open('p1-batch', { transaction: 1_000 });
    const batch = (name: string) =>
      service.as('service').post('/v1/merchants/p1-batch/reservations/batch', {
        items: Array.from({ length: 15 }, (_, index) => ({ orderId: `${name}-${index}`, amount: 100 })),
      });
    await Promise.all([batch('a'), raceForTheLimit([service.as('service')], 'p1-batch'), batch('b')]);
    expect(await service.as('operator').line('p1-batch', 'transaction')).toMatchObject({ reserved: 1_000, available: 0 });
  });
});

describe('pitfalls 2 and 3: what was refused, voided or has expired is never captured, and says so', () => {
  it('refused', async () => {
    await service.as('operator').open('p2', { transaction: 10 });
    await service.as('service').reserve('p2', { orderId: 'o-1', amount: 11 });
    const capture = await service.as('service').keyed('/v1/merchants/p2/reservations/o-1/captures', { captureId: 'c-1', amount: 11 });
    expect([capture.status, capture.body.code]).toEqual([404, 'reservation.not-found']);
  });

  it('voided', async () => {
    await service.as('operator').open('p2', { transaction: 10 });
    await service.as('service').reserve('p2', { orderId: 'o-2', amount: 10 });
    await service.as('service').keyed('/v1/merchants/p2/reservations/o-2/void', {});
    const capture = await service.as('service').keyed('/v1/merchants/p2/reservations/o-2/captures', { captureId: 'c-1', amount: 10 });
    expect([capture.status, capture.body.code]).toEqual([409, 'reservation.not-open']);
  });

  it('expired', async () => {
    await service.as('operator').open('p3', { transaction: 10 });
    await service.as('service').reserve('p3', { orderId: 'o-3', amount: 10, ttlSeconds: 1 });
    await service.as('service').eventually('/v1/merchants/p3/reservations/o-3', ({ status }) => status === 'expired');
    for (const [suffix, body] of [['captures', { captureId: 'c-1', amount: 10 }], ['void', {}]] as const) {
      const late = await service.as('service').keyed(`/v1/merchants/p3/reservations/o-3/${suffix}`, body);
      expect([late.status, late.body.code]).toEqual([409, 'reservation.expired']);
    }
    expect(await service.as('operator').line('p3', 'transaction')).toMatchObject({ reserved: 0, used: 0, available: 10 });
  });
});

describe('pitfalls 4 and 10: a retry finds the original', () => {
  it('and its capture works', async () => {
    await service.as('operator').open('p4', { transaction: 10 });
    const send = () => service.as('service').post('/v1/merchants/p4/reservations', { orderId: 'o-1', amount: 10 }, { key: 'k' });
    const [first, retry] = [await send(), await send()];
    expect(retry.body.orderId).toBe(first.body.orderId);
    const capture = await service.as('service').keyed('/v1/merchants/p4/reservations/o-1/captures', { captureId: 'c-1', amount: 10 });
    expect(capture.status).toBe(201);
  });

  it('also when both are sent at once', async () => {
    await service.as('operator').open('p10', { transaction: 10 });
    const send = () => service.as('service').post('/v1/merchants/p10/reservations', { orderId: 'o-1', amount: 10 }, { key: 'k' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });
});

describe('pitfall 16: several lines in any order never deadlock', () => {
  it('all are decided', async () => {
    await service.as('operator').open('p16', { transaction: 1_000, credit: 1_000 });
    const attempts = Array.from({ length: 40 }, (_, index) =>
      service.as('service').reserve('p16', {
        orderId: `o-${index}`, amount: 100, lines: index % 2 === 0 ? ['credit', 'transaction'] : ['transaction', 'credit'],
      }),
    );
    expect((await Promise.all(attempts)).filter(({ status }) => status === 201)).toHaveLength(10);
  });
});

describe('pitfall 20: racing for the last seats through two instances on one store', () => {
  it('never gives out more than there is', async () => {
    await service.as('operator').open('p20', { transaction: 1_000 });
    const second = await service.startSecond();
    const statuses = await raceForTheLimit([service.as('service'), second.as('service')], 'p20');
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(statuses.filter((status) => ![201, 422].includes(status))).toEqual([]);
    expect(await second.as('operator').line('p20', 'transaction')).toMatchObject({ reserved: 1_000, available: 0 });
  });

  it('refuses nothing on one that was raised on the other, and replays on one what was filled on the other', async () => {
    await service.as('operator').open('p20-raise', { transaction: 10 });
    const second = await service.startSecond();
    expect((await second.as('service').reserve('p20-raise', { orderId: 'o-1', amount: 11 })).status).toBe(422);
    const adjustment = { adjustmentId: 'a-1', approved: 20, reasonCode: 'manual', note: 'n' };
    await service.as('operator').post('/v1/merchants/p20-raise/lines/transaction/adjustments', adjustment);
    const body = { orderId: 'o-1', amount: 20 };
    const first = await second.as('service').post('/v1/merchants/p20-raise/reservations', body, { key: 'k' });
    expect(first.status).toBe(201);
    const replay = await service.as('service').post('/v1/merchants/p20-raise/reservations', body, { key: 'k' });
    expect([replay.text, replay.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
  });
});
