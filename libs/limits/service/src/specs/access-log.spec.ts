import type { AccessLog } from '@limit-ledger/access-log';
import { ACCESS_LOG } from '@limit-ledger/platform';
import { useLimitsService, type SpecAnswer } from './limits-service.js';

const service = useLimitsService({ forEach: true });
const m = '/v1/merchants/watched';

beforeEach(() => service.as('operator').open('watched', { transaction: 1_000 }));

const logged = async (query = ''): Promise<readonly SpecAnswer['body'][]> =>
  (await service.as('auditor').get(`/v1/access-log${query}`)).body.entries;

describe('the access log', () => {
  it('tells an auditor who looked at what, its own looking included, also after a restart', async () => {
    await service.as('analyst').get(`${m}/events?from=1&limit=1`);
    await service.as('operator').get(`${m}/verification`);
    await service.restart();
    await service.as('merchant', 'watched').get(`${m}/limits?revision=1`);
    const entries = await logged();
    expect(entries.map(({ subject, what, merchantId, outcome }) => [subject, what, merchantId, outcome])).toEqual([
      ['a-analyst', 'history', 'watched', 'answered'],
      ['a-operator', 'verification', 'watched', 'answered'],
      ['a-merchant', 'as-of', 'watched', 'answered'],
    ]);
    expect(entries[0]).toMatchObject({ number: 0, roles: ['analyst'], parameters: { from: '1', limit: '1' } });
    expect((await logged('?subject=a-auditor')).map(({ what, merchantId }) => [what, merchantId])).toEqual([
      ['access-log', null],
    ]);
  });

  it('is read in pages, of one merchant, and of one subject', async () => {
    await service.as('operator').register('other');
    for (const path of [`${m}/events`, '/v1/merchants/other/events', `${m}/verification`])
      await service.as('analyst').get(path);
    const { body } = await service.as('auditor').get('/v1/access-log?limit=2');
    expect([body.entries.length, body.next]).toEqual([2, 2]);
    expect((await logged(`?from=${body.next}&limit=1`))[0]).toMatchObject({ what: 'verification' });
    expect((await logged('?merchantId=other')).filter(({ what }) => what !== 'access-log')).toMatchObject([
      { merchantId: 'other' },
    ]);
    expect(await logged('?subject=nobody')).toEqual([]);
    for (const query of ['?limit=0', '?limit=1001', '?from=-1', '?merchantId=a%20b', '?subject=', '?who=x']) {
      expect([query, (await service.as('auditor').get(`/v1/access-log${query}`)).status]).toEqual([query, 400]);
    }
  });

  it("changes no revision and adds nothing to the merchant's history", async () => {
    const before = await service.as('auditor').get(`${m}/events`);
    for (const path of ['/events', '/verification', '/limits?revision=0']) await service.as('auditor').get(m + path);
    const after = await service.as('auditor').get(`${m}/events`);
    expect(after.text).toBe(before.text);
    expect(await logged()).toHaveLength(5);
  });

  it('is not kept of the traffic of orders', async () => {
    await service.as('service').reserve('watched', { orderId: 'o-1', amount: 1 });
    await service.as('service').get(`${m}/limits`);
    await service.as('service').get(`${m}/reservations/o-1`);
    expect(await logged()).toEqual([]);
  });

  it('that can not be written lets nobody look back, and orders go on', async () => {
    await service.running.get<AccessLog>(ACCESS_LOG, { strict: false }).close();
    for (const path of [`${m}/events`, `${m}/verification`, `${m}/limits?revision=0`, '/v1/access-log']) {
      const { status, body, headers } = await service.as('auditor').get(path);
      expect([path, status, body.code, headers['retry-after']]).toEqual([path, 503, 'overloaded', '1']);
    }
    expect((await service.as('service').reserve('watched', { orderId: 'o-1', amount: 1 })).status).toBe(201);
    expect((await service.as('service').get(`${m}/limits`)).status).toBe(200);
  });
});
