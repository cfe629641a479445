import { HALL, openHall, raise, schedule, take } from './spec-support/hall.js';

const OTHER_FINGERPRINT = { commandId: 'key', fingerprint: 'e'.repeat(64) };
const DAYS = 86_400;

describe('idempotency keys', () => {
  it('answers a replay with the first answer, byte for byte, also before the first is durable and after a reload', async () => {
    const { runner, another, store } = openHall();
    await runner.execute(raise(5));
    const [first, same] = await Promise.all([
      runner.execute(take('a', 1, { commandId: 'key' })),
      runner.execute(take('a', 1, { commandId: 'key' })),
    ]);
    const later = await runner.execute(take('a', 1, { commandId: 'key' }));
    const reloaded = await another().execute(take('a', 1, { commandId: 'key' }));
    const receipt = { type: 'taken', hash: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(first).toMatchObject({ kind: 'accepted', replayed: false, events: [receipt] });
    for (const replay of [same, later, reloaded]) expect(JSON.stringify(replay)).toBe(JSON.stringify({ ...first, replayed: true }));
    expect(await store.read(HALL)).toHaveLength(2);
  });

  it('does not answer a replay of what is not durable before it is', async () => {
    const { runner, store } = openHall();
    store.script.push('unavailable');
    const both = await Promise.allSettled([
      runner.execute(raise(1, { commandId: 'key' })),
      runner.execute(raise(1, { commandId: 'key' })),
    ]);
    expect(both.map((each) => each.status)).toEqual(['rejected', 'rejected']);
    expect(await runner.execute(raise(1, { commandId: 'key' }))).toMatchObject({ kind: 'accepted', replayed: false });
  });

  it('refuses a key used for something else, whatever If-Match says', async () => {
    const { runner } = openHall();
    await runner.execute(raise(5, { commandId: 'key' }));
    for (const ifMatch of [{ revision: 77 }, { revision: 0 }]) {
      const outcome = await runner.execute(take('a', 1, { ...OTHER_FINGERPRINT, ifMatch }));
      expect(outcome).toMatchObject({ kind: 'rejected', rejection: { code: 'idempotency.key-reused' }, head: { revision: 0 } });
    }
    expect(await runner.execute(raise(5, { commandId: 'key', ifMatch: { revision: 77 } }))).toMatchObject({ replayed: true });
  });

  it('binds a key by acceptance only', async () => {
    const { runner } = openHall();
    expect(await runner.execute(take('a', 1, { commandId: 'key' }))).toMatchObject({ kind: 'rejected' });
    await runner.execute(raise(5));
    await runner.execute(take('b'));
    expect(await runner.execute(take('b', 1, { commandId: 'key' }))).toMatchObject({ kind: 'already' });
    expect(await runner.execute(take('a', 1, OTHER_FINGERPRINT))).toMatchObject({ kind: 'accepted', replayed: false });
  });

  it('never takes a command without a key for a replay', async () => {
    const { runner, another } = openHall();
    await runner.execute(raise(1, { commandId: 'id', keyed: false }));
    for (const instance of [runner, another()]) {
      expect(await instance.execute(raise(1, { commandId: 'id', keyed: false }))).toMatchObject({ replayed: false });
    }
  });

  it('remembers a key for 7 days, in memory and in the history', async () => {
    const { runner, another, clock } = openHall();
    const execute = () => runner.execute(raise(1, { commandId: 'key' }));
    await execute();
    clock.pass(7 * DAYS);
    expect(await execute()).toMatchObject({ replayed: true });
    expect(await another().execute(raise(1, { commandId: 'key' }))).toMatchObject({ replayed: true });
    clock.pass(0.001);
    const fresh = another();
    expect(await execute()).toMatchObject({ replayed: false, events: [{ revision: 1 }] });
    expect(await fresh.execute(raise(1, { commandId: 'key' }))).toMatchObject({ replayed: true, events: [{ revision: 1 }] });
    expect(await execute()).toMatchObject({ replayed: true, events: [{ revision: 1 }] });
  });

  it('replays the own events of a command, not what had come due before it', async () => {
    const { runner, another, clock } = openHall();
    await runner.execute(schedule('2026-03-01T12:00:05.000Z'));
    clock.pass(9);
    const first = await runner.execute(raise(1, { commandId: 'key' }));
    expect(first).toMatchObject({ events: [{ type: 'raised', revision: 2 }] });
    expect(await another().execute(raise(1, { commandId: 'key' }))).toEqual({ ...first, replayed: true });
  });
});

describe('If-Match', () => {
  it('compares the last revision, what the batch holds already included', async () => {
    const { runner } = openHall();
    const [first, second, third] = await Promise.all([
      runner.execute(raise(1, { ifMatch: { revision: -1 } })),
      runner.execute(raise(1, { ifMatch: { revision: -1 } })),
      runner.execute(raise(1, { ifMatch: { revision: 0 } })),
    ]);
    expect([first.kind, third.kind]).toEqual(['accepted', 'accepted']);
    expect(second).toMatchObject({ kind: 'rejected', rejection: { code: 'revision.mismatch' }, head: { revision: 0 }, termsRevision: 0 });
  });

  it('compares the terms, which order traffic leaves alone', async () => {
    const { runner } = openHall();
    await runner.execute(raise(5));
    await runner.execute(take('a'));
    expect(await runner.execute(raise(1, { ifMatch: { terms: 0 } }))).toMatchObject({ kind: 'accepted' });
    expect(await runner.execute(raise(1, { ifMatch: { terms: 0 } }))).toMatchObject({ kind: 'rejected', termsRevision: 2 });
  });

  it('counts what has come due before the command', async () => {
    const { runner, clock } = openHall();
    await runner.execute(schedule('2026-03-01T12:00:05.000Z'));
    clock.pass(9);
    expect(await runner.execute(raise(1, { ifMatch: { revision: 0 } }))).toMatchObject({ kind: 'rejected', head: { revision: 1 } });
    expect(await runner.execute(raise(1, { ifMatch: { revision: 1 } }))).toMatchObject({ kind: 'accepted' });
  });
});
