import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WrongUse } from '../wrong-use.js';
import { HttpLedger } from './http-ledger.js';
import { LedgerUnavailable } from './ledger.js';
import type { PlannedCommand } from './plan-account.js';

type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object };
const BOOKING: PlannedCommand = {
  type: 'book-limit',
  orderId: 'm-2005-04',
  amount: 7,
  lines: ['credit'],
  imported: true,
  effectiveAt: '2005-04-30T04:00:00.000Z',
};
const REPAYMENT: PlannedCommand = {
  type: 'replenish-limit',
  orderId: 'm-2005-04',
  replenishmentId: 'm-2005-05-repayment-1',
  amount: 3,
  cause: 'repayment',
  imported: true,
};

describe('an import into a running service', () => {
  let server: Server;
  let answers: (Answer | 'hang up')[] = [];
  let requests: object[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const { authorization, 'idempotency-key': key } = request.headers;
        requests.push({ url: request.url, authorization, key, body });
        const answer = answers.shift() ?? { status: 500 };
        if (answer === 'hang up') return request.socket.destroy();
        response.writeHead(answer.status, answer.headers).end(JSON.stringify(answer.body ?? {}));
        return undefined;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const send = (command: PlannedCommand, ...next: (Answer | 'hang up')[]) => {
    answers = next;
    requests = [];
    return new HttpLedger(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`), 'secret', 1).send('m', command);
  };

  it('sends the business id as Idempotency-Key, and says that it is imported', async () => {
    expect(await send(BOOKING, { status: 201 })).toEqual({ kind: 'recorded' });
    const { type: _, ...body } = BOOKING;
    expect(requests).toEqual([{ url: '/base/v1/merchants/m/bookings', authorization: 'Bearer secret', key: 'm-2005-04', body }]);
    await send(REPAYMENT, { status: 201 });
    const repayment = { replenishmentId: 'm-2005-05-repayment-1', amount: 3, cause: 'repayment', imported: true };
    expect(requests).toMatchObject([
      { url: '/base/v1/merchants/m/reservations/m-2005-04/replenishments', key: 'm-2005-05-repayment-1', body: repayment },
    ]);
  });

  it.each([
    ['a known id', { status: 200 }],
    ['a first answer again', { status: 201, headers: { 'idempotent-replayed': 'true' } }],
  ])('counts %s as already there', async (_, answer) => {
    expect(await send(BOOKING, answer)).toEqual({ kind: 'already' });
  });

  it('hands on a refusal', async () => {
    const body = { code: 'order.conflict', detail: 'another amount' };
    expect(await send(BOOKING, { status: 409, body })).toEqual({ kind: 'refused', ...body });
  });

  it('sends the same again when the outcome is unknown or the service is busy', async () => {
    expect(await send(BOOKING, 'hang up', { status: 429 }, { status: 503 }, { status: 201 })).toEqual({ kind: 'recorded' });
    expect(requests).toHaveLength(4);
    expect(new Set(requests.map((request) => JSON.stringify(request))).size).toBe(1);
  });

  it('gives up after a bounded number of attempts', async () => {
    await expect(send(BOOKING)).rejects.toThrow(LedgerUnavailable);
    expect(requests).toHaveLength(8);
  });

  it.each([401, 403])('stops at %d: the token is not an operator’s', async (status) => {
    await expect(send(BOOKING, { status })).rejects.toThrow(WrongUse);
    expect(requests).toHaveLength(1);
  });
});

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}
