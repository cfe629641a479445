import fc from 'fast-check';
import { envelope, HALL, openHall, raise, take, type SeatsOutcome, type SeatsRunner } from './spec-support/hall.js';
import type { Step } from './spec-support/scripted-store.js';

const CAPACITY = 12;

interface Ask {
  readonly instance: 0 | 1;
  readonly order: number;
  readonly keyed: boolean;
  /** Asked together with the one before it, without waiting. */
  readonly together: boolean;
  readonly bug: boolean;
}

const anyAsk = fc.record<Ask>({
  instance: fc.constantFrom(0, 1),
  order: fc.nat({ max: 15 }),
  keyed: fc.boolean(),
  together: fc.boolean(),
  bug: fc.integer({ min: 1, max: 20 }).map((value) => value === 20),
});
const anyStep: fc.Arbitrary<Step> = fc.constantFrom<Step>('fine', 'fine', 'fine', 'unavailable', 'unknown-but-stored', 'unknown-and-lost');
const anyAsks = fc.array(anyAsk, { minLength: 1, maxLength: 60 });
const anyBounds = fc.record({
  commandsPerBatch: fc.integer({ min: 1, max: 6 }),
  resends: fc.nat({ max: 2 }),
  cachedStreams: fc.nat({ max: 1 }),
});
/** With turns to take, the next write is decided while one is under way. */
const anyTurns = fc.constantFrom(0, 1, 3);

/** Seats follow from the order, so that the same order twice is the same content and a key always fits. */
const seatsOf = (order: number): number => 1 + (order % 3);

describe('two runners on one store that fails at random', () => {
  it('lose no acknowledged event, double none, never go over, and answer what is true', async () => {
    await fc.assert(
      fc.asyncProperty(anyAsks, fc.array(anyStep, { maxLength: 60 }), anyBounds, anyTurns, async (asks, script, bounds, turns) => {
        const { runner, another, store } = openHall({ bounds });
        const instances: readonly [SeatsRunner, SeatsRunner] = [runner, another()];
        await runner.execute(raise(CAPACITY));
        store.script.push(...script);
        store.turns = turns;
        const acknowledged: SeatsOutcome[] = [];
        let asked: Promise<void>[] = [];
        for (const ask of asks) {
          if (!ask.together) {
            await Promise.all(asked);
            asked = [];
          }
          asked.push(execute(instances[ask.instance], ask).then((outcome) => void (outcome && acknowledged.push(outcome))));
        }
        await Promise.all(asked);
        store.script.length = 0;
        await check(store, instances, acknowledged);
      }),
      { numRuns: 300 },
    );
  });
});

async function execute(runner: SeatsRunner, ask: Ask): Promise<SeatsOutcome | undefined> {
  const key = ask.keyed ? { commandId: `key-${ask.order}` } : {};
  const command = ask.bug ? envelope({ type: 'throw-in-evolve' }) : take(`order-${ask.order}`, seatsOf(ask.order), key);
  try {
    return await runner.execute(command);
  } catch (error) {
    expect(['EventStoreUnavailable', 'OutcomeUnknown', 'Overloaded', 'Error']).toContain((error as Error).name);
    return undefined;
  }
}

async function check(
  store: ReturnType<typeof openHall>['store'],
  instances: readonly SeatsRunner[],
  acknowledged: readonly SeatsOutcome[],
): Promise<void> {
  const stored = await store.read(HALL);
  const orders = stored.slice(1).map((event) => JSON.parse(event.data) as { id: string; seats: number });
  const taken = orders.reduce((sum, order) => sum + order.seats, 0);
  expect(taken).toBeLessThanOrEqual(CAPACITY);
  expect(new Set(orders.map((order) => order.id)).size).toBe(orders.length);
  expect(stored.map((event) => (JSON.parse(event.metadata) as { publicSequence: number }).publicSequence)).toEqual([...stored.keys()]);
  const fresh: number[] = [];
  for (const outcome of acknowledged) {
    if (outcome.kind === 'rejected') {
      const before = orders.slice(0, outcome.head!.revision).reduce((sum, order) => sum + order.seats, 0);
      expect(before).toBeGreaterThan(CAPACITY - 3);
      expect(outcome.head!.hash).toBe(stored[outcome.head!.revision]?.hash);
    } else if (outcome.kind === 'already') {
      expect(outcome.view.holds).toBe(true);
      expect(outcome.head.hash).toBe(stored[outcome.head.revision]?.hash);
    } else {
      for (const event of outcome.events) expect(event.hash).toBe(stored[event.revision]?.hash);
      if (!outcome.replayed) fresh.push(outcome.events[0]!.revision);
    }
  }
  expect(new Set(fresh).size).toBe(fresh.length);
  for (const instance of instances) {
    expect(await instance.present(HALL)).toMatchObject({ head: { revision: stored.length - 1 }, view: { capacity: CAPACITY, taken } });
  }
}
