import { openMessageBus, type Message, type MessageBus } from '@limit-ledger/message-bus';
import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { HALL, openHall, raise, schedule, type Hall } from '../runner/spec-support/hall.js';
import { Publisher } from './publisher.js';
import { tellHall, until } from './spec-support/told-hall.js';

describe('the publisher', () => {
  let hall: Hall;
  let bus: MessageBus;
  let viewStore: ViewStore;
  let published: Message[];
  const errors: unknown[] = [];
  beforeEach(async () => {
    hall = openHall();
    bus = await openMessageBus('memory:');
    viewStore = await openViewStore('sqlite::memory:');
    published = [];
    errors.length = 0;
  });
  afterEach(() => Promise.all([bus.close(), viewStore.close()]));

  const publisherOn = (changed: Partial<ConstructorParameters<typeof Publisher>[0]> = {}): Publisher =>
    new Publisher({
      store: hall.store,
      bus: { id: bus.id, publish: async (messages) => void published.push(...messages) },
      viewStore,
      clock: hall.clock,
      name: 'halls',
      publicationsOf: tellHall,
      onError: (error) => errors.push(error),
      ...changed,
    });
  const running = async (publisher: Publisher, isDone: () => boolean | Promise<boolean>): Promise<void> => {
    publisher.start();
    await until(isDone);
    await publisher.stop();
  };
  const sequences = (): readonly string[] => published.map(({ headers }) => headers['ce_sequence']!);
  const raiseTimes = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) await hall.runner.execute(raise(1));
  };

  it('tells what is public, in order, and goes on where it was', async () => {
    await raiseTimes(2);
    await hall.runner.execute(schedule());
    await raiseTimes(1);
    await running(publisherOn(), async () => published.length === 3 && (await publisherOn().lag()) !== undefined);
    expect(published.map(({ headers }) => headers['ce_revision'])).toEqual(['0', '1', '3']);
    await raiseTimes(1);
    await running(publisherOn(), () => published.length === 4);
    expect(sequences()).toEqual(['0', '1', '2', '3']);
    expect(published[0]!.headers['ce_source']).toBe(`/halls/${HALL}`);
  });

  it('publishes again what was published when it was cut before its position was saved', async () => {
    await raiseTimes(2);
    const cut = { position: viewStore.position.bind(viewStore), apply: () => Promise.reject(new Error('cut')) };
    await running(publisherOn({ viewStore: cut }), () => errors.length > 0);
    const before = published.length;
    expect(sequences().slice(0, 2)).toEqual(['0', '1']);
    await raiseTimes(1);
    await running(publisherOn(), () => published.length >= before + 3);
    expect(sequences().slice(before)).toEqual(['0', '1', '2']);
  });

  it('publishes nothing again while its position can not be saved, and saves it as soon as it can', async () => {
    await raiseTimes(2);
    let failures = 3;
    const away: Pick<ViewStore, 'position' | 'apply'> = {
      position: viewStore.position.bind(viewStore),
      apply: (...change) => (failures-- > 0 ? Promise.reject(new Error('away')) : viewStore.apply(...change)),
    };
    const publisher = publisherOn({ viewStore: away });
    publisher.start();
    await until(() => failures < 0);
    await publisher.stop();
    expect(errors).toHaveLength(3);
    expect(sequences()).toEqual(['0', '1']);
    await raiseTimes(1);
    await running(publisherOn(), () => published.length === 3);
    expect(sequences()).toEqual(['0', '1', '2']);
  });

  it('saves no position of what the bus did not take, and resumes by itself', async () => {
    await raiseTimes(1);
    let isAway = true;
    const flaky = {
      id: bus.id,
      publish: (messages: readonly Message[]) =>
        isAway ? Promise.reject(new Error('away')) : Promise.resolve(void published.push(...messages)),
    };
    const publisher = publisherOn({ bus: flaky });
    publisher.start();
    await until(() => errors.length > 0);
    expect(await publisher.lag()).toMatchObject({ events: 1 });
    isAway = false;
    await until(() => published.length === 1);
    await publisher.stop();
    expect(await publisher.lag()).toEqual({ events: 0, seconds: 0 });
  });

  it('skips nothing that it can not tell', async () => {
    await raiseTimes(2);
    let isFixed = false;
    const publisher = publisherOn({
      publicationsOf: (stored) => {
        if (stored.revision === 1 && !isFixed) throw new Error('a bug in what is told');
        return tellHall(stored);
      },
    });
    publisher.start();
    await until(() => errors.length > 1);
    isFixed = true;
    await until(() => published.length >= 2);
    await publisher.stop();
    expect(sequences().slice(-2)).toEqual(['0', '1']);
  });

  it('tells everything again to a bus that began anew', async () => {
    await raiseTimes(2);
    await running(publisherOn(), () => published.length === 2);
    const anew = { id: 'another', publish: async (messages: readonly Message[]) => void published.push(...messages) };
    await running(publisherOn({ bus: anew }), () => published.length === 4);
    expect(sequences()).toEqual(['0', '1', '0', '1']);
  });
});
