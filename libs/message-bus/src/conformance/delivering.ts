import { Board, idsOf, messageOf, messagesOf, TOPIC, type BusStage } from './bus-stage.js';
import { until } from './until.js';

export function delivering(stage: BusStage): void {
  describe('delivering', () => {
    it('gives a message as it was published', async () => {
      const bus = await stage.open();
      const board = new Board();
      const message = { topic: TOPIC, key: '张', headers: { ce_id: 'ü', 'content-type': 'application/json' }, value: '{"a":"\\u0000"}' };
      const gone = { ...message, value: null };
      await bus.publish([message, gone]);
      await board.follow(bus);
      await until(() => board.handled.length === 2);
      expect(board.handled).toMatchObject([
        { ...message, attempt: 1 },
        { ...gone, attempt: 1 },
      ]);
      expect(board.handled[0]!.offset).not.toBe(board.handled[1]!.offset);
    });

    it('keeps the order of a key, however long each takes, over all topics of the group', async () => {
      const bus = await stage.open();
      const board = new Board(async ({ headers }) => {
        if (headers['ce_id']!.endsWith('0')) await new Promise((resolve) => setTimeout(resolve, 5));
      });
      await board.follow(bus, { topics: [TOPIC, 'halls.others.v1'] });
      const messages = Array.from({ length: 60 }, (_, index) =>
        messageOf(index % 3 === 0 ? 'a' : 'b', index, index % 2 === 0 ? TOPIC : 'halls.others.v1'),
      );
      for (let from = 0; from < messages.length; from += 7) await bus.publish(messages.slice(from, from + 7));
      await until(() => board.handled.length === messages.length);
      for (const key of ['a', 'b']) expect(board.idsOf(key)).toEqual(idsOf(messages.filter((message) => message.key === key)));
    });

    it('does not let a slow key hold up the others', async () => {
      const bus = await stage.open();
      let goOn = (): void => undefined;
      const slow = new Promise<void>((resolve) => (goOn = resolve));
      const board = new Board((message) => (message.key === 'slow' ? slow : undefined));
      await board.follow(bus);
      await bus.publish([messageOf('slow', 0), ...messagesOf('fast', 20)]);
      await until(() => board.handled.length === 20);
      expect(board.idsOf('slow')).toEqual([]);
      goOn();
      await until(() => board.handled.length === 21);
    });

    it('gives every group everything of its topics, from the start when it is new', async () => {
      const bus = await stage.open();
      const first = new Board();
      const second = new Board();
      const other = new Board();
      await first.follow(bus);
      await bus.publish([...messagesOf('a', 3), ...messagesOf('a', 2, 'halls.others.v1')]);
      await until(() => first.handled.length === 3);
      await second.follow(bus, { group: 'halls.second' });
      await other.follow(bus, { group: 'halls.other', topics: ['halls.others.v1'] });
      await bus.publish([messageOf('a', 3)]);
      await until(() => first.handled.length === 4 && second.handled.length === 4 && other.handled.length === 2);
      expect(second.ids).toEqual(first.ids);
      expect(await bus.groups()).toEqual(['halls.boards', 'halls.other', 'halls.second']);
    });

    it('tells what a group was not given yet', async () => {
      const bus = await stage.open();
      const board = new Board();
      const subscription = await board.follow(bus);
      await bus.publish([...messagesOf('a', 3), ...messagesOf('a', 4, 'halls.others.v1')]);
      await until(async () => (await bus.lag('halls.boards')) === 0);
      await subscription.stop();
      await bus.publish(messagesOf('b', 2));
      expect(await bus.lag('halls.boards')).toBe(2);
      expect(await bus.lag('nobody')).toBe(0);
    });
  });
}
