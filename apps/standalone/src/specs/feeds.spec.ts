import { useStandalone } from './standalone-service.js';

const service = useStandalone();
const NDJSON = 'application/x-ndjson';
const OBSERVED_AT = '2026-03-01T00:05:00.000Z';
const day = (merchantId: string, date: number): object => ({
  merchantId,
  kind: 'daily-metrics',
  day: `2026-01-${String(date).padStart(2, '0')}`,
  observedAt: OBSERVED_AT,
  values: { orders: 100, returns: 1 },
});

async function fed(
  payload: string | Buffer,
  role = 'service',
  contentType = NDJSON,
): Promise<{ status: number; type: string; lines: object[] }> {
  const token = await service.running.inject({
    method: 'POST',
    url: '/dev/token',
    payload: { sub: `a-${role}`, roles: [role] },
  });
  const authorization = `Bearer ${(token.json() as { readonly token: string }).token}`;
  const headers = { authorization, 'content-type': contentType };
  const {
    statusCode,
    headers: told,
    body,
  } = await service.running.inject({ method: 'POST', url: '/v1/metrics', headers, payload });
  return {
    status: statusCode,
    type: String(told['content-type']),
    lines: body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as object),
  };
}

describe('a feed of lines', () => {
  it('is answered line by line, in order, and a bad line refuses none of the others', async () => {
    const lines = [
      JSON.stringify(day('m-1', 1)),
      '{"merchantId":"m-1"',
      JSON.stringify({ ...day('m-1', 2), surprise: 1 }),
      '',
      JSON.stringify(day('m-1', 1)),
      `{"merchantId":"m-1","x":"${'x'.repeat(16_384)}"}`,
      JSON.stringify({ ...day('m-1', 2), observedAt: '2999-01-01T00:00:00.000Z' }),
      JSON.stringify(day('m-2', 1)),
    ];
    const { status, type, lines: answered } = await fed(lines.join('\n'));
    expect([status, type]).toEqual([200, NDJSON]);
    expect(answered).toMatchObject([
      {
        line: 1,
        merchantId: 'm-1',
        result: 'first',
        revision: expect.any(Number),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      { line: 2, status: 400, code: 'request.invalid' },
      { line: 3, status: 400, code: 'request.invalid', errors: [{ path: 'surprise' }] },
      { line: 4, merchantId: 'm-1', result: 'already' },
      { line: 5, status: 400, code: 'request.invalid' },
      { line: 6, merchantId: 'm-1', status: 422, code: 'observation.in-future' },
      { line: 7, merchantId: 'm-2', result: 'first' },
    ]);
  });

  it('may be far longer than what is under way at a time', async () => {
    const lines = Array.from({ length: 2_500 }, (_, index) =>
      JSON.stringify(day(`long-${index % 500}`, 1 + Math.floor(index / 500))),
    );
    const { lines: answered } = await fed(lines.join('\r\n'));
    expect(answered.map((each) => (each as { line: number }).line)).toEqual(lines.map((_, index) => index + 1));
    expect(new Set(answered.map((each) => (each as { result: string }).result))).toEqual(new Set(['first']));
  });

  it('that is empty is answered by nothing; a list must have items', async () => {
    expect(await fed('\n\n')).toMatchObject({ status: 200, lines: [] });
    expect(await fed('[]', 'service', 'application/json')).toMatchObject({ status: 400, lines: [{ code: 'request.invalid' }] });
    expect(await fed(JSON.stringify(day('m-1', 1)), 'service', 'application/json')).toMatchObject({ status: 400 });
  });

  it('is for services and analysts, and lines are taken by no other route', async () => {
    expect((await fed(JSON.stringify(day('m-3', 1)), 'analyst')).status).toBe(200);
    expect((await fed(JSON.stringify(day('m-3', 1)), 'operator')).status).toBe(403);
    const { statusCode } = await service.running.inject({
      method: 'POST',
      url: '/dev/token',
      headers: { 'content-type': NDJSON },
      payload: '{}',
    });
    expect(statusCode).toBe(415);
  });
});
