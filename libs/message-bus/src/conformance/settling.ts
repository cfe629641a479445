import { Board, GROUP, messageOf, messagesOf, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function settling(stage: BusStage): void {
  describe('settling', () => {
    it('notes nothing as handled before it is settled, and asks again until it is', async () => {
      const bus = await stage.open();
      const board = new Board();
      let tries = 0;
      let canSettle = false;
      const settle = async (): Promise<void> => {
        tries++;
        if (!canSettle) throw new Error('the notes are away');
      };
      await board.follow(bus, { settle });
      await bus.publish(messagesOf('a', 3));
      await until(() => tries > 2);
      expect([board.handled.length, await bus.lag(GROUP)]).toEqual([3, 3]);
      canSettle = true;
      await until(async () => (await bus.lag(GROUP)) === 0);
    });

    it('gives again what was handled and never settled', async () => {
      const bus = await stage.open();
      const before = new Board();
      const subscription = await before.follow(bus, { settle: () => Promise.reject(new Error('the notes are away')) });
      await bus.publish(messagesOf('a', 2));
      await until(() => before.handled.length === 2);
      await subscription.stop();
      const after = new Board();
      await after.follow(bus);
      await until(() => after.handled.length === 2);
    });

    it('lets nothing go that was given again and is not settled', async () => {
      const bus = await stage.open();
      let isBroken = true;
      const board = new Board(() => (isBroken ? Promise.reject(new Error('no')) : undefined));
      let settled: readonly string[] = [];
      const settle = async (): Promise<void> => {
        if (!isBroken && board.ids.length === 1) throw new Error('the notes are away');
        settled = [...board.ids];
      };
      await board.follow(bus, { settle });
      await bus.publish([messageOf('a', 0), messageOf('a', 1)]);
      await until(async () => (await bus.parkedCount(GROUP)) === 1 && (await bus.lag(GROUP)) === 0);
      isBroken = false;
      expect(await bus.redrive(GROUP, 'a')).toBe(0);
      expect(await bus.parked(GROUP)).toMatchObject([
        { waiting: 2, first: messageOf('a', 0), error: 'Error: the notes are away' },
      ]);
      expect(await bus.redrive(GROUP, 'a')).toBe(2);
      expect(settled).toEqual(board.ids);
    });
  });
}
