import { addSeconds } from '@limit-ledger/kernel';
import { NOON, envelope, openHall, raise, schedule, take } from './spec-support/hall.js';

const lookBack = (seconds: number) => envelope({ type: 'look-back', since: addSeconds(NOON, seconds) });

describe('a command that depends on the past', () => {
  it('is told the events effective after the moment, in order, over several pages', async () => {
    const { runner, clock } = openHall();
    await runner.execute(raise(2_000));
    clock.pass(10);
    await Promise.all(Array.from({ length: 1_500 }, (_, index) => runner.execute(take(`${index}`))));
    clock.pass(10);
    const all = Array.from({ length: 1_500 }, (_, index) => `${index + 1}`);
    expect(await runner.execute(lookBack(5))).toMatchObject({ events: [{ data: { seen: all } }] });
    expect(await runner.execute(lookBack(10))).toMatchObject({ events: [{ data: { seen: ['1501'] } }] });
  });

  it('leaves out what was recorded after but was effective before', async () => {
    const { runner, clock } = openHall();
    await runner.execute(schedule(addSeconds(NOON, 3), addSeconds(NOON, 8)));
    clock.pass(10);
    expect(await runner.execute(lookBack(5))).toMatchObject({ events: [{ data: { seen: ['2'] }, revision: 3 }] });
  });

  it('is decided on a durable head: what waits before it is written first, what waits after it follows', async () => {
    const { runner, store } = openHall();
    const outcomes = await Promise.all([raise(1), lookBack(-1), take('a'), lookBack(-1)].map((each) => runner.execute(each)));
    expect(outcomes[1]).toMatchObject({ events: [{ data: { seen: ['0'] } }] });
    expect(outcomes[3]).toMatchObject({ events: [{ data: { seen: ['0', '1', '2'] } }] });
    expect(store.appends.map((append) => append.events.length)).toEqual([1, 2, 1]);
  });

  it('is decided again when another instance wrote meanwhile', async () => {
    const { runner, another } = openHall();
    await another().execute(raise(1));
    await runner.execute(raise(1));
    await another().execute(raise(1));
    expect(await runner.execute(lookBack(-1))).toMatchObject({ events: [{ data: { seen: ['0', '1', '2'] } }] });
  });
});
