import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore } from '@limit-ledger/event-store';
import { pastMerchant } from '@limit-ledger/limits-service';
import { percentile } from '../statistics/percentile.js';
import { KINDS, randomPoints } from './random-points.js';
import { replayed } from './replayed.js';
import { TrafficWithDisplaced } from './traffic-with-displaced.js';

/** Prints what answers as of random points of a long history take, and whether some of them are what a full replay gives. */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    displaced: { type: 'string', default: '10000' },
    points: { type: 'string', default: '300' },
    replayed: { type: 'string', default: '6' },
  },
});
/** Nearly as many as a checkpoint is made after. */
const AFTER_THE_LAST_CHECKPOINT = 2_000;
const say = (line: string): void => console.log(line);
const folder = await mkdtemp(join(tmpdir(), 'limit-ledger-as-of-'));

function spread(milliseconds: number[]): string {
  milliseconds.sort((one, other) => one - other);
  const [p50, p99, most] = [0.5, 0.99, 1].map((part) => percentile(milliseconds, part).toFixed(1));
  return `p50 ${p50} ms, p99 ${p99} ms, most ${most} ms`;
}

async function measure(merchantId: string, displacedPerMillion: number): Promise<void> {
  const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`, { commitThread: true });
  const pages = await openCheckpointStore(`sqlite:${join(folder, 'checkpoints.sqlite')}`);
  const traffic = new TrafficWithDisplaced(merchantId, eventStore, pages, displacedPerMillion);
  const started = performance.now();
  await traffic.write(Number(values.events), AFTER_THE_LAST_CHECKPOINT);
  const { revision = 0 } = (await eventStore.head(traffic.stream)) ?? {};
  say(`${merchantId}: ${revision + 1} events in ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  const points = randomPoints(revision, traffic.now, Number(values.points));
  for (const kind of KINDS) {
    const took: number[] = [];
    const processor: number[] = [];
    const answers: string[] = [];
    for (const point of points[kind]) {
      const processorBefore = process.cpuUsage();
      const before = performance.now();
      const merchant = await pastMerchant(eventStore, pages, traffic.stream, merchantId, point);
      took.push(performance.now() - before);
      const { user, system } = process.cpuUsage(processorBefore);
      processor.push((user + system) / 1_000);
      answers.push(JSON.stringify(merchant));
    }
    const sample = points[kind].slice(0, Number(values.replayed));
    const whole = await replayed(eventStore, traffic.stream, merchantId, sample);
    const differing = whole.filter((merchant, index) => JSON.stringify(merchant) !== answers[index]).length;
    say(
      `  ${kind}: ${spread(took)}, of processor ${spread(processor)}; ${differing} of ${sample.length} replayed in full differ`,
    );
    if (differing > 0) process.exitCode = 1;
  }
  await pages.close();
  await eventStore.close();
}

try {
  await measure('nothing-displaced', 0);
  await measure('much-displaced', (Number(values.displaced) * 1_000_000) / Number(values.events));
} finally {
  await rm(folder, { recursive: true });
}
