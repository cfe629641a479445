import { addSeconds } from '@limit-ledger/kernel';
import { ClockBehind } from './errors.js';
import { metadataOf } from './metadata.js';
import { HALL, NOON, openHall, raise, schedule, take } from './spec-support/hall.js';

const at = (seconds: number): string => addSeconds(NOON, seconds);

describe('time', () => {
  it('records what has come due before a command, the earliest first, each at its moment', async () => {
    const { runner, store, clock } = openHall();
    await runner.execute(raise(1));
    await runner.execute(schedule(at(30), at(10), at(20), at(99)));
    clock.pass(60);
    const outcome = await runner.execute(take('x'));
    expect(outcome).toMatchObject({ kind: 'accepted', events: [{ type: 'taken', revision: 5 }] });
    const stored = (await store.read(HALL)).slice(2).map((event) => ({ type: event.type, ...metadataOf(event) }));
    expect(stored.map(({ type, effectiveTime, recordedTime }) => ({ type, effectiveTime, recordedTime }))).toEqual([
      { type: 'came-due', effectiveTime: at(10), recordedTime: at(60) },
      { type: 'came-due', effectiveTime: at(20), recordedTime: at(60) },
      { type: 'came-due', effectiveTime: at(30), recordedTime: at(60) },
      { type: 'taken', effectiveTime: at(60), recordedTime: at(60) },
    ]);
    expect(stored[0]?.actor).toEqual({ subject: 'clock', role: 'clock' });
    expect(new Set(stored.map((each) => each.commandId)).size).toBe(4);
    expect(store.appends).toHaveLength(3);
  });

  it('tells of each write once it is stored, what came due included, and of no command that stored nothing', async () => {
    const told: string[] = [];
    const { runner, clock } = openHall({ onStored: (stored) => told.push(stored.map(({ type }) => type).join(' ')) });
    await runner.execute(schedule(at(10), at(20)));
    clock.pass(15);
    await runner.execute(take('x', 1_000));
    clock.pass(15);
    await runner.applyDue(HALL);
    await runner.applyDue(HALL);
    expect(told).toEqual(['scheduled', 'came-due', 'came-due']);
  });

  it('records what one command of a batch makes due before the next one', async () => {
    const { runner, store } = openHall();
    await Promise.all([runner.execute(schedule(at(-5))), runner.execute(raise(1))]);
    expect((await store.read(HALL)).map((event) => event.type)).toEqual(['scheduled', 'came-due', 'raised']);
  });

  it('writes 500 at most at a time, and the command waits until all are written', async () => {
    const { runner, store, clock } = openHall();
    await runner.execute(schedule(...Array.from({ length: 1_203 }, (_, index) => at(1 + index / 1_000))));
    clock.pass(10);
    expect(await runner.execute(raise(1))).toMatchObject({ kind: 'accepted', events: [{ revision: 1_204 }] });
    expect(store.appends.map((append) => append.events.length)).toEqual([1, 500, 500, 204]);
  });

  it('records without a command too, and answers what comes next, as of which revision', async () => {
    const { runner, clock } = openHall();
    expect(await runner.applyDue(HALL)).toEqual({ nextDueAt: undefined, revision: -1 });
    await runner.execute(schedule(at(10), at(20)));
    expect(await runner.applyDue(HALL)).toEqual({ nextDueAt: at(10), revision: 0 });
    clock.pass(15);
    expect(await runner.applyDue(HALL)).toEqual({ nextDueAt: at(20), revision: 1 });
    clock.pass(15);
    expect(await runner.applyDue(HALL)).toEqual({ nextDueAt: undefined, revision: 2 });
  });

  it('shows reads recorded events only', async () => {
    const { runner, clock } = openHall();
    await runner.execute(schedule(at(10)));
    clock.pass(15);
    expect(await runner.present(HALL)).toMatchObject({ head: { revision: 0 } });
  });

  it('never records before the event before it, and refuses beyond 10 s, with an alarm', async () => {
    const alarms: unknown[] = [];
    const { runner, store, clock, another } = openHall({ onAlarm: ({ error }) => alarms.push(error) });
    await runner.execute(raise(1));
    clock.pass(-10);
    await runner.execute(raise(1));
    expect((await store.read(HALL)).map((event) => metadataOf(event).recordedTime)).toEqual([NOON, NOON]);
    expect(alarms).toEqual([]);
    clock.pass(-0.001);
    const [command, read] = await Promise.allSettled([runner.execute(raise(1)), runner.present(HALL)]);
    expect(command).toMatchObject({ reason: { name: 'ClockBehind', behindMilliseconds: 10_001, stream: HALL } });
    expect(read).toMatchObject({ status: 'fulfilled', value: { view: { capacity: 2 } } });
    await expect(another().applyDue(HALL)).rejects.toBeInstanceOf(ClockBehind);
    expect(alarms).toHaveLength(2);
    clock.pass(1);
    expect(await runner.execute(raise(1))).toMatchObject({ kind: 'accepted' });
  });
});
