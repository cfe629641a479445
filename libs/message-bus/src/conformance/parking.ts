import { Board, GROUP, messageOf, messagesOf, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function parking(stage: BusStage): void {
  describe('parking', () => {
    const failOn = (id: string): Board =>
      new Board(({ headers }) => (headers['ce_id'] === id ? Promise.reject(new Error(`can't show ${id}`)) : undefined));

    it('parks a key whose message fails 5 times, while others go on', async () => {
      const bus = await stage.open();
      const board = failOn('a-1');
      await board.follow(bus);
      await bus.publish([...messagesOf('a', 4), ...messagesOf('b', 4)]);
      await until(async () => (await bus.lag(GROUP)) === 0);
      expect(board.idsOf('a')).toEqual(['a-0']);
      expect(board.idsOf('b')).toEqual(['b-0', 'b-1', 'b-2', 'b-3']);
      const attempts = board.given.filter(({ headers }) => headers['ce_id'] === 'a-1').map(({ attempt }) => attempt);
      expect(attempts).toEqual([1, 2, 3, 4, 5]);
      expect(await bus.parked(GROUP)).toEqual([
        {
          key: 'a',
          first: { ...messageOf('a', 1), offset: expect.any(String), attempt: 5 },
          error: "Error: can't show a-1",
          since: expect.any(String),
          waiting: 3,
        },
      ]);
      expect(Math.abs(Date.parse((await bus.parked(GROUP))[0]!.since) - Date.now())).toBeLessThan(60_000);
      expect(await bus.parkedCount(GROUP)).toBe(1);
      expect(await bus.parkedKey(GROUP, 'a')).toEqual((await bus.parked(GROUP))[0]);
      expect([await bus.parkedKey(GROUP, 'b'), await bus.parkedKey('others', 'a')]).toEqual([undefined, undefined]);
      expect(await bus.parked('others')).toEqual([]);
      expect(await bus.parkedCount('others')).toBe(0);
    });

    it('lets one that works before the 5th time go on', async () => {
      const bus = await stage.open();
      const board = new Board(({ attempt }) => (attempt < 5 ? Promise.reject(new Error('not yet')) : undefined));
      await board.follow(bus);
      await bus.publish(messagesOf('a', 2));
      await until(() => board.handled.length === 2);
      expect(await bus.parkedCount(GROUP)).toBe(0);
    });

    it('lets later messages of the key wait, after it was opened again too', async () => {
      const bus = await stage.open();
      const failing = failOn('a-0');
      const subscription = await failing.follow(bus);
      await bus.publish([messageOf('a', 0)]);
      await until(async () => (await bus.parkedCount(GROUP)) === 1);
      await subscription.stop();
      const again = await stage.open();
      const board = new Board();
      await board.follow(again);
      await again.publish([messageOf('a', 1), messageOf('b', 0), messageOf('a', 2)]);
      await until(async () => (await again.lag(GROUP)) === 0);
      expect(board.ids).toEqual(['b-0']);
      expect(await again.parked(GROUP)).toMatchObject([{ key: 'a', waiting: 3, first: { value: '{"number":0}' } }]);
    });

    it('parks for one group only, the longest parked first', async () => {
      const bus = await stage.open();
      const other = new Board();
      await new Board(({ key }) => (key === 'c' ? undefined : Promise.reject(new Error('no')))).follow(bus);
      await other.follow(bus, { group: 'halls.second' });
      await bus.publish([messageOf('b', 0), messageOf('c', 0), messageOf('a', 0)]);
      await until(async () => (await bus.parkedCount(GROUP)) === 2 && other.handled.length === 3);
      expect((await bus.parked(GROUP)).map(({ key }) => key)).toEqual(['b', 'a']);
      expect(await bus.parkedCount('halls.second')).toBe(0);
    });
  });
}
