import { request as rawRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AmountField } from '../http/fields/amount-field.js';
import { OptionalField } from '../http/fields/optional-field.js';
import { NoBody } from '../http/no-body.js';
import { Public } from '../auth/public.js';
import { startTestApp, type TestApp } from '../spec-support/start-test-app.js';

class ThingBody {
  @OptionalField()
  @AmountField('How much.')
  readonly amount?: number;
}

@Controller('v1/things')
@Public()
class ThingController {
  @Get(':thingId')
  read(@Param('thingId') thingId: string): object {
    if (thingId === 'broken') throw new Error('the secret reason');
    if (thingId === 'overloaded') throw Object.assign(new Error(), { name: 'Overloaded', because: 'queue-full', retryAfterSeconds: 2 });
    if (thingId === 'away') throw Object.assign(new Error('disk'), { name: 'EventStoreUnavailable' });
    return { thingId };
  }

  @Post()
  write(@Body() body: ThingBody): object {
    return body;
  }

  @Post(':thingId/void')
  void(@Body() _body: NoBody): object {
    return {};
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what the framework refuses', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp([ThingController])));
  afterAll(() => test.app.close());

  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer) => {
    const { port } = new URL(test.url);
    const sent = rawRequest({ host: '127.0.0.1', port, method, path, headers }).end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
  };
  const refused = async (...asked: Parameters<typeof ask>) => {
    const { status, headers, text: body } = await ask(...asked);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const document = JSON.parse(body) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'code', 'correlationId']));
    expect(document).toMatchObject({ status, correlationId: headers['x-correlation-id'] });
    return { status, code: document['code'], headers, document };
  };

  const NOWHERE = ['/', '/nothing', '/v1/things/a/b/c', '/v1/things/', '//v1/things', '/v1/THINGS/a', '/health', '/docs/nothing'];
  it.each(NOWHERE)('404 %s', async (path) => {
    expect(await refused('GET', path)).toMatchObject({ status: 404, code: 'not-found' });
  });

  const OTHER_METHODS = ['PUT', 'DELETE', 'PATCH', 'TRACE', 'QUERY', 'SEARCH', 'PROPFIND', 'OPTIONS', 'M-SEARCH'];
  it.each(OTHER_METHODS)('405 %s, with what is allowed', async (method) => {
    expect(await refused(method, '/v1/things/a')).toMatchObject({
      status: 405,
      code: 'method-not-allowed',
      headers: { allow: 'GET, HEAD' },
    });
    expect(await refused(method, '/v1/things?a=1', JSON_TYPE, '{"a":')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    expect(await refused(method, '/nothing')).toMatchObject({ status: 404 });
  });

  it('400 for a bad escape in the address', async () => {
    for (const path of ['/v1/things/%', '/v1/things/%zz', '/v1/things/%ff']) expect(await refused('GET', path)).toMatchObject({
      status: 400,
      code: 'request.invalid',
    });
  });

  it('413, 415 and 431', async () => {
    expect(await refused('POST', '/v1/things', JSON_TYPE, `{"amount":${' '.repeat(20_000)}1}`)).toMatchObject({
      status: 413,
      code: 'request.too-large',
    });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'garbage', 'application/jsonx']) {
      expect(await refused('POST', '/v1/things', { 'content-type': type }, '{"amount":1}')).toMatchObject({ status: 415 });
    }
    expect(await refused('POST', '/v1/things', {}, '{"amount":1}')).toMatchObject({ status: 415 });
    const { port } = new URL(test.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json[\s\S]*"code":"request.headers-too-large"/);
  });

  it.each([
    ['{', 'is not JSON'],
    ['{"amount":1}x', 'is not JSON'],
    ['{"amount":1,"amount":1}', 'twice'],
    ['{"amount":1,"\\u0061mount":1}', 'twice'],
    ['{"__proto__":{"amount":1}}', '__proto__'],
    ['{"a":"\\u0000"}', 'NUL'],
    ['{"a":"\\ud800"}', 'broken character'],
    ['{"amount":1.5}', 'fraction'],
    ['{"amount":1.0}', 'fraction'],
    ['{"amount":1e3}', 'exponent'],
    ['{"amount":9007199254740992}', '2^53'],
    ['{"amount":-9007199254740993}', '2^53'],
    ['['.repeat(17) + ']'.repeat(17), 'deeper'],
    ['{"constructor":1}', 'is not a field'],
    ['{"toString":1}', 'is not a field'],
    ['{"amount":"1"}', 'must be an integer'],
    ['{"amount":null}', 'must be an integer'],
    ['{"amount":0}', 'must be an integer'],
    ['[]', 'must be an object'],
    ['null', 'must be an object'],
    ['"text"', 'must be an object'],
    ['7', 'must be an object'],
  ])('400 for the body %s', async (body, reason) => {
    expect(await refused('POST', '/v1/things', JSON_TYPE, body)).toMatchObject({
      status: 400,
      code: 'request.invalid',
      document: { detail: expect.stringContaining(reason), errors: [{ message: expect.stringContaining(reason) }] },
    });
  });

  it('400 for a body that is no UTF-8', async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    expect(await refused('POST', '/v1/things', JSON_TYPE, bytes)).toMatchObject({ status: 400 });
  });

  it('takes an absent, an empty and an `{}` body where nothing is required', async () => {
    const withCharset = { 'content-type': 'application/json; charset=utf-8' };
    const nothings = [[{}, undefined], [JSON_TYPE, ''], [JSON_TYPE, '{}'], [withCharset, ' {} ']] as const;
    for (const [headers, body] of nothings) {
      expect(await ask('POST', '/v1/things/a/void', headers, body)).toMatchObject({ status: 201, text: '{}' });
      expect(await ask('POST', '/v1/things', headers, body)).toMatchObject({ status: 201, text: '{}' });
    }
    expect(await refused('POST', '/v1/things/a/void', JSON_TYPE, '{"a":1}')).toMatchObject({ status: 400 });
  });

  it('500 without a reason, 429 and 503 with a time to come back', async () => {
    const internal = await refused('GET', '/v1/things/broken');
    expect(internal).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(internal)).not.toContain('secret');
    expect(await refused('GET', '/v1/things/overloaded')).toMatchObject({
      status: 429,
      code: 'overloaded',
      headers: { 'retry-after': '2' },
    });
    expect(await refused('GET', '/v1/things/away')).toMatchObject({ status: 503, code: 'overloaded', headers: { 'retry-after': '1' } });
  });

  it('takes the correlation id of the caller, and makes one otherwise', async () => {
    expect((await ask('GET', '/v1/things/a', { 'x-correlation-id': 'mine-1' })).headers['x-correlation-id']).toBe('mine-1');
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
    expect((await ask('GET', '/v1/things/a', { traceparent })).headers['x-correlation-id']).toBe('ab'.repeat(16));
    expect((await ask('GET', '/v1/things/a', { 'x-correlation-id': 'a b' })).headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('describes itself, with nothing fetched from elsewhere', async () => {
    const { paths } = JSON.parse((await ask('GET', '/openapi.json')).text) as { paths: object };
    expect(Object.keys(paths)).toContain('/v1/things/{thingId}');
    const page = (await ask('GET', '/docs')).text;
    expect(page).toContain('swagger-ui');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect((await ask('GET', '/docs/swagger-ui-bundle.js')).status).toBe(200);
    expect(JSON.parse((await ask('GET', '/health/live')).text)).toEqual({ status: 'ok' });
    expect((await ask('GET', '/metrics')).text).toContain(
      'limit_ledger_http_request_duration_seconds_count{method="GET",route="/v1/things/:thingId"',
    );
  });
});
