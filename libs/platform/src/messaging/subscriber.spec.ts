import { openMessageBus, type MessageBus } from '@limit-ledger/message-bus';
import { openViewStore, ViewStoreUnavailable, type ViewStore } from '@limit-ledger/view-store';
import { RAISED, raisedMessages, TOPIC, until } from './spec-support/told-hall.js';
import { Subscriber, type Reaction, type SourceGap } from './subscriber.js';

const GROUP = 'boards.halls';

describe('the subscriber', () => {
  let bus: MessageBus;
  let viewStore: ViewStore;
  let reacted: number[];
  let gaps: SourceGap[];
  let subscriber: Subscriber | undefined;
  const note: Reaction = async ({ sequence }) => void reacted.push(sequence!);
  beforeEach(async () => {
    bus = await openMessageBus('memory:', { firstRestMilliseconds: 1 });
    viewStore = await openViewStore('sqlite::memory:');
    reacted = [];
    gaps = [];
  });
  afterEach(async () => {
    await subscriber?.stop();
    await bus.close();
    await viewStore.close();
  });

  async function start(reaction: Reaction = note, views: ConstructorParameters<typeof Subscriber>[0]['viewStore'] = viewStore) {
    await subscriber?.stop();
    const options = { bus, viewStore: views, group: GROUP, topics: [TOPIC], reactions: { [RAISED]: reaction } };
    subscriber = new Subscriber({ ...options, onGap: (gap) => gaps.push(gap) });
    subscriber.start();
    return subscriber;
  }
  const allGiven = (): Promise<void> => until(async () => (await bus.groups()).length > 0 && (await bus.lag(GROUP)) === 0);

  it('reacts once to what comes twice', async () => {
    await start();
    await bus.publish(raisedMessages(0, 1, 0, 1, 1, 2));
    await until(() => reacted.includes(2));
    expect(reacted).toEqual([0, 1, 2]);
    await start();
    await bus.publish(raisedMessages(0, 1, 2, 3));
    await until(() => reacted.includes(3));
    expect(reacted).toEqual([0, 1, 2, 3]);
    expect(gaps).toEqual([]);
  });

  it('writes one note for what is handled at a time', async () => {
    let notes = 0;
    const counted = Object.assign(Object.create(viewStore) as ViewStore, {
      apply: (async (view, position, change) => {
        if (position === undefined) notes++;
        await viewStore.apply(view, position, change);
      }) satisfies ViewStore['apply'],
    });
    await bus.publish(raisedMessages(...Array.from({ length: 400 }, (_, sequence) => sequence)));
    await start(note, counted);
    await allGiven();
    expect(reacted).toHaveLength(400);
    expect(notes).toBeLessThan(40);
  });

  it('tells a gap once and goes on; an event that it does not know is none', async () => {
    let failures = 2;
    await start(async (event) => {
      if (event.sequence === 4 && failures-- > 0) throw new Error('not yet');
      await note(event);
    });
    const [unknown] = raisedMessages(1);
    await bus.publish([
      ...raisedMessages(0),
      { ...unknown!, headers: { ...unknown!.headers, ce_type: 'limit-ledger.halls.painted.v1' } },
      ...raisedMessages(2, 4, 5),
    ]);
    await until(() => reacted.includes(5));
    expect(reacted).toEqual([0, 2, 4, 5]);
    expect(gaps).toEqual([{ group: GROUP, source: '/halls/seats-north', expected: 3, got: 4 }]);
  });

  it('comes with the same events again when it was cut before they were noted', async () => {
    const cut = Object.assign(Object.create(viewStore) as ViewStore, {
      apply: (async (view, position, change) =>
        position === undefined && reacted.includes(1)
          ? Promise.reject(new ViewStoreUnavailable('cut'))
          : viewStore.apply(view, position, change)) satisfies ViewStore['apply'],
    });
    await bus.publish(raisedMessages(0, 1, 2));
    await start(note, cut);
    await until(() => reacted.includes(2));
    expect(await bus.lag(GROUP)).toBeGreaterThanOrEqual(2);
    await start();
    await until(() => reacted.filter((sequence) => sequence === 2).length > 1);
    await allGiven();
    expect(reacted.slice(-2)).toEqual([1, 2]);
    expect([...new Set(reacted)]).toEqual([0, 1, 2]);
    expect(gaps).toEqual([]);
    expect(await bus.parkedCount(GROUP)).toBe(0);
  });

  it.each(['EventStoreUnavailable', 'OutcomeUnknown', 'ViewStoreUnavailable', 'Overloaded', 'ClockBehind', 'RunnerClosed'])(
    'waits for the end of %s, however long, and parks nothing',
    async (name) => {
      let failures = 8;
      await start(async (event) => {
        if (failures-- > 0) throw Object.assign(new Error('away'), { name });
        await note(event);
      });
      await bus.publish(raisedMessages(0));
      await until(() => reacted.length === 1);
      expect(await bus.parkedCount(GROUP)).toBe(0);
    },
  );

  it('parks what it can not handle or read, and redrives it in order', async () => {
    let isBroken = true;
    const running = await start(async (event) => {
      if (isBroken) throw new Error('a bug');
      await note(event);
    });
    await bus.publish([{ topic: TOPIC, key: 'south', headers: {}, value: '{}' }, ...raisedMessages(0, 1)]);
    await until(async () => (await running.parkedCount()) === 2);
    await allGiven();
    isBroken = false;
    expect(await bus.redrive(GROUP, 'north')).toBe(2);
    expect(reacted).toEqual([0, 1]);
    expect(gaps).toEqual([]);
    expect(await bus.parked(GROUP)).toMatchObject([{ key: 'south', error: 'UnreadableMessage: ce_specversion is missing' }]);
  });

  it('begins anew, without gaps, when what it noted is lost', async () => {
    await start();
    await bus.publish(raisedMessages(0, 1));
    await until(() => reacted.length === 2);
    await allGiven();
    await subscriber?.stop();
    await viewStore.close();
    viewStore = await openViewStore('sqlite::memory:');
    await start();
    await bus.publish(raisedMessages(2));
    await until(() => reacted.includes(2));
    expect(reacted).toEqual([0, 1, 0, 1, 2]);
    expect(gaps).toEqual([]);
  });

  it('starts as soon as the view store answers', async () => {
    let failures = 2;
    const flaky = Object.assign(Object.create(viewStore) as ViewStore, {
      position: (async (view) =>
        failures-- > 0
          ? Promise.reject(new ViewStoreUnavailable('away'))
          : viewStore.position(view)) satisfies ViewStore['position'],
    });
    await bus.publish(raisedMessages(0));
    await start(note, flaky);
    await until(() => reacted.length === 1);
  });
});
