import { generateKeyPairSync } from 'node:crypto';
import { createApp, readConfig } from '@limit-ledger/platform';
import { useSpecService } from '@limit-ledger/testing';
import { StandaloneModule } from './standalone.module.js';

const service = useSpecService(() => {
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  return async (environment) => {
    const app = await createApp(StandaloneModule, readConfig(environment), signingKey);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
});

interface Limit {
  readonly held: number;
  readonly owed: number;
}

const assess = (assessmentId: string, merchantId: string, amount: number) =>
  service.as('service').post('/v1/assessments', {
    assessmentId,
    consumerRef: 'buyer',
    merchantId,
    orderId: `order-${assessmentId}`,
    amount,
    currency: 'CNY',
    score: { provider: 'sesame-credit', scale: '350-950', value: 700 },
    consent: { at: '2026-01-01T00:00:00Z' },
  });

const limitBecomes = (held: number, owed: number): Promise<unknown> =>
  service
    .as('service')
    .eventually(
      '/v1/consumers/buyer',
      ({ consumerLimit }: { consumerLimit: Limit }) => consumerLimit.held === held && consumerLimit.owed === owed,
    );

describe('an order in instalments, from its assessment to its last repayment', () => {
  it('holds, then owes, then frees the consumer limit, at every merchant alike', async () => {
    const shop = service.as('service');
    for (const merchantId of ['zhang-shoes', 'li-bags'])
      await service.as('operator').open(merchantId, { transaction: 1_000_000 });
    expect((await assess('a-1', 'zhang-shoes', 150_000)).body.outcome).toBe('accepted');
    expect((await assess('a-2', 'li-bags', 60_000)).body.outcome).toBe('refused');
    expect((await assess('a-3', 'li-bags', 50_000)).body.outcome).toBe('accepted');

    await shop.reserve('zhang-shoes', { orderId: 'order-a-1', amount: 150_000, buyerRef: 'buyer' });
    await shop.reserve('li-bags', { orderId: 'order-a-3', amount: 50_000, buyerRef: 'buyer' });
    await shop.keyed('/v1/merchants/zhang-shoes/reservations/order-a-1/captures', { captureId: 'c-1', amount: 150_000 });
    await limitBecomes(50_000, 150_000);
    await shop.keyed('/v1/merchants/li-bags/reservations/order-a-3/void', {});
    await limitBecomes(0, 150_000);
    const repayment = { replenishmentId: 'p-1', amount: 150_000, cause: 'repayment' };
    await shop.keyed('/v1/merchants/zhang-shoes/reservations/order-a-1/replenishments', repayment);
    await limitBecomes(0, 0);
  });
});
