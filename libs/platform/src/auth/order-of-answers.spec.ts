import { Body, Controller, Get, Post } from '@nestjs/common';
import { IdField } from '../http/fields/id-field.js';
import { PathId } from '../http/path-id.js';
import { startTestApp, type TestApp } from '../spec-support/start-test-app.js';
import type { AuthorizedCaller } from './authorized-caller.js';
import { Caller } from './caller.js';
import { Roles } from './roles.js';

class FreezeBody {
  @IdField('The freeze.')
  readonly freezeId!: string;
}

@Controller('v1/merchants/:merchantId')
@Roles('operator', 'auditor', 'merchant')
class MerchantController {
  @Get('limits')
  limits(@Caller() caller: AuthorizedCaller): AuthorizedCaller {
    return caller;
  }

  @Post('freezes')
  @Roles('operator')
  freeze(@PathId('merchantId', 'merchant.not-found') merchantId: string, @Body() body: FreezeBody): object {
    return { merchantId, ...body };
  }
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

describe('the order of answers', () => {
  let test: TestApp;
  let tokens: Record<'operator' | 'auditor' | 'own' | 'foreign' | 'nobody' | 'unbound', string>;
  beforeAll(async () => {
    test = await startTestApp([MerchantController]);
    tokens = {
      operator: await test.token(['operator']),
      auditor: await test.token(['auditor']),
      own: await test.token(['merchant'], 'm1'),
      foreign: await test.token(['merchant'], 'm2'),
      nobody: await test.token([]),
      unbound: await test.token(['merchant']),
    };
  });
  afterAll(() => test.app.close());

  const ask = async (method: string, path: string, token?: string, body?: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const answer = await fetch(test.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers: answer.headers };
  };

  const BAD_BODIES = ['{"freezeId":', '{"freezeId":1}', `{"freezeId":"${'x'.repeat(20_000)}"}`];
  it.each(BAD_BODIES)('is 401 before anything about the body %#', async (body) => {
    const answer = await ask('POST', '/v1/merchants/unknown/freezes', undefined, body);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'unauthenticated', status: 401 });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="limit-ledger"');
  });

  it('is 401 for a token that is not good, and says so', async () => {
    const answer = await ask('POST', '/v1/merchants/m1/freezes', `${tokens.operator}x`, '{}');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  const UNKNOWN = ['unknown', 'x'.repeat(65), 'a%20b', '%F0%9F%98%80', 'm1%2Fx', '%00'];
  it.each(UNKNOWN)('is 404 for merchant %s before the role and the body', async (merchantId) => {
    const answer = await ask('POST', `/v1/merchants/${merchantId}/freezes`, tokens.auditor, '{"freezeId":');
    expect(answer.body).toMatchObject({ status: 404, code: 'merchant.not-found' });
  });

  it('is 403 for the role before the body', async () => {
    for (const token of [tokens.auditor, tokens.own, tokens.nobody]) {
      expect((await ask('POST', '/v1/merchants/m1/freezes', token, '{"freezeId":')).body).toMatchObject({ status: 403, code: 'forbidden' });
    }
  });

  it('is 400 for the body at last', async () => {
    expect((await ask('POST', '/v1/merchants/m1/freezes', tokens.operator, '{"freezeId":')).body).toMatchObject({
      status: 400,
      code: 'request.invalid',
    });
    expect((await ask('POST', '/v1/merchants/m1/freezes', tokens.operator, '{}')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'freezeId' }],
    });
    expect(await ask('POST', '/v1/merchants/m1/freezes', tokens.operator, '{"freezeId":"f1"}')).toMatchObject({
      status: 201,
      body: { merchantId: 'm1', freezeId: 'f1' },
    });
  });

  it('shows a merchant itself, and another as one that does not exist', async () => {
    expect(await ask('GET', '/v1/merchants/m1/limits', tokens.own)).toMatchObject({
      status: 200,
      body: { roles: ['merchant'], merchantId: 'm1' },
    });
    const another = await ask('GET', '/v1/merchants/m1/limits', tokens.foreign);
    const none = await ask('GET', '/v1/merchants/m9/limits', tokens.foreign);
    const unbound = await ask('GET', '/v1/merchants/m1/limits', tokens.unbound);
    for (const answer of [another, none, unbound]) {
      expect({ ...answer.body, correlationId: '' }).toEqual({ ...another.body, correlationId: '' });
      expect(answer.body).toMatchObject({ status: 404, code: 'merchant.not-found' });
    }
  });

  it('lets a route override what its controller declares', async () => {
    expect((await ask('GET', '/v1/merchants/m1/limits', tokens.auditor)).status).toBe(200);
  });
});
