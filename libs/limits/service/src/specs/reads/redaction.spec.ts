import { useLimitsService } from '../limits-service.js';
import { pathsOf } from './paths-of.js';
import {
  BARRING,
  redactedMerchant,
  SECRET_EVIDENCE,
  SECRET_MEASURE,
  SECRET_NOTE,
  SECRET_PARTY,
  SECRET_THRESHOLD,
  SUSPECTED,
  SUSPECTED_STEP,
} from './redacted-merchant.js';
import { SHOWN_FIELDS } from './shown-fields.js';

const service = useLimitsService();
const m = '/v1/merchants/veiled';
const ROLES = ['operator', 'service', 'auditor', 'reviewer', 'analyst', 'merchant'];
const ANSWERS = ['/limits', '/situation', '/reservations/o-1', '/usage-detail'];
/** What a merchant reads, tables and looks back included. */
const OF_MERCHANTS = [...ANSWERS, '/limits?revision=14', '/usage-detail?format=csv', '/usage-detail?movement=reversed'];
const NEVER: readonly (string | number)[] = [
  ...[SECRET_NOTE, SECRET_EVIDENCE, SECRET_PARTY, SECRET_MEASURE, SECRET_THRESHOLD, SUSPECTED_STEP],
  ...[SUSPECTED, 'cash-out', 'account-check', 'fraud', 'default@7', 'a-reviewer', 'a-operator'],
];

beforeAll(() => redactedMerchant(service, 'veiled'));

/** By answer, each field with a mark for every role. */
function table(): ReadonlyMap<string, readonly string[]> {
  const [, ...parts] = SHOWN_FIELDS.split('GET ');
  return new Map(
    parts.map((part) => {
      const [path = '', ...rows] = part.trim().split('\n');
      return [path, rows.map((row) => row.trim().replace(/\s+/g, ' '))];
    }),
  );
}

describe('what is told of a merchant', () => {
  it.each(ANSWERS)('reaches whom it may, field by field: %s', async (path) => {
    const seen = await Promise.all(
      ROLES.map(async (role) => {
        const { status, body } = await service.as(role, 'veiled').get(m + path);
        return new Set(status === 200 ? pathsOf(body) : []);
      }),
    );
    const fields = [...new Set(seen.flatMap((each) => [...each]))].toSorted();
    const rows = fields.map((field) => `${field} ${seen.map((each) => (each.has(field) ? 'x' : '-')).join(' ')}`);
    expect(rows).toEqual(table().get(path));
  });

  it.each(OF_MERCHANTS)('holds no secret when the merchant itself reads it: %s', async (path) => {
    const { status, text } = await service.as('merchant', 'veiled').get(m + path);
    expect([status, NEVER.filter((secret) => text.includes(String(secret)))]).toEqual([200, []]);
  });

  it('is whole for those who decide and audit', async () => {
    const { text } = await service.as('auditor').get(`${m}/situation`);
    for (const secret of [
      SECRET_PARTY,
      SECRET_EVIDENCE,
      SECRET_MEASURE,
      SECRET_THRESHOLD,
      SUSPECTED,
      'default@7',
      'a-reviewer',
      'cash-out',
    ]) {
      expect([secret, text.includes(String(secret))]).toEqual([secret, true]);
    }
  });

  it('names what is veiled alike wherever the merchant meets it', async () => {
    const read = async (path: string) => (await service.as('merchant', 'veiled').get(m + path)).body;
    const [, , freeze] = (await read('/limits')).freezes;
    expect(freeze).toMatchObject({ freezeId: freeze.placedBy.signalId, reasonCode: 'security-check' });
    const { causes, overage, upcoming } = (await read('/situation')).lines[1];
    for (const told of [causes, overage.causes, overage.filledBy, upcoming]) {
      expect(told.map(({ id }: { readonly id?: string }) => id)).toContain(freeze.freezeId);
    }
  });

  it('tells a merchant of no freeze that only bars somebody else, and the order system nothing of whom', async () => {
    const [own, audited] = await Promise.all(
      ['merchant', 'auditor'].map((role) => service.as(role, 'veiled').get(`${m}/limits`)),
    );
    const barring = audited!.body.freezes.filter(({ parties }: { readonly parties?: object }) => parties !== undefined);
    expect(barring).toMatchObject([{ freezeId: SUSPECTED }, { freezeId: BARRING, perLine: [] }]);
    expect(own!.body.freezes).toHaveLength(audited!.body.freezes.length - 1);
    const refused = await service
      .as('service')
      .reserve('veiled', { orderId: 'o-8', amount: 1, lines: ['credit'], buyerRef: SECRET_PARTY });
    expect([refused.status, refused.body.code]).toEqual([422, 'order.not-possible']);
    expect(NEVER.filter((secret) => refused.text.includes(String(secret)))).toEqual([]);
    expect(Object.keys(refused.body).toSorted()).toEqual([
      'code',
      'correlationId',
      'detail',
      'revision',
      'status',
      'termsRevision',
      'title',
      'type',
    ]);
  });

  it('is refused to a merchant where it holds grounds', async () => {
    for (const path of [
      '/events',
      '/limits/diff?from=0&to=1',
      '/limits/explain?line=transaction&field=frozen',
      '/verification',
    ]) {
      expect([path, (await service.as('merchant', 'veiled').get(m + path)).status]).toEqual([path, 403]);
    }
  });

  it('says to the order system which freezes stand in the way, and nothing of why', async () => {
    const { status, body, text } = await service
      .as('service')
      .reserve('veiled', { orderId: 'o-9', amount: 1, lines: ['transaction'] });
    expect([status, body.refusals[0].freezes]).toEqual([422, ['f-1', 'return-rate:transaction:1', SUSPECTED]]);
    expect(Object.keys(body.refusals[0])).toEqual(['line', 'requested', 'available', 'freezes', 'reductions']);
    expect(text).not.toMatch(/default@7|orders-of-one-buyer|investigation|account-check/);
  });
});
