import type { TakeObserved } from '../metrics/take-observed.js';
import { RecordMetricsRoute } from './record-metrics.js';

const ORIGIN = { subject: 'feed', role: 'service', correlationId: 'c' } as const;

describe('a list of a thousand items', () => {
  it('is taken in pieces, after each of which everybody else has a turn, and answered in its order', async () => {
    let sinceTurn = 0;
    let most = 0;
    const look = (): NodeJS.Immediate => setImmediate(() => void ((sinceTurn = 0), (next = look())));
    let next = look();
    const take = async (read: () => unknown): Promise<object> => {
      most = Math.max(most, (sinceTurn += 1));
      return { merchantId: String(read()) };
    };
    const route = new RecordMetricsRoute({ take } as unknown as TakeObserved);
    const answer = await route.record(
      Array.from({ length: 1_000 }, (_, index) => index),
      ORIGIN as unknown as Parameters<RecordMetricsRoute['record']>[1],
    );
    clearImmediate(next);
    expect(answer).toEqual({ items: Array.from({ length: 1_000 }, (_, index) => ({ merchantId: `${index}` })) });
    expect(most).toBe(50);
  });
});
