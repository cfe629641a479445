import { EventStoreUnavailable } from '@limit-ledger/event-store';
import { HALL, envelope, openHall, raise, schedule, take } from './spec-support/hall.js';
import { POISONED_MOMENT } from './spec-support/seats-decider.js';

describe('a decider that throws', () => {
  it.each(['throw-in-decide', 'throw-in-evolve'] as const)('answers that caller alone (%s), the state unharmed', async (type) => {
    const alarms: unknown[] = [];
    const { runner, store } = openHall({ onAlarm: ({ error }) => alarms.push(error) });
    await runner.execute(raise(2));
    const outcomes = await Promise.allSettled(
      [take('a'), envelope({ type }), take('b'), take('c')].map((each) => runner.execute(each)),
    );
    expect(outcomes.map((each) => (each.status === 'fulfilled' ? each.value.kind : each.reason.message))).toEqual([
      'accepted',
      `a bug in ${type.slice('throw-in-'.length)}`,
      'accepted',
      'rejected',
    ]);
    expect(alarms).toHaveLength(1);
    expect((await store.read(HALL)).map((event) => event.type)).toEqual(['raised', 'taken', 'taken']);
    expect(await runner.present(HALL)).toMatchObject({ view: { capacity: 2, taken: 2 } });
  });
});

describe('a decider that throws at what comes due', () => {
  it('answers every command with it, but no read, and never stops answering', async () => {
    const { runner, clock } = openHall();
    await Promise.all([runner.execute(raise(2)), runner.execute(schedule(POISONED_MOMENT))]);
    clock.pass(600);
    for (let times = 0; times < 2; times++) {
      const all = await Promise.allSettled([runner.execute(take('a')), runner.present(HALL), runner.applyDue(HALL)]);
      expect(all.map((each) => each.status)).toEqual(['rejected', 'fulfilled', 'rejected']);
      expect(all[0]).toMatchObject({ reason: { message: 'a bug in what comes due' } });
    }
  });
});

describe('a store that fails', () => {
  it('answers the callers of that write with the failure, forgets what it decided, and goes on', async () => {
    const { runner, store } = openHall();
    await runner.execute(raise(1));
    store.script.push('unavailable');
    const failed = await Promise.allSettled([runner.execute(take('a')), runner.execute(take('b')), runner.present(HALL)]);
    for (const each of failed) expect(each).toMatchObject({ status: 'rejected', reason: { name: 'EventStoreUnavailable' } });
    expect(await runner.execute(take('b'))).toMatchObject({ kind: 'accepted', events: [{ revision: 1 }] });
    expect(await runner.execute(take('a'))).toMatchObject({ kind: 'rejected' });
  });

  it('fails closed while it can not be read, answers that append nothing included', async () => {
    const { runner, store } = openHall();
    await runner.execute(raise(1));
    store.isUnavailable = true;
    await expect(runner.present(HALL)).rejects.toBeInstanceOf(EventStoreUnavailable);
    await expect(runner.execute(take('a', 9))).rejects.toBeInstanceOf(EventStoreUnavailable);
    store.isUnavailable = false;
    expect(await runner.execute(take('a', 9))).toMatchObject({ kind: 'rejected', head: { revision: 0 } });
  });

  it('fails in the middle of a batch of several writes: what was answered stays, the rest is free to be tried again', async () => {
    const { runner, store } = openHall({ bounds: { commandsPerBatch: 2 } });
    store.script.push('fine', 'unavailable', 'fine');
    const all = await Promise.allSettled([raise(9), take('a'), take('b'), take('c'), take('d')].map((each) => runner.execute(each)));
    expect(all.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await runner.execute(take('b'))).toMatchObject({ kind: 'accepted' });
    expect((await runner.present(HALL)).view.taken).toBe(3);
  });
});

describe('an unknown outcome', () => {
  it.each(['unknown-but-stored', 'unknown-and-lost'] as const)('is settled by the identical append (%s), decided once', async (step) => {
    const { runner, store } = openHall();
    await runner.execute(raise(1));
    store.script.push(step, 'unavailable', step);
    const [accepted, refused] = await Promise.all([runner.execute(take('a')), runner.execute(take('b'))]);
    expect([accepted.kind, refused.kind]).toEqual(['accepted', 'rejected']);
    expect(store.appends).toHaveLength(5);
    for (const resent of store.appends.slice(2)) expect(resent).toEqual(store.appends[1]);
    expect(await store.read(HALL)).toHaveLength(2);
  });

  it('surfaces after bounded tries even if the last ones say unavailable; the truth is then read again', async () => {
    const alarms: unknown[] = [];
    const waits: number[] = [];
    const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
    const { runner, store } = openHall({ bounds: { resends: 3 }, wait, onAlarm: ({ error }) => alarms.push(error) });
    await runner.execute(raise(1));
    store.script.push('unknown-but-stored', 'unavailable', 'unavailable', 'unavailable');
    await expect(runner.execute(take('a', 1, { commandId: 'key' }))).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    expect(waits).toEqual([25, 50, 100]);
    expect(alarms).toHaveLength(1);
    expect(await runner.execute(take('a', 1, { commandId: 'key' }))).toMatchObject({ kind: 'accepted', replayed: true });
    expect(await runner.execute(take('b'))).toMatchObject({ kind: 'rejected' });
  });

  it('that turns into a conflict was not stored, and is decided again', async () => {
    const { runner, store, another } = openHall();
    const other = another();
    await runner.execute(raise(1));
    const between = async (): Promise<void> => void (await other.execute(take('b')));
    store.script.push('unknown-and-lost', 'fine');
    const hindered = another({ wait: between });
    expect(await hindered.execute(take('a'))).toMatchObject({ kind: 'rejected', head: { revision: 1 } });
  });
});
