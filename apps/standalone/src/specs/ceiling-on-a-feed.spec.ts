import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { EVENT_STORE } from '@limit-ledger/platform';
import { useStandalone } from './standalone-service.js';

const MERCHANTS = 2_000;
const ITEMS_A_REQUEST = 500;
/** Of the policy that ships, where 1% of the merchants is less. */
const CEILING = 50;
/** Two more decide on the same page when the one before the last is counted. */
const MOST_OPENED = CEILING + 1;
const DAY_MILLISECONDS = 86_400_000;
const FIRST_DAY = Date.now() - 12 * DAY_MILLISECONDS;
const TIMEOUT_MILLISECONDS = 120_000;

const service = useStandalone();

/** A day on which every merchant has too many returns; nobody waits for anybody else's answer. */
async function badDay(number: number): Promise<void> {
  const at = new Date(FIRST_DAY + number * DAY_MILLISECONDS).toISOString();
  const items = Array.from({ length: MERCHANTS }, (_, merchant) => ({
    ...{ kind: 'daily-metrics', merchantId: `merchant-${merchant}`, day: at.slice(0, 10), observedAt: at },
    values: { orders: 40, returns: 4 },
  }));
  const feed = service.as('service');
  const requests = Array.from({ length: MERCHANTS / ITEMS_A_REQUEST }, (_, request) =>
    feed.post('/v1/metrics', items.slice(request * ITEMS_A_REQUEST, (request + 1) * ITEMS_A_REQUEST)),
  );
  for (const { status, body } of await Promise.all(requests)) {
    expect(status).toBe(200);
    expect(body.items.filter(({ code }: { readonly code?: string }) => code !== undefined)).toEqual([]);
  }
}

/** What was opened, in the order of the store, and when versions paused and went on. */
async function openedAndPaused(): Promise<readonly string[]> {
  const store = service.running.get<EventStore>(EVENT_STORE);
  const types = new Set(['signal-raised', 'policy-paused', 'policy-resumed']);
  const found: StoredEvent[] = [];
  for await (const page of store.follow(undefined, new AbortController().signal)) {
    if (page.length === 0) break;
    found.push(...page.filter(({ type }) => types.has(type)));
  }
  return found.map(({ type }) => type);
}

/** How many were opened before each pause and resumption, and after the last. */
function countsOf(types: readonly string[]): readonly (number | string)[] {
  const counts: (number | string)[] = [0];
  for (const type of types) {
    if (type === 'signal-raised') counts.push((counts.pop() as number) + 1);
    else counts.push(type, 0);
  }
  return counts;
}

describe('a feed on which a rule fires for every one of 2,000 merchants', () => {
  it(
    'has opened no more than the ceiling and one when the version pauses, also after a restart, and each time it is resumed',
    async () => {
      for (const day of [0, 1, 2]) await badDay(day);
      const first = countsOf(await openedAndPaused());
      expect(first).toEqual([expect.any(Number), 'policy-paused', 0]);
      expect(first[0]).toBeGreaterThan(CEILING);
      expect(first[0]).toBeLessThanOrEqual(MOST_OPENED);

      await service.restart();
      await badDay(3);
      expect(countsOf(await openedAndPaused())).toEqual(first);

      const resumed = await service.as('analyst').post('/v1/policies/default/resume', {});
      expect([resumed.status, resumed.body.code]).toEqual([200, undefined]);
      await service.restart();
      // What the pause held back is evaluated without a metric, wherever the restart interrupted it.
      await service.as('analyst').eventually('/v1/policies/default', ({ versions }) => versions[0].status === 'paused');
      const second = countsOf(await openedAndPaused());
      expect(second).toEqual([first[0], 'policy-paused', 0, 'policy-resumed', expect.any(Number), 'policy-paused', 0]);
      await badDay(4);
      expect(countsOf(await openedAndPaused())).toEqual(second);
      expect(second[4]).toBeGreaterThan(CEILING);
      expect(second[4]).toBeLessThanOrEqual(MOST_OPENED);
    },
    TIMEOUT_MILLISECONDS,
  );
});
