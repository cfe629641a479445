import { useStandalone } from '../standalone-service.js';
import { askedAs, cellOf, makeWhatPathsName, MERCHANT, pathOf } from './asked-as.js';
import { EXPECTED_CELLS } from './expected-cells.js';
import { expectedRows, type ExpectedRow } from './expected-rows.js';
import { servedRoutes } from './served-routes.js';

const service = useStandalone();
const ROWS = expectedRows(EXPECTED_CELLS);
const isPublic = ({ cells }: ExpectedRow): boolean => cells['nobody'] === 'ok';
const isAboutMerchant = ({ path }: ExpectedRow): boolean => path.includes(':merchantId');
const GUARDED = ROWS.filter((row) => !isPublic(row));

const tokens = new Map<string, string>();
const ROLES = ['operator', 'service', 'auditor', 'reviewer', 'analyst'];
beforeAll(async () => {
  await makeWhatPathsName(service);
  await service.as('operator').register('another-merchant');
  const token = async (name: string, roles: readonly string[], merchantId?: string): Promise<void> => {
    const payload = { sub: `a-${name}`, roles, ...(merchantId === undefined ? {} : { merchantId }) };
    const answer = await service.running.inject({ method: 'POST', url: '/dev/token', payload });
    tokens.set(name, `Bearer ${(answer.json() as { readonly token: string }).token}`);
  };
  for (const role of ROLES) await token(role, [role]);
  await token('own', ['merchant'], MERCHANT);
  await token('another', ['merchant'], 'another-merchant');
  await token('merchant of nobody', ['merchant']);
  await token('without a role', []);
  await token('without a role, of the merchant', [], MERCHANT);
  await token('auditor and another', ['merchant', 'auditor'], 'another-merchant');
});

const ask = (caller: string, method: string, url: string): ReturnType<typeof askedAs> =>
  askedAs(service.running, caller === 'nobody' ? undefined : tokens.get(caller), method, url);

it('has a row for every route that is served, and none for another', () => {
  const served = servedRoutes(service.running).map(({ route }) => route);
  expect(ROWS.map(({ route }) => route).toSorted()).toEqual(served.toSorted());
});

it.each(ROWS)('$route', async ({ method, path, cells }) => {
  const asked: Record<string, string> = {};
  for (const caller of Object.keys(cells)) asked[caller] = cellOf(await ask(caller, method, pathOf(path)));
  expect(asked).toEqual(cells);
});

it.each(ROWS.filter(({ method }) => method === 'GET'))('HEAD of $route', async ({ path, cells }) => {
  const asked: Record<string, string> = {};
  for (const caller of Object.keys(cells)) asked[caller] = cellOf(await ask(caller, 'HEAD', pathOf(path)));
  expect(asked).toEqual(cells);
});

describe('whoever asks', () => {
  it.each(GUARDED)('with a token that is not good: 401 at $route', async ({ method, path }) => {
    for (const authorization of ['Bearer', 'Bearer e.y.J', 'Basic YTpi', `${tokens.get('operator')}x`]) {
      for (const merchantId of [MERCHANT, 'missing']) {
        const answer = await askedAs(service.running, authorization, method, pathOf(path, { merchantId }));
        expect([authorization, answer]).toEqual([authorization, { status: 401, code: 'unauthenticated' }]);
      }
    }
  });

  it.each(GUARDED.filter(isAboutMerchant))(
    'for a merchant that does not exist: 404 at $route, and 401 first',
    async ({ method, path }) => {
      for (const merchantId of ['missing', 'x'.repeat(65), 'a%20b']) {
        const url = pathOf(path, { merchantId });
        expect((await ask('nobody', method, url)).status).toBe(401);
        for (const caller of tokens.keys()) {
          expect([caller, await ask(caller, method, url)]).toEqual([caller, { status: 404, code: 'merchant.not-found' }]);
        }
      }
    },
  );

  it.each(GUARDED)('without a role: 403 at $route', async (row) => {
    const url = pathOf(row.path);
    for (const caller of ['without a role', 'without a role, of the merchant']) {
      expect(await ask(caller, row.method, url)).toEqual({ status: 403, code: 'forbidden' });
    }
    expect((await ask('merchant of nobody', row.method, url)).status).toBe(isAboutMerchant(row) ? 404 : 403);
  });

  it.each(GUARDED)('in two roles: as far as one of them goes at $route', async (row) => {
    const asked = cellOf(await ask('auditor and another', row.method, pathOf(row.path)));
    expect(asked).toBe(row.cells['auditor'] === 'ok' || row.cells['another'] === 'ok' ? 'ok' : '403');
  });

  it.each(['/openapi.json', '/docs'])('without a token: %s is shown', async (url) => {
    expect((await ask('nobody', 'GET', url)).status).toBe(200);
  });
});
