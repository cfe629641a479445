import { Board, GROUP, idsOf, messageOf, messagesOf, TOPIC, type BusStage } from './bus-stage.js';
import { until } from './until.js';

const STATES = 'halls.seats.state.v1';

export function compacting(stage: BusStage): void {
  describe('topics of states', () => {
    it('hold the newest message of each key, others hold all', async () => {
      const bus = await stage.open();
      await bus.publish([
        ...messagesOf('a', 3, STATES),
        ...messagesOf('a', 2),
        messageOf('b', 0, STATES),
        messageOf('a', 3, STATES),
      ]);
      await bus.publish([messageOf('b', 1, STATES), { ...messageOf('c', 0, STATES), value: null }]);
      const board = new Board();
      await board.follow(bus, { topics: [TOPIC, STATES] });
      await until(async () => (await bus.lag(GROUP)) === 0);
      const states = board.handled.filter(({ topic }) => topic === STATES);
      expect(idsOf(states).toSorted()).toEqual(['a-3', 'b-1', 'c-0']);
      expect(board.idsOf('a')).toEqual(['a-0', 'a-1', 'a-3']);
    });

    it('give a group that follows them each state, and one that comes back the newest', async () => {
      const bus = await stage.open();
      const board = new Board();
      const subscription = await board.follow(bus, { topics: [STATES] });
      for (const number of [0, 1]) {
        await bus.publish([messageOf('a', number, STATES)]);
        await until(async () => board.ids.includes(`a-${number}`) && (await bus.lag(GROUP)) === 0);
      }
      await subscription.stop();
      await bus.publish(messagesOf('a', 9, STATES));
      expect(await bus.lag(GROUP)).toBe(1);
      await board.follow(bus, { topics: [STATES] });
      await until(() => board.handled.length === 3);
      expect(board.ids).toEqual(['a-0', 'a-1', 'a-8']);
    });

    it.each(['before', 'after'])('keep what is parked, parked %s a newer one came', async (order) => {
      const bus = await stage.open();
      const given = Promise.withResolvers<void>();
      const newer = Promise.withResolvers<void>();
      let isBroken = true;
      const board = new Board(async ({ headers }) => {
        given.resolve();
        if (order === 'after') await newer.promise;
        if (isBroken && headers['ce_id'] === 'a-0') throw new Error('no');
      });
      await board.follow(bus, { topics: [STATES] });
      await bus.publish([messageOf('a', 0, STATES)]);
      await given.promise;
      if (order === 'before') await until(async () => (await bus.parkedCount(GROUP)) === 1);
      await bus.publish([messageOf('a', 1, STATES)]);
      newer.resolve();
      await until(async () => (await bus.parkedCount(GROUP)) === 1 && (await bus.lag(GROUP)) === 0);
      expect(await bus.parked(GROUP)).toMatchObject([{ key: 'a', waiting: 2, first: messageOf('a', 0, STATES) }]);
      isBroken = false;
      expect(await bus.redrive(GROUP, 'a')).toBe(2);
      expect(board.ids).toEqual(['a-0', 'a-1']);
    });
  });
}
