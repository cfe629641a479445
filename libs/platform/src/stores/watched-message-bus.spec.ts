import { openMessageBus, type DeliveredMessage, type MessageBus } from '@limit-ledger/message-bus';
import { raisedMessages, TOPIC, until } from '../messaging/spec-support/told-hall.js';
import { WatchedMessageBus } from './watched-message-bus.js';

describe('a watched message bus', () => {
  let inner: MessageBus;
  let bus: WatchedMessageBus;
  beforeEach(async () => {
    inner = await openMessageBus('memory:', { firstRestMilliseconds: 1 });
    bus = new WatchedMessageBus(inner);
  });
  afterEach(() => bus.close());

  it('knows whether publishing works', async () => {
    expect(() => bus.assertWritable()).not.toThrow();
    inner.publish = () => Promise.reject(new Error('the disk is full'));
    await expect(bus.publish(raisedMessages(0))).rejects.toThrow('the disk is full');
    expect(() => bus.assertWritable()).toThrow('the disk is full');
    Reflect.deleteProperty(inner, 'publish');
    await bus.publish(raisedMessages(0));
    expect(() => bus.assertWritable()).not.toThrow();
  });

  it('does what the bus does', async () => {
    let isBroken = true;
    const handled: DeliveredMessage[] = [];
    const handle = async (message: DeliveredMessage): Promise<void> => {
      if (isBroken) throw new Error('no');
      handled.push(message);
    };
    await bus.subscribe({ group: 'g', topics: [TOPIC], handle });
    await bus.publish(raisedMessages(0, 1));
    await until(async () => (await bus.parkedCount('g')) === 1 && (await bus.lag('g')) === 0);
    expect([bus.id, await bus.groups()]).toEqual([inner.id, ['g']]);
    expect(await bus.parked('g')).toEqual(await inner.parked('g'));
    expect(await bus.parkedKey('g', 'north')).toMatchObject({ waiting: 2 });
    isBroken = false;
    expect(await bus.redrive('g', 'north')).toBe(2);
    expect(handled).toHaveLength(2);
    await bus.close();
    await expect(inner.groups()).rejects.toThrow('closed');
  });
});
