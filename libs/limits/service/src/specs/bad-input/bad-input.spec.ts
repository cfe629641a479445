import { LimitsService } from '../limits-service.js';
import { AT, BAD_REQUESTS } from './bad-requests.js';
import { sendBytes, sendRaw, type RawAnswer } from './send-raw.js';

const LATE_SECONDS = 1;

describe('what is malformed is refused with a problem, and nothing is written:', () => {
  const service = new LimitsService();
  const impatient = new LimitsService({ LIMIT_LEDGER_REQUEST_TIMEOUT_SECONDS: String(LATE_SECONDS) });
  let port: number;
  let authorization: string;
  let historyBefore: string;

  const listen = async (of: LimitsService): Promise<number> => {
    await of.start();
    await of.as('operator').open('m', { transaction: 1_000 });
    await of.running.listen(0, '127.0.0.1');
    return Number(new URL(await of.running.getUrl()).port);
  };
  const history = async (of: LimitsService): Promise<string> => (await of.as('operator').get(`${AT}/events`)).text;
  beforeAll(async () => {
    port = await listen(service);
    authorization = await service.as('operator').authorization();
    historyBefore = await history(service);
  });
  afterAll(() => service.stop());
  afterEach(async () => expect(await history(service)).toBe(historyBefore));

  const expectProblem = ({ status, contentType, text }: RawAnswer, expected: number, code: string): void => {
    expect([status, contentType]).toEqual([expected, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(text)).toEqual(
      expect.objectContaining({
        type: `urn:limit-ledger:problem:${code}`,
        title: expect.any(String),
        status: expected,
        code,
        detail: expect.any(String),
        correlationId: expect.any(String),
      }),
    );
  };

  it.each(Object.entries(BAD_REQUESTS))('%s', async (_what, { status, code, headers, ...request }) => {
    const good = { authorization, 'content-type': 'application/json', 'idempotency-key': 'k' };
    const answer = await sendRaw(port, { ...request, headers: present({ ...good, ...headers }) });
    expectProblem(answer, status, code);
  });

  it('a bad item of a batch', async () => {
    const items = '{"items":[{"orderId":"o","amount":1.5}]}';
    const headers = { authorization, 'content-type': 'application/json' };
    expectProblem(await sendRaw(port, { path: `${AT}/reservations/batch`, headers, body: items }), 400, 'request.invalid');
    const { status, body } = await service
      .as('operator')
      .post(`${AT}/reservations/batch`, { items: [{ orderId: 'o', amount: '1' }, null, {}] });
    expect(status).toBe(200);
    expect(body.items.map((item: { readonly code: string }) => item.code)).toEqual(Array(3).fill('request.invalid'));
  });

  it('what is no HTTP', async () => {
    expectProblem(await sendBytes(port, 'nonsense\r\n\r\n'), 400, 'request.invalid');
    expectProblem(await sendBytes(port, 'GET / HTTP/1.1\r\nhost: a\r\nhost\r\n\r\n'), 400, 'request.invalid');
  });

  describe('what does not arrive in time', () => {
    let impatientPort: number;
    let head: string;
    beforeAll(async () => {
      impatientPort = await listen(impatient);
      head = `POST ${AT}/reservations HTTP/1.1\r\nhost: a\r\nauthorization: ${await impatient.as('operator').authorization()}\r\n`;
    });
    afterAll(() => impatient.stop());

    it('a body that stops', async () => {
      const before = await history(impatient);
      const headers = `${head}content-type: application/json\r\nidempotency-key: k\r\ncontent-length: 100\r\n\r\n`;
      expectProblem(await sendBytes(impatientPort, `${headers}{"orderId":"o"`), 408, 'request.timeout');
      expect(await history(impatient)).toBe(before);
    });

    it('a body in chunks that stops', async () => {
      const headers = `${head}content-type: application/json\r\nidempotency-key: k\r\ntransfer-encoding: chunked\r\n\r\n`;
      expectProblem(await sendBytes(impatientPort, `${headers}5\r\n{"ord\r\n`), 408, 'request.timeout');
    });

    it('headers that stop', async () => {
      expectProblem(await sendBytes(impatientPort, head), 408, 'request.timeout');
    });
  });
});

/** An empty header is one that is not sent. */
function present(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}
