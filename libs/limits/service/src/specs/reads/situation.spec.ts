import { hash } from 'node:crypto';
import { useLimitsService } from '../limits-service.js';

const service = useLimitsService();
const m = '/v1/merchants/asking';
const url = `${m}/situation`;

beforeAll(async () => {
  await service.as('operator').open('asking', { transaction: 1_000, withdrawal: 500 });
  const freeze = { freezeId: 'f', line: 'all', amount: 100, reasonCode: 'manual', note: 'see the call of Tuesday' };
  await service.as('reviewer').post(`${m}/freezes`, freeze);
});

describe('the situation', () => {
  it('is one answer of all lines, as of the last event', async () => {
    const { status, body, headers } = await service.as('merchant', 'asking').get(url);
    expect([status, headers.etag, body.revision, body.termsRevision]).toEqual([200, '"3"', 3, 3]);
    expect(body.lines).toMatchObject([
      { line: 'transaction', available: 900, causes: [{ id: 'f', amount: 100, placedInRole: 'reviewer' }], upcoming: [] },
      { line: 'withdrawal', available: 400, causes: [{ id: 'f', amount: 100 }] },
    ]);
    expect(body.lines[0]).not.toHaveProperty('overage');
  });

  it('says to those who audit who placed what, by which event', async () => {
    const { body } = await service.as('auditor').get(url);
    expect(body.lines[0].causes[0].placedIn).toMatchObject({
      ...{ revision: 3, type: 'limit-frozen', actor: { role: 'reviewer', subject: 'a-reviewer' } },
    });
    expect(body.lines[0].causes[0].noteRef).toEqual(expect.any(String));
  });

  it('is on record as it was shown: the hash of what the merchant has in hand', async () => {
    const { text } = await service.as('merchant', 'asking').get(url);
    await service.as('merchant', 'asking').get(`${m}/limits`);
    const { entries } = (await service.as('auditor').get('/v1/access-log?subject=a-merchant&merchantId=asking')).body;
    expect(entries.slice(-2)).toMatchObject([
      { what: 'situation', outcome: 'answered', shown: { revision: 3, sha256: hash('sha256', text, 'hex') } },
      { what: 'as-of', outcome: 'answered', shown: { revision: 3 } },
    ]);
  });

  it("is the merchant's own", async () => {
    for (const [role, merchantId, status] of [
      ['merchant', 'another', 404],
      ['service', undefined, 403],
      ['analyst', undefined, 200],
    ] as const) {
      expect([role, (await service.as(role, merchantId).get(url)).status]).toEqual([role, status]);
    }
    expect((await service.as('auditor').get('/v1/merchants/missing/situation')).body.code).toBe('merchant.not-found');
  });
});
