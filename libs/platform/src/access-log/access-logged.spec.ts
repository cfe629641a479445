import { hash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { Controller, Get, Global, Module, Param, Query, Res, StreamableFile, type DynamicModule } from '@nestjs/common';
import { AccessLogUnavailable, type AccessEntry } from '@limit-ledger/access-log';
import type { FastifyReply } from 'fastify';
import { Roles } from '../auth/roles.js';
import { IntegerField } from '../http/fields/integer-field.js';
import { OptionalField } from '../http/fields/optional-field.js';
import { startTestApp, type TestApp } from '../spec-support/start-test-app.js';
import { ACCESS_LOG, CLOCK } from '../stores/tokens.js';
import { AccessLogged } from './access-logged.js';

const SECRET = 'what nobody may see unseen';
const NOW = '2026-11-24T12:00:00.000Z';

let exported: Readable;

class PageQuery {
  @OptionalField()
  @IntegerField('From.', { min: 0 })
  readonly from?: number;
}

@Controller('v1/merchants/:merchantId')
class ReadingController {
  @Get('events')
  @Roles('auditor', 'analyst')
  @AccessLogged('history')
  events(@Query() _page: PageQuery, @Res({ passthrough: true }) reply: FastifyReply): object {
    void reply.header('etag', '"17"');
    return { secret: SECRET };
  }

  @Get('exports/:exportId')
  @AccessLogged('export')
  @Roles('auditor')
  export(@Param('exportId') exportId: string): StreamableFile {
    exported =
      exportId === 'endless' ? new Readable({ read: () => void exported.push(SECRET) }) : Readable.from([Buffer.from(SECRET)]);
    return new StreamableFile(exported, { type: 'text/csv', disposition: 'attachment' });
  }

  @Get('limits')
  @AccessLogged('as-of', { onlyWith: ['from', 'to'] })
  @Roles('auditor', 'merchant')
  limits(): object {
    return {};
  }

  @Get('unwritten')
  @Roles('auditor')
  @AccessLogged('risk')
  unwritten(@Res({ passthrough: true }) reply: FastifyReply): object {
    void reply.header('etag', '"-1"');
    return {};
  }

  @Get('plain')
  @Roles('auditor')
  plain(): object {
    return {};
  }
}

@Global()
@Module({})
class LogModule {
  static of(record: (entry: AccessEntry) => Promise<void>): DynamicModule {
    const providers = [
      { provide: ACCESS_LOG, useValue: { record } },
      { provide: CLOCK, useValue: { now: () => NOW } },
    ];
    return { module: LogModule, providers, exports: [ACCESS_LOG, CLOCK] };
  }
}

describe('a logged read', () => {
  let test: TestApp;
  let tokens: Readonly<Record<'auditor' | 'service' | 'merchant', string>>;
  let recorded: AccessEntry[];
  let record: (entry: AccessEntry) => Promise<void>;
  beforeAll(async () => {
    test = await startTestApp([ReadingController], undefined, { others: [LogModule.of((entry) => record(entry))] });
    const [auditor, service, merchant] = await Promise.all([
      test.token(['auditor', 'analyst']),
      test.token(['service']),
      test.token(['merchant'], 'm1'),
    ]);
    tokens = { auditor, service, merchant };
  });
  afterAll(() => test.app.close());
  beforeEach(() => {
    recorded = [];
    record = async (entry) => void recorded.push(entry);
  });

  const ask = (path: string, token: keyof typeof tokens | 'none' = 'auditor', method = 'GET'): Promise<Response> => {
    const headers = { 'x-correlation-id': 'c-1', ...(token === 'none' ? {} : { authorization: `Bearer ${tokens[token]}` }) };
    return fetch(`${test.url}/v1/merchants/${path}`, { method, headers });
  };

  it('says who asked what, as what, through what and when', async () => {
    expect((await ask('m1/events?from=17')).status).toBe(200);
    expect(recorded).toEqual([
      {
        at: NOW,
        subject: 'somebody',
        roles: ['auditor', 'analyst'],
        via: 'GET /v1/merchants/:merchantId/events',
        what: 'history',
        merchantId: 'm1',
        parameters: { from: '17' },
        correlationId: 'c-1',
        outcome: 'answered',
        shown: { revision: 17, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
  });

  it('says what was shown: the revision and the bytes of the answer, of a stream nothing, and nothing of a refusal', async () => {
    const shown = await (await ask('m1/events')).text();
    await ask('m1/exports/e-1');
    await ask('m1/events', 'service');
    const sha256 = hash('sha256', shown, 'hex');
    await ask('m1/unwritten');
    expect(recorded.map((entry) => entry.shown)).toEqual([
      { revision: 17, sha256 },
      undefined,
      undefined,
      { sha256: hash('sha256', '{}', 'hex') },
    ]);
  });

  it.each(['m1/events', 'm1/exports/e-1'])('is written before any of the answer leaves: %s', async (path) => {
    const written = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    record = () => {
      asked.resolve();
      return written.promise;
    };
    let isAnswered = false;
    const answer = ask(path).then((response) => {
      isAnswered = true;
      return response;
    });
    await asked.promise;
    // A round trip of another request: had the answer left, it would be here.
    await (await ask('m1/plain')).text();
    expect(isAnswered).toBe(false);
    written.resolve();
    expect(await (await answer).text()).toContain(SECRET);
  });

  it.each([
    ['GET', 'm1/events'],
    ['HEAD', 'm1/events'],
    ['GET', 'm1/exports/e-1'],
  ])('is not answered when it can not be written: %s %s', async (method, path) => {
    record = () => Promise.reject(new AccessLogUnavailable('disk full at /secret/place'));
    const answer = await ask(path, 'auditor', method);
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('content-disposition')]).toEqual([503, null, null]);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const text = await answer.text();
    expect(text).not.toMatch(/secret|unseen/);
    if (method === 'GET') expect(JSON.parse(text)).toMatchObject({ status: 503, code: 'overloaded', correlationId: 'c-1' });
  });

  it('leaves no stream open that is not answered', async () => {
    record = () => Promise.reject(new AccessLogUnavailable('disk full'));
    expect((await ask('m1/exports/endless')).status).toBe(503);
    if (!exported.closed) await once(exported, 'close');
    expect(exported.destroyed).toBe(true);
  });

  it('is recorded once when only its head is asked for', async () => {
    expect((await ask('m1/events', 'auditor', 'HEAD')).status).toBe(200);
    expect((await ask('m1/events', 'service', 'HEAD')).status).toBe(403);
    const via = 'HEAD /v1/merchants/:merchantId/events';
    expect(recorded).toMatchObject([
      { via, outcome: 'answered' },
      { via, outcome: 'forbidden' },
    ]);
  });

  it('is recorded with the parts of its path', async () => {
    await ask('m1/exports/e-1');
    expect(recorded).toMatchObject([{ what: 'export', merchantId: 'm1', parameters: { exportId: 'e-1' } }]);
  });

  it('is recorded when it was refused, without what nobody has looked at', async () => {
    expect((await ask('m1/events?note=Zhang', 'service')).status).toBe(403);
    expect((await ask('m2/events?note=Zhang', 'merchant')).status).toBe(404);
    expect((await ask('m1/events?note=Zhang')).status).toBe(400);
    expect(recorded.map(({ merchantId, outcome }) => [merchantId, outcome])).toEqual([
      ['m1', 'forbidden'],
      ['m2', 'merchant.not-found'],
      ['m1', 'request.invalid'],
    ]);
    expect(JSON.stringify(recorded)).not.toContain('Zhang');
  });

  it("is nobody's without a token, and of nothing where no merchant can be meant", async () => {
    expect((await ask('m1/events', 'none')).status).toBe(401);
    expect((await ask('%E5%BC%A0/events')).status).toBe(404);
    expect(recorded).toEqual([]);
  });

  it('may be one only with certain parameters', async () => {
    await ask('m1/limits');
    await ask('m1/plain');
    expect(recorded).toEqual([]);
    await ask('m1/limits?to=3');
    expect(recorded).toMatchObject([{ what: 'as-of', parameters: { to: '3' } }]);
    await ask('m1/limits', 'merchant');
    expect(recorded.slice(1)).toMatchObject([{ what: 'as-of', roles: ['merchant'], outcome: 'answered' }]);
  });
});
