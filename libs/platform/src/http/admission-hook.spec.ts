import { once } from 'node:events';
import { connect } from 'node:net';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { Roles } from '../auth/roles.js';
import { startTestApp, type TestApp } from '../spec-support/start-test-app.js';
import { AmountField } from './fields/amount-field.js';

class ThingBody {
  @AmountField('How much.')
  readonly amount!: number;
}

let arrived = 0;
let gate = Promise.withResolvers<void>();

@Controller('v1/slow')
@Roles('operator')
class SlowController {
  @Post()
  async write(@Body() body: ThingBody): Promise<object> {
    arrived += 1;
    await gate.promise;
    return body;
  }

  @Get()
  read(): object {
    return {};
  }
}

const MOST = 3;
const ROOM = /^limit_ledger_http_requests_in_flight (\d+)$/m;

describe('how many requests are taken at a time', () => {
  let test: TestApp;
  let token: string;
  beforeAll(async () => {
    test = await startTestApp([SlowController], undefined, { requestsInFlight: MOST });
    token = await test.token(['operator']);
  });
  afterAll(() => test.app.close());
  beforeEach(() => {
    arrived = 0;
    gate = Promise.withResolvers<void>();
  });

  const send = (body: string, authorization = `Bearer ${token}`): Promise<Response> =>
    fetch(`${test.url}/v1/slow`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body });
  const inFlight = async (): Promise<number> => Number(ROOM.exec(await (await fetch(`${test.url}/metrics`)).text())?.[1]);
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
  };

  it('refuses one more at once, says when to come back, and takes again as soon as there is room', async () => {
    const taken = Array.from({ length: MOST }, () => send('{"amount":1}'));
    await until(() => arrived === MOST);
    const refused = await send('{"amount":1}');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await refused.json()).toEqual({
      type: 'urn:limit-ledger:problem:overloaded',
      title: 'Too Many Requests',
      status: 429,
      code: 'overloaded',
      detail: 'Too many requests are waiting; send the same one again after a while.',
      correlationId: refused.headers.get('x-correlation-id'),
    });
    expect(arrived).toBe(MOST);
    gate.resolve();
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([201, 201, 201]);
    await until(async () => (await inFlight()) === 0);
    expect((await send('{"amount":1}')).status).toBe(201);
  });

  it('answers who may not ask at all as ever, does not read the body of the others, and stays healthy', async () => {
    const taken = Array.from({ length: MOST }, () => send('{"amount":1}'));
    await until(() => arrived === MOST);
    expect((await send('{"amount":1}', 'Bearer wrong')).status).toBe(401);
    expect((await send('{')).status).toBe(429);
    expect((await fetch(`${test.url}/v1/slow`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(429);
    for (const path of ['/health/live', '/health/ready', '/metrics', '/openapi.json']) {
      expect((await fetch(test.url + path)).status).toBe(200);
    }
    expect((await fetch(`${test.url}/nothing`)).status).toBe(404);
    gate.resolve();
    await Promise.all(taken);
  });

  it('counts a request no longer once its caller has gone, and a refused one never', async () => {
    await until(async () => (await inFlight()) === 0);
    const sockets = Array.from({ length: MOST }, () => connect(Number(new URL(test.url).port), '127.0.0.1'));
    const head = `POST /v1/slow HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\n`;
    for (const socket of sockets) socket.write(`${head}content-length: 12\r\n\r\n{"amount":1}`);
    await until(() => arrived === MOST);
    for (let attempt = 0; attempt < 10; attempt++) expect((await send('{"amount":1}')).status).toBe(429);
    expect(await inFlight()).toBe(MOST);
    await Promise.all(sockets.map((socket) => once(socket.destroy(), 'close')));
    await until(async () => (await inFlight()) === 0);
    gate.resolve();
  });
});
