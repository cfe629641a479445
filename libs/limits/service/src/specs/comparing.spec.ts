import { canonicalText, type Json } from '@limit-ledger/kernel';
import { applyDiff } from '@limit-ledger/limits-domain';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const m = '/v1/merchants/then';

beforeAll(async () => {
  const operator = service.as('operator');
  await operator.open('then', { transaction: 1_000 });
  await service.as('service').reserve('then', { orderId: 'o-1', amount: 200 });
  await operator.post(`${m}/freezes`, {
    freezeId: 'f-1',
    line: 'all',
    basisPoints: 5_000,
    floating: true,
    reasonCode: 'daily-peak',
    note: 'n',
  });
  await operator.post(`${m}/reductions`, {
    reductionId: 'r-1',
    line: 'transaction',
    basisPoints: 1_000,
    reasonCode: 'manual',
    note: 'n',
  });
  await operator.post(`${m}/lines`, { line: 'credit', approved: 700, validUntil: '2099-12-31' });
  await operator.post(`${m}/freezes/f-1/release`, { releaseId: 'l-1', reasonCode: 'manual', note: 'n' });
  await operator.post(`${m}/reductions/r-1/restore`, { restoreId: 's-1', reasonCode: 'manual', note: 'n' });
});

const bytes = (body: unknown): string => canonicalText(body as Json);

describe('the difference between two revisions', () => {
  it('applied to the one answer gives the other, byte for byte, for every two', async () => {
    const auditor = service.as('auditor');
    const { revision } = (await auditor.get(`${m}/limits`)).body;
    const limits = [];
    for (let at = 0; at <= revision; at++) limits.push((await auditor.get(`${m}/limits?revision=${at}`)).body);
    for (let from = 0; from <= revision; from++) {
      for (let to = 0; to <= revision; to++) {
        const { body, headers } = await auditor.get(`${m}/limits/diff?from=${from}&to=${to}`);
        expect(bytes(applyDiff(limits[from], body.changes))).toBe(bytes(limits[to]));
        expect(body).toMatchObject({
          merchantId: 'then',
          from,
          to,
          revision: to,
          termsRevision: limits[to].termsRevision,
          next: null,
        });
        expect(headers.etag).toBe(`"${to}"`);
        const between = Array.from({ length: Math.abs(to - from) }, (_, index) => Math.min(from, to) + 1 + index);
        expect(body.events.map((event: { readonly revision: number }) => event.revision)).toEqual(between);
      }
    }
  });

  it('says what was before and after, and who did it by which command', async () => {
    const { body } = await service.as('analyst').get(`${m}/limits/diff?from=1&to=2`);
    expect(body.changes).toMatchObject({
      fields: [{ field: 'revision', before: 1, after: 2 }],
      lines: [
        {
          id: 'transaction',
          change: 'changed',
          fields: [
            { field: 'reserved', before: 0, after: 200 },
            { field: 'available', before: 1_000, after: 800 },
          ],
        },
      ],
      ...{ freezes: [], reductions: [], increases: [] },
    });
    expect(body.events).toEqual([
      {
        revision: 2,
        type: 'limit-reserved',
        eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        commandId: expect.stringMatching(/./),
        actor: { role: 'service', subject: 'a-service' },
        policyVersion: 'default@1',
        recordedTime: expect.stringMatching(/Z$/),
        effectiveTime: expect.stringMatching(/Z$/),
      },
    ]);
    const placed = (await service.as('analyst').get(`${m}/limits/diff?from=2&to=3`)).body;
    expect(placed.changes.freezes).toEqual([
      { id: 'f-1', change: 'added', at: 0, after: expect.objectContaining({ freezeId: 'f-1' }) },
    ]);
  });

  it('gives its events in pages', async () => {
    const auditor = service.as('auditor');
    const first = (await auditor.get(`${m}/limits/diff?from=1&to=5&limit=3`)).body;
    expect([first.events.length, first.next]).toEqual([3, 5]);
    const second = (await auditor.get(`${m}/limits/diff?from=1&to=5&limit=3&eventsFrom=${first.next}`)).body;
    expect(second).toMatchObject({ events: [{ revision: 5 }], next: null, changes: first.changes });
    expect((await auditor.get(`${m}/limits/diff?from=1&to=5&eventsFrom=6`)).body).toMatchObject({ events: [], next: null });
  });

  it.each([
    '',
    'from=1',
    'to=1',
    'from=-1&to=1',
    'from=0&to=99',
    'from=99&to=0',
    'from=0&to=1&limit=0',
    'from=0&to=1&surprise=1',
  ])('is not told for ?%s', async (query) => {
    const { status, body } = await service.as('auditor').get(`${m}/limits/diff?${query}`);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it('is of a merchant that exists', async () => {
    expect((await service.as('auditor').get('/v1/merchants/nobody/limits/diff?from=0&to=0')).status).toBe(404);
  });
});
