import fc from 'fast-check';
import { merchantAsOf, type AsOfPoint } from '@limit-ledger/limits-domain';
import { sameRunsFirst } from '@limit-ledger/testing';
import { pastMerchant } from '../queries/past-merchant.js';
import { recordedLimitEvent } from '../queries/recorded-limit-event.js';
import { Instances, SharedClock, STREAM } from './paged-instances.js';
import { anyHistory, type Event } from './random-asks.js';

const RUNS = Number(process.env['MODEL_RUNS'] ?? 60);

describe('a merchant with hardly any memory', () => {
  it('answers as one with all of it, through restarts, lost and full pages and another instance', async () => {
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
          else if (event.kind === 'fill-up') paged.fillUp();
          else paged.loseAPage();
        }
        expect(await eventsOf(paged)).toEqual(await eventsOf(whole));
        await compareThePast(paged);
        const alarms = [...whole.alarms, ...paged.alarms].map(({ error }) => error);
        for (const { name } of alarms as Error[]) seen.set(name, (seen.get(name) ?? 0) + 1);
        expect(alarms.filter((error) => (error as Error).name !== 'CheckpointStoreUnavailable')).toEqual([]);
        await Promise.all([whole.close(), paged.close()]);
      }),
      sameRunsFirst(RUNS, anyHistory),
    );
    const outcomes = [
      'accepted',
      'replayed',
      'already',
      'order.conflict',
      'idempotency.key-reused',
      'reservation.expired',
      'due',
    ];
    for (const outcome of outcomes) expect([...seen.keys()]).toContain(outcome);
  });
});

async function compare(
  whole: Instances,
  paged: Instances,
  { instance, asks }: Extract<Event, { kind: 'batch' }>,
  seen: Map<string, number>,
): Promise<void> {
  const expected = await Promise.all(asks.map((ask) => whole.ask(instance, ask)));
  const answered = await Promise.all(asks.map((ask) => paged.ask(instance, ask)));
  expect({ asks, answered }).toEqual({ asks, answered: expected });
  for (const answer of expected as { kind?: string; replayed?: boolean; rejection?: { code: string } }[]) {
    const outcome = answer.rejection?.code ?? (answer.replayed === true ? 'replayed' : (answer.kind ?? 'due'));
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
}

/** At every revision, and every pair of moments at which something was recorded or effective. */
async function compareThePast({ eventStore, pages }: Instances): Promise<void> {
  const events = (await eventStore.read(STREAM, { limit: 1_000 })).map(recordedLimitEvent);
  const moments = [...new Set(events.flatMap(({ recordedTime, effectiveTime }) => [recordedTime, effectiveTime]))];
  const some = moments.filter((_, index) => index % Math.ceil(moments.length / 8) === 0);
  const points: AsOfPoint[] = events.filter(({ revision }) => revision % 3 === 0).map(({ revision }) => ({ revision }));
  for (const effectiveAsOf of some) {
    points.push(
      { effectiveAsOf },
      { recordedAsOf: effectiveAsOf },
      ...some.map((recordedAsOf) => ({ recordedAsOf, effectiveAsOf })),
    );
  }
  for (const point of points) {
    const past = await pastMerchant(eventStore, pages!, STREAM, 'm-1', point);
    const expected = JSON.stringify(merchantAsOf('m-1', events, point));
    expect({ point, past: JSON.stringify(past) }).toEqual({ point, past: expected });
  }
}

async function eventsOf({ eventStore }: Instances): Promise<unknown> {
  const stored = await eventStore.read(STREAM, { limit: 1_000 });
  return stored.map(({ type, data, revision, metadata }) => {
    const { effectiveTime, recordedTime, publicSequence } = JSON.parse(metadata) as Record<string, unknown>;
    return { type, data, revision, effectiveTime, recordedTime, publicSequence };
  });
}
