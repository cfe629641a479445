import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { openCheckpointStore, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import { newEventId, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { addSeconds, type Instant } from '@limit-ledger/kernel';
import { merchantAsOf, type AsOfPoint } from '@limit-ledger/limits-domain';
import { sameRunsFirst } from '@limit-ledger/testing';
import { pastMerchant } from './past-merchant.js';
import { recordedLimitEvent, timesOf } from './recorded-limit-event.js';
import { displacedHistory, displacedSteps } from './spec-support/displaced-history.js';
import { keepByHand } from './spec-support/keep-by-hand.js';

const STREAM = 'merchant-limit-m-1';
const RUNS = Number(process.env['MODEL_RUNS'] ?? 24);

/** What becomes of a kept state and what is kept with it. */
const fates = fc.array(fc.constantFrom('kept', 'kept', 'kept', 'passed over', 'deleted', 'damaged', 'traces damaged'), {
  minLength: 70,
  maxLength: 70,
});

describe('a merchant as of a point, from what is kept', () => {
  let folder: string;
  let file: string;
  let pages: CheckpointStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limit-ledger-past-'));
    file = join(folder, 'checkpoints.sqlite');
    pages = await openCheckpointStore(`sqlite:${file}`);
  });
  afterEach(async () => {
    await pages.close();
    await rm(folder, { recursive: true });
  });

  it('is what a full replay gives, byte for byte, whatever is displaced, kept, deleted or damaged', async () => {
    let far = 0;
    await fc.assert(
      fc.asyncProperty(displacedSteps, fates, async (steps, fateOf) => {
        await pages.remove(STREAM);
        const eventStore = await displacedHistory(STREAM, 'm-1', steps);
        const stored = await eventStore.read(STREAM);
        const kept = stored.filter(({ revision }) => fateOf[revision % fateOf.length] !== 'passed over' && revision % 3 === 0);
        await keepByHand(pages, STREAM, stored, new Set(kept.map(({ revision }) => revision)));
        suffer(file, kept, fateOf);
        far += await compare(eventStore, stored, pages);
        await eventStore.close();
      }),
      sameRunsFirst(RUNS, displacedSteps, fates),
    );
    expect(far).toBeGreaterThan(RUNS);
  });

  it('is not taken from what is kept of another history', async () => {
    await fc.assert(
      fc.asyncProperty(displacedSteps, displacedSteps, async (steps, others) => {
        await pages.remove(STREAM);
        const other = await displacedHistory(STREAM, 'm-1', others);
        const foreign = await other.read(STREAM);
        await keepByHand(
          pages,
          STREAM,
          foreign,
          new Set(foreign.map(({ revision }) => revision).filter((revision) => revision % 4 === 1)),
        );
        const eventStore = await displacedHistory(STREAM, 'm-1', steps);
        await compare(eventStore, await eventStore.read(STREAM), pages);
        await Promise.all([other.close(), eventStore.close()]);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it('needs no event of what is kept, but the last one and those that change terms', async () => {
    const steps = Array.from({ length: 90 }, (_, id) => ({
      command: reserve(id),
      pauseSeconds: 100,
      lateSeconds: id % 10 === 9 ? 8_000 : 0,
    }));
    const { counting, read, stored } = await countedHistory(steps);
    await keepByHand(pages, STREAM, stored, new Set([20, 40, 60, 80, stored.length - 1]));
    for (const point of pointsOf(stored)) {
      const before = read();
      await pastMerchant(counting, pages, STREAM, 'm-1', point);
      expect({ point, read: read() - before <= 3 }).toEqual({ point, read: true });
    }
    await counting.close();
  });

  it('reads the events after what is kept once, and then those that count, also when more come', async () => {
    const steps = Array.from({ length: 90 }, (_, id) => ({ command: reserve(id), pauseSeconds: 100, lateSeconds: 0 }));
    const { counting, read, stored } = await countedHistory(steps);
    await keepByHand(pages, STREAM, stored, new Set([20, 40]));
    const { effectiveTime: effectiveAsOf } = timesOf(stored[30]!);
    const readFor = async (): Promise<number> => {
      const before = read();
      await pastMerchant(counting, pages, STREAM, 'm-1', { effectiveAsOf });
      return read() - before;
    };
    expect(await readFor()).toBeGreaterThan(stored.length - 41);
    expect(await readFor()).toBeLessThanOrEqual(3);
    const last = stored.at(-1)!;
    const { type, data } = stored[30]!;
    const metadata = last.metadata.replace(timesOf(last).effectiveTime, effectiveAsOf);
    await counting.append({ stream: STREAM, expected: last, events: [{ eventId: newEventId(), type, data, metadata }] });
    const grown = await counting.read(STREAM);
    expect(await readFor()).toBeLessThanOrEqual(4);
    expect(await readFor()).toBeLessThanOrEqual(4);
    await compare(counting, grown, pages);
    await counting.close();
  });
});

const reserve = (id: number) => ({ type: 'book-limit', orderId: `order-${id}`, amount: 1 });

/** A history that counts how many events are read of it. */
async function countedHistory(steps: Parameters<typeof displacedHistory>[2]) {
  const eventStore = await displacedHistory(STREAM, 'm-1', steps);
  const stored = await eventStore.read(STREAM);
  let count = 0;
  const read = async (...asked: Parameters<EventStore['read']>): Promise<readonly StoredEvent[]> => {
    const page = await eventStore.read(...asked);
    count += page.length;
    return page;
  };
  return { counting: Object.assign(Object.create(eventStore) as EventStore, { read }), read: () => count, stored };
}

function suffer(file: string, kept: readonly StoredEvent[], fateOf: readonly string[]): void {
  const database = new DatabaseSync(file);
  for (const { revision } of kept) {
    const where = `WHERE stream = '${STREAM}' AND revision = ${revision}`;
    const fate = fateOf[revision % fateOf.length];
    if (fate === 'deleted') database.exec(`DELETE FROM stream_block ${where}`);
    if (fate === 'damaged') database.exec(`UPDATE stream_block SET payload = 'no state' ${where}`);
    if (fate === 'traces damaged') database.exec(`UPDATE stream_block SET traces = x'00', far_traces = x'00' ${where}`);
  }
  database.close();
}

function pointsOf(stored: readonly StoredEvent[]): readonly AsOfPoint[] {
  const events = stored.map(recordedLimitEvent);
  const moments = [
    ...new Set(
      events.flatMap(({ recordedTime, effectiveTime }) => [recordedTime, effectiveTime, addSeconds(effectiveTime, -1)]),
    ),
  ];
  const some: readonly Instant[] = moments.sort().filter((_, index) => index % Math.ceil(moments.length / 7) === 0);
  const points: AsOfPoint[] = events.filter(({ revision }) => revision % 2 === 0).map(({ revision }) => ({ revision }));
  for (const moment of some) points.push({ effectiveAsOf: moment }, { recordedAsOf: moment });
  for (const recordedAsOf of some) for (const effectiveAsOf of some) points.push({ recordedAsOf, effectiveAsOf });
  return points;
}

/** Answers how many events are far late. */
async function compare(eventStore: EventStore, stored: readonly StoredEvent[], pages: CheckpointStore): Promise<number> {
  const events = stored.map(recordedLimitEvent);
  for (const point of pointsOf(stored)) {
    const past = await pastMerchant(eventStore, pages, STREAM, 'm-1', point);
    expect({ point, past: JSON.stringify(past) }).toEqual({ point, past: JSON.stringify(merchantAsOf('m-1', events, point)) });
  }
  return events.filter(({ recordedTime, effectiveTime }) => addSeconds(effectiveTime, 60) < recordedTime).length;
}
