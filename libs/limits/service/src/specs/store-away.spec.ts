import type { EventStore } from '@limit-ledger/event-store';
import { EVENT_STORE } from '@limit-ledger/platform';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService({ forEach: true });

describe('pitfall 18: without its store the service fails closed, and says so', () => {
  it('answers 503 to writes and binding reads, and accepts nothing', async () => {
    await service.as('operator').open('away', { transaction: 1_000 });
    await service.running.get<EventStore>(EVENT_STORE, { strict: false }).close();
    const refused = await service.as('service').reserve('away', { orderId: 'o-1', amount: 1 });
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      503,
      'overloaded',
      expect.stringMatching(/^\d+$/),
    ]);
    expect((await service.as('service').get('/v1/merchants/away/limits')).status).toBe(503);
    const batch = await service.as('service').post('/v1/merchants/away/reservations/batch', { items: [{ orderId: 'o-1', amount: 1 }] });
    expect(batch.status).toBe(503);
    expect((await service.anonymous('GET', '/health/ready')).status).toBe(503);
    expect((await service.anonymous('GET', '/health/live')).status).toBe(200);
  });
});
