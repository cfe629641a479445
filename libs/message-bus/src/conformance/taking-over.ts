import { Board, GROUP, messageOf, messagesOf, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function takingOver(stage: BusStage): void {
  describe('taking over', () => {
    it('gives a group to the subscription made last only', async () => {
      const one = await stage.open();
      const before = new Board();
      await before.follow(one);
      await one.publish(messagesOf('a', 2));
      await until(() => before.handled.length === 2);
      const after = new Board();
      await after.follow(await stage.open());
      const keys = Array.from({ length: 50 }, (_, index) => `k${index}`);
      await one.publish(keys.map((key) => messageOf(key, 0)));
      await until(() => keys.every((key) => after.idsOf(key).length === 1));
      expect(before.handled).toHaveLength(2);
    });

    it('lets one that was replaced neither park nor save', async () => {
      const one = await stage.open();
      let fail = (): void => undefined;
      const failure = new Promise<void>((_, reject) => (fail = () => reject(new Error('no'))));
      failure.catch(() => undefined);
      const before = new Board(() => failure);
      const subscription = await before.follow(one);
      await one.publish(messagesOf('a', 2));
      await until(() => before.given.length === 1);
      const two = await stage.open();
      const after = new Board();
      await after.follow(two);
      await until(() => after.handled.length === 2);
      fail();
      await subscription.stop();
      expect(await two.parkedCount(GROUP)).toBe(0);
    });
  });
}
