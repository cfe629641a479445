import { setImmediate as nextTurn } from 'node:timers/promises';
import { openCheckpointStore, type CheckpointCommit, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import { createLimitsRunner } from '../limits-runner.js';
import { Instances, SharedClock, STREAM } from './paged-instances.js';
import { reserve } from './reserve.js';

const ORDERS = 60;
const BOUNDS = { checkpointEvents: 5, unkeptEvents: 40 };
/** Where the checkpoint of the first events is waited for. */
const MOST_AHEAD = BOUNDS.unkeptEvents / 2;
/** More than folding takes where it waits for nothing. */
const TURNS = 200;

describe('a history that is folded', () => {
  let clock: SharedClock;
  let instances: Instances;
  let checkpoints: CheckpointStore;
  const commits: CheckpointCommit[] = [];
  let folded: number;

  beforeEach(async () => {
    clock = new SharedClock();
    instances = await Instances.open(clock, false);
    for (let order = 0; order < ORDERS; order++) await instances.ask(0, reserve(order, 1));
    checkpoints = await openCheckpointStore('memory:');
    commits.length = 0;
    folded = -1;
  });
  afterEach(async () => {
    await instances.close();
    await checkpoints.close();
  });

  /** Whose checkpoints are made once the gate opens. */
  const runnerBehind = (gate: Promise<unknown>) => {
    const { eventStore } = instances;
    const readTexts: EventStore['readTexts'] = (stream, options) => {
      folded = (options?.from ?? 0) - 1;
      return eventStore.readTexts(stream, options);
    };
    const commit: CheckpointStore['commit'] = async (asked) => {
      commits.push(asked);
      await gate;
      return checkpoints.commit(asked);
    };
    return createLimitsRunner({
      eventStore: Object.assign(Object.create(eventStore) as EventStore, { readTexts }),
      clock,
      checkpoints: Object.assign(Object.create(checkpoints) as CheckpointStore, { commit }),
      bounds: BOUNDS,
    });
  };

  it('goes on while a checkpoint is made, but not beyond half of what may be in none', async () => {
    const gate = Promise.withResolvers<void>();
    const runner = runnerBehind(gate.promise);
    const asked = runner.present(STREAM, 'order-7');
    while (folded < MOST_AHEAD / 2) await nextTurn();
    for (let turn = 0; turn < TURNS; turn++) await nextTurn();
    expect(folded).toBeLessThanOrEqual(MOST_AHEAD);
    expect(commits).toHaveLength(1);
    gate.resolve();
    expect(await asked).toMatchObject({ view: { order: { orderId: 'order-7', amount: 1 } } });
    const [first, second] = commits;
    expect(first!.checkpoint.revision).toBeLessThan(7);
    expect(second).toMatchObject({ base: first!.checkpoint.revision });
    expect(second!.checkpoint.revision).toBeGreaterThanOrEqual(MOST_AHEAD);
    await runner.drain();
  });

  it('is in checkpoints as soon as it would be when nothing takes time', async () => {
    const runner = runnerBehind(Promise.resolve());
    await runner.present(STREAM, undefined);
    const gaps = commits.map(({ base = -1, checkpoint }) => checkpoint.revision - base);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * BOUNDS.checkpointEvents);
    await runner.drain();
  });
});
