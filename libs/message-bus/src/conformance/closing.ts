import { MessageBusUnavailable } from '../message-bus.js';
import { Board, GROUP, messagesOf, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function closing(stage: BusStage): void {
  describe('closing', () => {
    it('waits for what is under way, and gives nothing more', async () => {
      const bus = await stage.open();
      let goOn = (): void => undefined;
      const slow = new Promise<void>((resolve) => (goOn = resolve));
      const board = new Board(() => slow);
      await board.follow(bus);
      await bus.publish(messagesOf('a', 3));
      await until(() => board.given.length === 1);
      let isClosed = false;
      const closed = bus.close().then(() => (isClosed = true));
      await new Promise((resolve) => setImmediate(resolve));
      expect(isClosed).toBe(false);
      goOn();
      await closed;
      expect(board.given).toHaveLength(1);
      const after = new Board();
      await after.follow(await stage.open());
      await until(() => after.handled.length === 2);
      expect(after.ids).toEqual(['a-1', 'a-2']);
    });

    it('makes every later call unavailable, and may be asked for twice', async () => {
      const bus = await stage.open();
      const subscription = await new Board().follow(bus);
      await Promise.all([bus.close(), bus.close()]);
      await subscription.stop();
      await expect(bus.publish(messagesOf('a', 1))).rejects.toThrow(MessageBusUnavailable);
      await expect(new Board().follow(bus)).rejects.toThrow(MessageBusUnavailable);
      await expect(bus.parked(GROUP)).rejects.toThrow(MessageBusUnavailable);
      await expect(bus.parkedKey(GROUP, 'a')).rejects.toThrow(MessageBusUnavailable);
      await expect(bus.parkedCount(GROUP)).rejects.toThrow(MessageBusUnavailable);
      await expect(bus.groups()).rejects.toThrow(MessageBusUnavailable);
      await expect(bus.redrive(GROUP, 'a')).rejects.toThrow(MessageBusUnavailable);
      await expect(bus.lag(GROUP)).rejects.toThrow(MessageBusUnavailable);
    });
  });
}
