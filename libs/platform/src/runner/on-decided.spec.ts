import { addSeconds } from '@limit-ledger/kernel';
import { NOON, openHall, raise, schedule, take, type Hall } from './spec-support/hall.js';

describe('who asks to be told when a command is decided', () => {
  let hall: Hall;
  let told: (readonly string[])[];
  const more = { onDecided: (events: readonly { readonly type: string }[]) => void told.push(events.map(({ type }) => type)) };
  beforeEach(async () => {
    hall = openHall();
    told = [];
    await hall.runner.execute(raise(2));
  });

  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  it('is told before anything is durable, of all that the write holds by then', async () => {
    const gate = Promise.withResolvers<void>();
    hall.store.script.push(gate.promise);
    const both = [hall.runner.execute(take('a', 1, more)), hall.runner.execute(take('b', 1, more))];
    await turns();
    expect(told).toEqual([['taken'], ['taken', 'taken']]);
    gate.resolve();
    await Promise.all(both);
    expect(told).toHaveLength(2);
  });

  it('is told of what came due before it, and of nothing where it is refused', async () => {
    await hall.runner.execute(schedule(addSeconds(NOON, 10)));
    hall.clock.pass(20);
    await hall.runner.execute(take('a', 1, more));
    await hall.runner.execute(take('too-much', 99, more));
    expect(told).toEqual([['came-due', 'taken'], []]);
  });

  it('is told again when its write was not stored, since somebody else came first', async () => {
    const gate = Promise.withResolvers<void>();
    hall.store.script.push(gate.promise);
    const outcome = hall.runner.execute(take('a', 2, more));
    await turns();
    await hall.another().execute(take('b'));
    gate.resolve();
    expect((await outcome).kind).toBe('rejected');
    expect(told).toEqual([['taken'], []]);
  });
});
