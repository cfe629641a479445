import { HALL, envelope, openHall, raise, take } from './spec-support/hall.js';

describe('bounds', () => {
  it('refuses at once what goes beyond the queue of a stream or of all, a slow store notwithstanding', async () => {
    const { runner, store } = openHall({ bounds: { queuePerStream: 3, queueTotal: 5 } });
    const gate = Promise.withResolvers<void>();
    store.script.push(gate.promise, gate.promise);
    const taken = Array.from({ length: 3 }, () => runner.execute(raise(1)));
    await expect(runner.execute(raise(1))).rejects.toMatchObject({ name: 'Overloaded', because: 'queue-full', retryAfterSeconds: 1 });
    await expect(runner.present(HALL)).rejects.toMatchObject({ because: 'queue-full' });
    taken.push(...Array.from({ length: 2 }, () => runner.execute(raise(1, { stream: 'seats-other' }))));
    await expect(runner.execute(raise(1, { stream: 'seats-third' }))).rejects.toMatchObject({ because: 'queue-full' });
    gate.resolve();
    expect((await Promise.all(taken)).map((outcome) => outcome.kind)).toEqual(Array(5).fill('accepted'));
    expect(await runner.execute(raise(1))).toMatchObject({ kind: 'accepted' });
    expect((await runner.present(HALL)).view.capacity).toBe(4);
  });

  it('refuses without making anything, and takes again what fits as soon as there is room', async () => {
    const { runner, store } = openHall({ bounds: { queuePerStream: 2, queueTotal: 100 } });
    const gate = Promise.withResolvers<void>();
    store.script.push(gate.promise);
    const taken = [runner.execute(raise(1)), runner.execute(raise(1))];
    const refused = Array.from({ length: 1_000 }, () => runner.execute(raise(1)));
    // The same promise each time: neither a promise nor an error is made for what is not taken.
    expect(new Set([...refused, runner.present(HALL), runner.applyDue(HALL)]).size).toBe(1);
    const other = runner.execute(raise(1, { stream: 'seats-other' }));
    await expect(refused[0]).rejects.toMatchObject({ name: 'Overloaded' });
    gate.resolve();
    expect((await Promise.all([...taken, other])).map((outcome) => outcome.kind)).toEqual(Array(3).fill('accepted'));
    for (let round = 0; round < 3; round++) {
      const again = await Promise.allSettled([raise(1), raise(1), raise(1)].map((each) => runner.execute(each)));
      expect(again.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    }
    expect((await runner.present(HALL)).view.capacity).toBe(8);
  });

  it('drains: answers all that it took, takes no more, and settles then', async () => {
    const { runner, store } = openHall();
    const gate = Promise.withResolvers<void>();
    store.script.push(gate.promise);
    const order: string[] = [];
    const taken = [raise(1), take('a'), take('b'), envelope({ type: 'throw-in-decide' })].map((each) =>
      runner.execute(each).then(
        (outcome) => order.push(outcome.kind),
        () => order.push('failed'),
      ),
    );
    const drained = runner.drain().then(() => order.push('drained'));
    await expect(runner.execute(raise(1))).rejects.toMatchObject({ name: 'RunnerClosed' });
    await expect(runner.present(HALL)).rejects.toMatchObject({ name: 'RunnerClosed' });
    gate.resolve();
    await Promise.all([drained, ...taken]);
    expect(order).toHaveLength(5);
    expect(order.at(-1)).toBe('drained');
    await runner.drain();
  });
});
