import { accessLoggedOf } from '@limit-ledger/platform';
import { useStandalone } from '../standalone-service.js';
import { makeWhatPathsName, pathOf } from './asked-as.js';
import { servedRoutes } from './served-routes.js';

const service = useStandalone();
const WITH_A_POINT = ['revision', 'recordedAsOf', 'effectiveAsOf'];

/** Every route that reads, and as what it is recorded who asks it. */
const LOGGED: Readonly<Record<string, string>> = {
  'GET /v1/merchants/:merchantId/limits': `as-of with ${WITH_A_POINT.join(', ')}`,
  'GET /v1/merchants/:merchantId/reservations/:orderId': 'never',
  'GET /v1/merchants/:merchantId/limits/diff': 'diff',
  'GET /v1/merchants/:merchantId/limits/explain': 'explain',
  'GET /v1/merchants/:merchantId/events': 'history',
  'GET /v1/merchants/:merchantId/verification': 'verification',
  'GET /v1/merchants/:merchantId/situation': 'situation',
  'GET /v1/merchants/:merchantId/usage-detail': 'usage',
  'GET /v1/merchants/:merchantId/health-check': 'insight',
  'GET /v1/merchants/:merchantId/suggested-limit': 'insight',
  'GET /v1/merchants/:merchantId/risk': 'risk',
  'GET /v1/merchants/:merchantId/risk/events': 'risk',
  'GET /v1/consumers/:consumerRef': 'assessment',
  'GET /v1/consumers/:consumerRef/assessments/:assessmentId': 'assessment',
  'GET /v1/policies': 'never',
  'GET /v1/policies/:policyId': 'never',
  'GET /v1/reason-codes': 'never',
  'GET /v1/access-log': 'access-log',
  'GET /v1/parked': 'never',
};

/** What a route can't be asked without. */
const NEEDED: Readonly<Record<string, string>> = {
  'GET /v1/merchants/:merchantId/limits/diff': '?from=0&to=1',
  'GET /v1/merchants/:merchantId/limits/explain': '?line=transaction&field=used',
};

beforeAll(() => makeWhatPathsName(service));

it('says of every route that reads whether it is recorded', () => {
  const declared = servedRoutes(service.running)
    .filter(({ route }) => route.startsWith('GET /v1/'))
    .map(({ route, config }) => {
      const read = accessLoggedOf({ config });
      return [
        route,
        read === undefined
          ? 'never'
          : read.onlyWith === undefined
            ? read.what
            : `${read.what} with ${read.onlyWith.join(', ')}`,
      ];
    });
  expect(Object.fromEntries(declared)).toEqual(LOGGED);
});

const asked = Object.entries(LOGGED).flatMap(([route, declared]) => {
  const url = `${pathOf(route.slice('GET '.length))}${NEEDED[route] ?? ''}`;
  const [what = '', points = ''] = declared.split(' with ');
  const bare = [url, points === '' ? what : 'never'] as const;
  const instants = points.split(', ').filter((name) => name !== '');
  return [bare, ...instants.map((name) => [`${url}?${name}=${name === 'revision' ? '0' : 'NOW'}`, what] as const)];
});

it.each(asked)('asking %s is recorded as: %s', async (url, what) => {
  const last = async (): Promise<readonly { readonly number: number; readonly what: string }[]> =>
    (await service.as('auditor').get('/v1/access-log?subject=a-auditor')).body.entries;
  const before = (await last()).at(-1)?.number ?? -1;
  expect((await service.as('auditor').get(url.replace('NOW', service.instant(0)))).status).toBe(200);
  const after = (await last()).filter(({ number }) => number > before + 1);
  expect(after.map((entry) => entry.what)).toEqual(what === 'never' ? [] : [what]);
});
