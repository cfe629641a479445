import { HandlerPaused } from '../message-bus.js';
import { Board, GROUP, messageOf, messagesOf, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function pausing(stage: BusStage): void {
  describe('pausing', () => {
    it('gives the same message again until it works, and parks nothing', async () => {
      const bus = await stage.open();
      const board = new Board(({ attempt, key }) =>
        key === 'a' && attempt < 9 ? Promise.reject(new HandlerPaused('the store is away')) : undefined,
      );
      await board.follow(bus);
      await bus.publish([messageOf('a', 0), ...messagesOf('b', 3)]);
      await until(() => board.idsOf('b').length === 3);
      await until(() => board.ids.includes('a-0'));
      expect(board.given.filter(({ key }) => key === 'a').map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await bus.parkedCount(GROUP)).toBe(0);
    });

    it('can be stopped, and goes on with that message afterwards', async () => {
      const bus = await stage.open();
      const paused = new Board(() => Promise.reject(new HandlerPaused('the store is away')));
      const subscription = await paused.follow(bus);
      await bus.publish(messagesOf('a', 2));
      await until(() => paused.given.length > 1);
      await subscription.stop();
      expect(await bus.lag(GROUP)).toBe(2);
      const board = new Board();
      await board.follow(bus);
      await until(() => board.handled.length === 2);
      expect(board.ids).toEqual(['a-0', 'a-1']);
    });
  });
}
