import { HandlerPaused, NobodySubscribed, type MessageBus, type ParkedKey } from '../message-bus.js';
import { Board, GROUP, messageOf, messagesOf, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function redriving(stage: BusStage): void {
  describe('redriving', () => {
    let bus: MessageBus;
    let broken: Set<string>;
    let error: () => Error;
    let board: Board;
    beforeEach(async () => {
      bus = await stage.open();
      broken = new Set(['a-1']);
      error = () => new Error('no');
      board = new Board(({ headers }) => (broken.has(headers['ce_id']!) ? Promise.reject(error()) : undefined));
      await board.follow(bus);
      await bus.publish([...messagesOf('a', 5), ...messagesOf('b', 2)]);
      await until(async () => (await bus.lag(GROUP)) === 0);
    });

    it('gives what waits in order, and the key goes on', async () => {
      broken.clear();
      expect(await bus.redrive(GROUP, 'a')).toBe(4);
      await bus.publish([messageOf('a', 5)]);
      await until(() => board.ids.includes('a-5'));
      expect(board.idsOf('a')).toEqual(['a-0', 'a-1', 'a-2', 'a-3', 'a-4', 'a-5']);
      expect(await bus.parked(GROUP)).toEqual([]);
    });

    it('stops at the next one that fails, given once', async () => {
      broken = new Set(['a-3']);
      expect(await bus.redrive(GROUP, 'a')).toBe(2);
      expect(await bus.parked(GROUP)).toMatchObject([{ key: 'a', waiting: 2, first: messageOf('a', 3) }]);
      expect(await bus.redrive(GROUP, 'a')).toBe(0);
      expect(board.given.filter(({ headers }) => headers['ce_id'] === 'a-3')).toHaveLength(2);
      expect(board.idsOf('a')).toEqual(['a-0', 'a-1', 'a-2']);
    });

    it('counts how often the first one was given, and keeps since when the key is parked', async () => {
      const [{ since }] = (await bus.parked(GROUP)) as [ParkedKey];
      await until(() => new Date().toISOString() > since);
      expect(await bus.redrive(GROUP, 'a')).toBe(0);
      expect(board.given.at(-1)).toMatchObject({ attempt: 6 });
      expect(await bus.parked(GROUP)).toMatchObject([{ first: { attempt: 6 }, since }]);
    });

    it('says when the handler is paused, and everything waits on', async () => {
      error = () => new HandlerPaused('the store is away');
      await expect(bus.redrive(GROUP, 'a')).rejects.toThrow('the store is away');
      expect(await bus.parked(GROUP)).toMatchObject([{ waiting: 4, first: messageOf('a', 1) }]);
    });

    it('takes what is published meanwhile along, in order, however often it is asked for', async () => {
      broken.clear();
      const published = Promise.all([5, 6, 7].map((number) => bus.publish([messageOf('a', number)])));
      await Promise.all([bus.redrive(GROUP, 'a'), bus.redrive(GROUP, 'a'), published]);
      await until(() => board.ids.includes('a-7'));
      expect(board.idsOf('a')).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((number) => `a-${number}`));
    });

    it('gives so many at a time and goes on with the next when it is asked again', async () => {
      broken.clear();
      const bounded = await stage.open({ mostRedriven: 3 });
      const after = new Board();
      await after.follow(bounded);
      expect(await bounded.redrive(GROUP, 'a')).toBe(3);
      expect(await bounded.parked(GROUP)).toMatchObject([{ waiting: 1, first: messageOf('a', 4) }]);
      expect(await bounded.redrive(GROUP, 'a')).toBe(1);
      expect(after.ids).toEqual(['a-1', 'a-2', 'a-3', 'a-4']);
    });

    it('does nothing for a key that is not parked, and says where nobody is subscribed', async () => {
      expect(await bus.redrive(GROUP, 'b')).toBe(0);
      await expect(bus.redrive('nobody', 'a')).rejects.toThrow(NobodySubscribed);
      await expect((await stage.open()).redrive(GROUP, 'a')).rejects.toThrow(NobodySubscribed);
    });
  });
}
