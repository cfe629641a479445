import type { RawRequest } from './send-raw.js';

/** Its merchant has the line `transaction`. */
export const AT = '/v1/merchants/m';
const RESERVATIONS = `${AT}/reservations`;
const LARGEST_BODY_BYTES = 1_048_576;

export interface BadRequest extends RawRequest {
  readonly status: number;
  readonly code: string;
}

const order = (members: string): BadRequest => ({
  path: RESERVATIONS,
  body: `{"orderId":"o",${members}}`,
  status: 400,
  code: 'request.invalid',
});
const freeze = (members: string): BadRequest => ({
  path: `${AT}/freezes`,
  body: `{"freezeId":"f","line":"transaction","amount":1,"reasonCode":"fraud",${members}}`,
  status: 400,
  code: 'request.invalid',
});
const text = (body: string | Buffer, more: Partial<BadRequest> = {}): BadRequest => ({
  path: RESERVATIONS,
  body,
  status: 400,
  code: 'request.invalid',
  ...more,
});
const read = (path: string, status: number, code: string): BadRequest => ({ method: 'GET', path, status, code });
const typed = (type: string): BadRequest =>
  text('{"orderId":"o","amount":1}', {
    headers: { 'content-type': type },
    status: 415,
    code: 'request.unsupported-media-type',
  });
const headed = (headers: Readonly<Record<string, string>>): BadRequest => text('{"orderId":"o","amount":1}', { headers });
const otherMethod = (method: string): BadRequest => ({ method, path: RESERVATIONS, status: 405, code: 'method-not-allowed' });

const GOOD = '{"orderId":"o","amount":1}';
const TOO_LARGE = { status: 413, code: 'request.too-large' } as const;
const tooLarge = `{"orderId":"o","amount":1${' '.repeat(LARGEST_BODY_BYTES)}}`;

/** What is wrong, and the request that has it wrong; everything else about each of them is good. */
export const BAD_REQUESTS: Readonly<Record<string, BadRequest>> = {
  'an unknown field': order('"amount":1,"surplus":1'),
  'a field in another case': order('"Amount":1'),
  'a missing field': text('{"orderId":"o"}'),
  'no body where one is needed': text(''),
  'null for a field': order('"amount":null'),
  'a member named __proto__': order('"amount":1,"__proto__":{"amount":1}'),
  'a fraction': order('"amount":1.5'),
  'a fraction of zeros': order('"amount":1.0'),
  'an exponent': order('"amount":1e3'),
  'a negative amount': order('"amount":-1'),
  'a string for a number': order('"amount":"1"'),
  'a number for a string': text('{"orderId":1,"amount":1}'),
  'a number beyond 2^53': order('"amount":9007199254740992'),
  'a number beyond 2^53 below zero': order('"amount":-9007199254740992'),
  'a number of a megabyte': order(`"amount":${'1'.repeat(LARGEST_BODY_BYTES - 100)}`),
  'NUL in a text': freeze('"note":"a\\u0000"'),
  'a NUL byte in a text': freeze('"note":"a\0"'),
  'a lone high surrogate': freeze('"note":"\\ud800"'),
  'a lone low surrogate': freeze('"note":"\\udc00a"'),
  'a blank text': freeze('"note":"  "'),
  'a text that is too long': freeze(`"note":"${'x'.repeat(2_001)}"`),
  'an id that is too long': text(`{"orderId":"${'o'.repeat(65)}","amount":1}`),
  'an id with other characters': text('{"orderId":"o/1","amount":1}'),
  'the same line twice': order('"amount":1,"lines":["transaction","transaction"]'),
  'no line at all': order('"amount":1,"lines":[]'),
  'a line that does not exist': order('"amount":1,"lines":["savings"]'),
  'a date that does not exist': { ...text('{"line":"credit","approved":1,"validUntil":"2026-02-30"}'), path: `${AT}/lines` },
  'an instant without a zone': order('"amount":1,"effectiveAt":"2026-01-01T00:00:00"'),
  'broken JSON': text('{"orderId":"o","amount":1'),
  'two JSON texts': text(`${GOOD}${GOOD}`),
  'a bad escape in a text': text('{"orderId":"\\x","amount":1}'),
  'a member twice': order('"amount":1,"amount":2'),
  'a member twice, once escaped': order('"amount":1,"\\u0061mount":2'),
  'deep nesting': text(`${'['.repeat(17)}${']'.repeat(17)}`),
  'nesting of a megabyte': text('['.repeat(LARGEST_BODY_BYTES)),
  'more values than any request has': text(`[${'0,'.repeat(20_000)}0]`),
  'a list for an object': text('[]'),
  'a text for an object': text('"o"'),
  'bytes that are no UTF-8': text(Buffer.from('{"orderId":"\xff","amount":1}', 'latin1')),
  'a batch without items': { ...text('{"items":[]}'), path: `${RESERVATIONS}/batch` },
  'a batch of 1,001 items': { ...text(`{"items":[${`${GOOD},`.repeat(1_000)}${GOOD}]}`), path: `${RESERVATIONS}/batch` },
  'a body that is too large': text(tooLarge, TOO_LARGE),
  'a body that is too large, in chunks': text(tooLarge, { ...TOO_LARGE, chunked: true }),
  'no content type': typed(''),
  'a form': typed('application/x-www-form-urlencoded'),
  'plain text': typed('text/plain'),
  XML: typed('application/xml'),
  'a type that begins like JSON': typed('application/jsonx'),
  'several parts': typed('multipart/form-data; boundary=x'),
  'no Idempotency-Key where one is needed': headed({ 'idempotency-key': '' }),
  'an Idempotency-Key that is too long': headed({ 'idempotency-key': 'k'.repeat(256) }),
  'an Idempotency-Key with a space': headed({ 'idempotency-key': 'a b' }),
  'a weak If-Match': headed({ 'if-match': 'W/"1"' }),
  'two tags in If-Match': headed({ 'if-match': '"1", "2"' }),
  'a bad escape in the address': read(`${AT}/reservations/%zz`, 400, 'request.invalid'),
  'half a character in the address': read(`${AT}/reservations/%ff`, 400, 'request.invalid'),
  'an id in the address that is too long': read(`${AT}/reservations/${'o'.repeat(65)}`, 404, 'reservation.not-found'),
  'NUL in the address': read(`${AT}/reservations/o%00`, 404, 'reservation.not-found'),
  'an unknown parameter': read(`${AT}/limits?surplus=1`, 400, 'request.invalid'),
  'a parameter twice': read(`${AT}/events?limit=1&limit=2`, 400, 'request.invalid'),
  'a fraction as a parameter': read(`${AT}/events?limit=1.5`, 400, 'request.invalid'),
  'a parameter beyond its bounds': read(`${AT}/events?limit=1001`, 400, 'request.invalid'),
  'an address where nothing is': read('/v1/nothing', 404, 'not-found'),
  'an address that is too long': read(`/v1/merchants/${'m'.repeat(9_000)}/limits`, 414, 'request.uri-too-long'),
  'headers that are too large': {
    ...read(`${AT}/limits`, 431, 'request.headers-too-large'),
    headers: { x: 'y'.repeat(20_000) },
  },
  'the method PUT': otherMethod('PUT'),
  'the method DELETE': otherMethod('DELETE'),
  'the method PATCH': otherMethod('PATCH'),
  'the method OPTIONS': otherMethod('OPTIONS'),
  'the method TRACE': otherMethod('TRACE'),
  'the method QUERY': otherMethod('QUERY'),
};
