import { Board, GROUP, messageOf, TOPIC, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function bounding(stage: BusStage): void {
  describe('bounds', () => {
    it('works on at most 32 keys at a time, and on all of many messages', async () => {
      const bus = await stage.open();
      let atWork = 0;
      let most = 0;
      const board = new Board(async () => {
        most = Math.max(most, ++atWork);
        await new Promise((resolve) => setImmediate(resolve));
        atWork--;
      });
      const messages = Array.from({ length: 3_000 }, (_, index) => messageOf(`k${index % 100}`, index));
      await bus.publish(messages);
      await board.follow(bus);
      await until(async () => (await bus.lag(GROUP)) === 0);
      expect(board.handled).toHaveLength(3_000);
      expect(most).toBe(32);
    });

    it('waits for the slowest when too much behind it is done', async () => {
      const bus = await stage.open();
      let goOn = (): void => undefined;
      const slow = new Promise<void>((resolve) => (goOn = resolve));
      const board = new Board(({ key }) => (key === 'slow' ? slow : undefined));
      await board.follow(bus);
      await bus.publish(Array.from({ length: 2_500 }, (_, index) => messageOf('slow', index)));
      await bus.publish([messageOf('fast', 0)]);
      await until(() => board.given.length === 1);
      expect(await bus.lag(GROUP)).toBe(2_501);
      goOn();
      await until(() => board.handled.length === 2_501);
    });

    it('refuses what is too long or too much', async () => {
      const bus = await stage.open();
      await expect(bus.publish([{ topic: TOPIC, key: 'a', headers: {}, value: 'x'.repeat(1_000_001) }])).rejects.toThrow('too long');
      await expect(bus.publish(Array.from({ length: 10_001 }, () => messageOf('a', 0)))).rejects.toThrow('too many');
      await expect(new Board().follow(bus, { topics: [] })).rejects.toThrow('follows nothing');
      await bus.publish([]);
    });
  });
}
