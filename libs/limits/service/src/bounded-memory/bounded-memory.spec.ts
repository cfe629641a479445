import fc from 'fast-check';
import { Instances, SharedClock, STREAM } from './paged-instances.js';
import { anyHistory, type Event } from './random-asks.js';

const RUNS = Number(process.env['MODEL_RUNS'] ?? 150);

describe('a merchant with hardly any memory', () => {
  it('answers as one with all of it, through restarts, lost pages and another instance', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const clock = new SharedClock();
        const whole = await Instances.open(clock, false);
        const paged = await Instances.open(clock, true);
        for (const event of history) {
          if (event.kind === 'pass') clock.pass(event.seconds);
          else if (event.kind === 'batch') await compare(whole, paged, event, seen);
          else if (event.kind === 'restart') await Promise.all([whole.restart(), paged.restart()]);
          else if (event.kind === 'delete-pages') await paged.deletePages();
          else if (event.kind === 'new-pages') await Promise.all([whole.restart(), paged.newPages()]);
          else paged.loseAPage();
        }
        expect(await eventsOf(paged)).toEqual(await eventsOf(whole));
        await Promise.all([whole.close(), paged.close()]);
      }),
      { numRuns: RUNS },
    );
    for (const outcome of ['accepted', 'replayed', 'already', 'order.conflict', 'idempotency.key-reused', 'reservation.expired', 'due']) {
      expect([...seen.keys()]).toContain(outcome);
    }
  });
});

async function compare(whole: Instances, paged: Instances, { instance, asks }: Extract<Event, { kind: 'batch' }>, seen: Map<string, number>): Promise<void> {
  const expected = await Promise.all(asks.map((ask) => whole.ask(instance, ask)));
  const answered = await Promise.all(asks.map((ask) => paged.ask(instance, ask)));
  expect({ asks, answered }).toEqual({ asks, answered: expected });
  for (const answer of expected as { kind?: string; replayed?: boolean; rejection?: { code: string } }[]) {
    const outcome = answer.rejection?.code ?? (answer.replayed === true ? 'replayed' : (answer.kind ?? 'due'));
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
}

async function eventsOf({ eventStore }: Instances): Promise<unknown> {
  const stored = await eventStore.read(STREAM, { limit: 1_000 });
  return stored.map(({ type, data, revision, metadata }) => {
    const { effectiveTime, recordedTime, publicSequence } = JSON.parse(metadata) as Record<string, unknown>;
    return { type, data, revision, effectiveTime, recordedTime, publicSequence };
  });
}
