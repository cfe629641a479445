import { Board, GROUP, messageOf, messagesOf, TOPIC, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function resuming(stage: BusStage): void {
  describe('resuming', () => {
    it('goes on where a group has stopped', async () => {
      const bus = await stage.open();
      const before = new Board();
      const subscription = await before.follow(bus);
      await bus.publish(messagesOf('a', 10));
      await until(() => before.handled.length === 10);
      await subscription.stop();
      const after = new Board();
      await after.follow(await stage.open());
      await bus.publish([messageOf('a', 10)]);
      await until(() => after.handled.length === 1);
      expect(after.ids).toEqual(['a-10']);
    });

    it('gives again what was handled and not yet saved when it was cut, in order', async () => {
      const bus = await stage.open();
      await bus.publish([...messagesOf('a', 3), ...messagesOf('b', 3)]);
      // Cut after the effect of the second one, so that nobody can know of it.
      let end = (): void => undefined;
      const cut = new Promise<void>((resolve) => (end = resolve));
      const before = new Board(({ headers }) => (headers['ce_id'] === 'a-1' ? cut : undefined));
      await before.follow(bus);
      await until(() => before.idsOf('b').length === 3 && before.given.length === 5);
      const after = new Board();
      await after.follow(await stage.open());
      await until(() => after.idsOf('b').length === 3 && after.ids.includes('a-2'));
      expect(after.idsOf('a').slice(-2)).toEqual(['a-1', 'a-2']);
      expect(after.idsOf('b')).toEqual(['b-0', 'b-1', 'b-2']);
      end();
    });

    it('keeps its id, what is published and what each group was given', async () => {
      const bus = await stage.open();
      await bus.publish(messagesOf('a', 2));
      const again = await stage.open();
      expect(again.id).toBe(bus.id);
      const board = new Board();
      await board.follow(again);
      await until(async () => (await again.lag(GROUP)) === 0 && board.handled.length === 2);
      await until(async () => (await bus.lag(GROUP)) === 0);
    });

    it('hears of what another one publishes', async () => {
      const board = new Board();
      await board.follow(await stage.open());
      const other = await stage.open();
      for (let number = 0; number < 3; number++) {
        await other.publish([messageOf('a', number)]);
        await until(() => board.handled.length === number + 1);
      }
    });

    it('begins anew where that is asked for', async () => {
      const bus = await stage.open();
      await bus.publish(messagesOf('a', 3));
      const failing = new Board(() => Promise.reject(new Error('no')));
      const subscription = await failing.follow(bus);
      await until(async () => (await bus.parkedCount(GROUP)) === 1 && (await bus.lag(GROUP)) === 0);
      await subscription.stop();
      const anew = new Board();
      await anew.follow(bus, { fromStart: true });
      await until(() => anew.handled.length === 3);
      expect(await bus.parked(GROUP)).toEqual([]);
    });

    it('takes up a further topic from its start, and gives nothing of the others again', async () => {
      const bus = await stage.open();
      await bus.publish([...messagesOf('a', 2), ...messagesOf('a', 2, 'halls.others.v1')]);
      const before = new Board();
      const subscription = await before.follow(bus);
      await until(async () => before.handled.length === 2 && (await bus.lag(GROUP)) === 0);
      await subscription.stop();
      const after = new Board();
      await after.follow(bus, { topics: [TOPIC, 'halls.others.v1'] });
      await bus.publish([messageOf('a', 9)]);
      await until(() => after.ids.includes('a-9'));
      expect(after.handled.map(({ topic }) => topic)).toEqual(['halls.others.v1', 'halls.others.v1', TOPIC]);
    });
  });
}
