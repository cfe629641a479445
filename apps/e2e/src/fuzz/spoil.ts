import type { FuzzRequest } from './fuzz-request.js';
import type { Random } from './random.js';
import type { Sample } from './sample.js';

type Members = Readonly<Record<string, Sample>>;
type Spoiling = (request: FuzzRequest, random: Random) => FuzzRequest;

const STRANGE: readonly Sample[] = [
  null,
  true,
  '',
  ' ',
  'x'.repeat(300),
  '../..',
  '限额',
  '😀',
  -1,
  0,
  2 ** 53 - 1,
  [],
  {},
  [[]],
  ['credit', 'credit'],
];
const BROKEN_TEXTS = [
  '{"a":1',
  '{"amount":1,"amount":2}',
  '{"amount":1.5}',
  '{"amount":9007199254740993}',
  '{"a":"\\u0000"}',
  '{"a":"\\ud800"}',
  '{"__proto__":{}}',
  '[]',
  'null',
  '"x"',
  '[['.repeat(40) + ']]'.repeat(40),
  '',
];
const STRANGE_IDS = ['%00', '%ff', '%zz', 'x'.repeat(65), 'nobody', '-', '%2e%2e', '%F0%9F%98%80'];

const bodyOf = ({ body }: FuzzRequest): Members => (body ?? {}) as Members;
const someMember = (request: FuzzRequest, random: Random): string => random.oneOf([...Object.keys(bodyOf(request)), 'amount']);

const SPOILINGS: readonly Spoiling[] = [
  (request, random) => ({ ...request, body: { ...bodyOf(request), [someMember(request, random)]: random.oneOf(STRANGE) } }),
  (request, random) => {
    const { [someMember(request, random)]: _dropped, ...rest } = bodyOf(request);
    return { ...request, body: rest };
  },
  (request) => ({ ...request, body: { ...bodyOf(request), surprise: 1 } }),
  (request, random) => ({ ...request, text: random.oneOf(BROKEN_TEXTS) }),
  (request) => ({ ...request, headers: { ...request.headers, 'content-type': 'text/plain' } }),
  ({ headers: { 'idempotency-key': _dropped, ...headers }, ...request }) => ({ ...request, headers }),
  (request, random) => ({
    ...request,
    headers: { ...request.headers, 'if-match': random.oneOf(['"0"', '"terms-0"', 'x', '*', 'W/"1"']) },
  }),
  (request, random) => {
    const name = random.oneOf([...Object.keys(request.params), 'none']);
    return {
      ...request,
      params: name in request.params ? { ...request.params, [name]: random.oneOf(STRANGE_IDS) } : request.params,
    };
  },
  (request, random) => ({
    ...request,
    query: random.oneOf(['?revision=-1', '?from=x', '?limit=1001', '?surprise=1', '?revision=99999999']),
  }),
  (request, random) => ({ ...request, token: random.oneOf(['merchant', 'none'] as const) }),
  (request, random) => {
    const at = random.oneOf(['2020-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z', new Date().toISOString(), 'yesterday']);
    return { ...request, body: { ...bodyOf(request), effectiveAt: at } };
  },
  (request, random) => ({ ...request, body: { ...bodyOf(request), [someMember(request, random)]: 10_000_000_000_000 } }),
];

/** The request with one thing wrong, or at least unlikely. */
export const spoil: Spoiling = (request, random) => random.oneOf(SPOILINGS)(request, random);
