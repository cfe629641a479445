import { addSeconds } from '@limit-ledger/kernel';
import { metadataOf } from '../runner/metadata.js';
import { HALL, NOON, openHall, schedule } from '../runner/spec-support/hall.js';
import { DueRecorder } from './due-recorder.js';
import { MemoryDueRows } from './spec-support/memory-due-rows.js';

const at = (seconds: number): string => addSeconds(NOON, seconds);

describe('what comes due without a command', () => {
  it('is recorded at its moment, by itself, also by a process that starts after it', async () => {
    const { runner, another, store, clock } = openHall();
    const rows = new MemoryDueRows();
    const recorderOf = (instance: typeof runner): DueRecorder =>
      new DueRecorder({
        store,
        rows,
        clock,
        runner: instance,
        intervalMilliseconds: 1,
        momentsOf: (event) => (JSON.parse(event.data) as { moments?: string[] }).moments ?? [],
      });
    const recorder = recorderOf(runner);
    recorder.start();
    await runner.execute(schedule(at(10), at(20), at(3_600)));
    clock.pass(30);
    await until(async () => (await store.read(HALL)).length === 3);
    await until(async () => rows.rows.get(HALL)?.nextAt === at(3_600));
    expect((await store.read(HALL)).slice(1).map((event) => metadataOf(event).effectiveTime)).toEqual([at(10), at(20)]);
    await recorder.stop();

    clock.pass(3_600);
    const restarted = recorderOf(another());
    restarted.start();
    await until(async () => (await store.read(HALL)).length === 4);
    await until(async () => !rows.rows.has(HALL));
    await restarted.stop();
  });

  it('tells how late it is, and how far it is behind what is stored', async () => {
    const { runner, store, clock } = openHall();
    const rows = new MemoryDueRows();
    const recorder = new DueRecorder({ store, rows, clock, runner, intervalMilliseconds: 1, momentsOf: () => [] });
    expect([await recorder.lag(), await recorder.latenessSeconds()]).toEqual([{ events: 0, seconds: 0 }, 0]);
    await runner.execute(schedule(at(10)));
    rows.rows.set(HALL, { stream: HALL, nextAt: at(10), revision: 0 });
    clock.pass(30);
    expect([await recorder.lag(), await recorder.latenessSeconds()]).toEqual([{ events: 1, seconds: 30 }, 20]);
    recorder.start();
    await until(async () => (await recorder.lag()).events === 0 && (await recorder.latenessSeconds()) === 0);
    await recorder.stop();
    await store.close();
    await expect(recorder.lag()).rejects.toThrow('closed');
  });
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setImmediate(resolve));
}
