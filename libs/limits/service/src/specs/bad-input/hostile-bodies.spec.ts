import { useLimitsService } from '../limits-service.js';
import { HOSTILE_BODIES } from './hostile-bodies.js';

const MOST_MILLISECONDS = 50;
/** What compiles code or collects garbage for others now and then is not the body's doing, hence the least of some tries. */
const TRIES = 6;
const LARGEST_ANSWER_CHARACTERS = 1_000_000;

const service = useLimitsService();

describe('nobody holds up the others by what they send:', () => {
  let headers: Readonly<Record<string, string>>;
  let historyBefore: string;
  const history = async (): Promise<string> => (await service.as('operator').get('/v1/merchants/m/events')).text;
  beforeAll(async () => {
    await service.as('operator').open('m', { transaction: 1_000 });
    const authorization = await service.as('operator').authorization();
    headers = { authorization, 'content-type': 'application/json', 'idempotency-key': 'k' };
    historyBefore = await history();
  });

  it.each(Object.entries(HOSTILE_BODIES))('%s', async (_what, { path, body }) => {
    const payload = Buffer.from(body);
    let leastMilliseconds = Infinity;
    for (let attempt = 0; attempt < TRIES && leastMilliseconds > MOST_MILLISECONDS; attempt++) {
      const before = process.threadCpuUsage();
      const { statusCode, body: answer } = await service.running.inject({ method: 'POST', url: path, headers, payload });
      const { user, system } = process.threadCpuUsage(before);
      // A batch answers each of its items.
      expect([statusCode, answer.includes('"code":"request.invalid"')]).toEqual([
        path.endsWith('/batch') ? expect.any(Number) : 400,
        true,
      ]);
      expect(answer.length).toBeLessThan(LARGEST_ANSWER_CHARACTERS);
      leastMilliseconds = Math.min(leastMilliseconds, (user + system) / 1_000);
    }
    expect(leastMilliseconds).toBeLessThanOrEqual(MOST_MILLISECONDS);
    expect(await history()).toBe(historyBefore);
  });
});
