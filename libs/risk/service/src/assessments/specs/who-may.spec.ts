import { useRiskService } from './assessments-service.js';

const service = useRiskService();

/** Who gets how far; `ok` is let in: answered, or refused for what was sent, or that it was about nothing. */
const EXPECTED = `
                                                           nobody operator service auditor reviewer analyst merchant
POST /v1/assessments                                       401    403      ok      403     403      403     403
POST /v1/consumers/buyer/repayments                        401    403      ok      403     403      403     403
GET  /v1/consumers/buyer                                   401    403      ok      ok      403      403     403
GET  /v1/consumers/buyer/assessments/a-1                   401    403      ok      ok      403      403     403
`;
const [header = '', ...lines] = EXPECTED.trim().split('\n');
const callers = header.trim().split(/\s+/);
const rows = lines.map((line) => line.trim().split(/\s+/));

it.each(rows)('%s %s', async (method, url, ...cells) => {
  const asked = await Promise.all(
    callers.map(async (caller) => {
      if (caller === 'nobody') return String((await service.anonymous(method as 'GET', url!)).status);
      const who = service.as(caller, caller === 'merchant' ? 'zhang-shoes' : undefined);
      const { status } = method === 'GET' ? await who.get(url!) : await who.post(url!, { surprise: 1 });
      return status === 400 || status === 404 ? 'ok' : String(status);
    }),
  );
  expect(asked).toEqual(cells);
});
