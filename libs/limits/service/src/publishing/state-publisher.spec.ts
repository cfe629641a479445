import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';
import { StatePublisher, type StatePublisherOptions } from './state-publisher.js';
import { STORY_STREAM, ToldStory } from './spec-support/told-story.js';

/** A gate that lets through only when it is opened. */
class Gate {
  private open: () => void = () => undefined;
  private closed = new Promise<void>((resolve) => (this.open = resolve));
  pass(): Promise<void> {
    return this.closed;
  }
  release(): void {
    this.open();
  }
}

const DEADLINE_MILLISECONDS = 8_000;
const until = async (condition: () => boolean): Promise<void> => {
  const deadline = performance.now() + DEADLINE_MILLISECONDS;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('it never held');
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe('the publisher of states', () => {
  let story: ToldStory;
  let saved: Position | undefined;
  let publisher: StatePublisher | undefined;
  let told: StoredEvent[];
  const revisions = (): readonly number[] => told.map(({ revision }) => revision);

  const start = (options: Partial<StatePublisherOptions> = {}): StatePublisher => {
    publisher = new StatePublisher({
      store: story.store,
      clock: { now: () => story.now },
      positions: { load: async () => saved, save: async (position) => void (saved = position) },
      hasState: () => true,
      publish: async (causes) => void told.push(...causes),
      restMilliseconds: 5,
      ...options,
    });
    publisher.start();
    return publisher;
  };

  beforeEach(async () => {
    story = new ToldStory();
    saved = undefined;
    told = [];
    await register('zhang-shoes');
  });
  afterEach(() => publisher?.stop());

  const register = (merchantId: string): Promise<void> =>
    story.tell(
      { type: 'register-merchant', merchantId, currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01' },
      merchantId,
    );
  const book = (orderId: string): Promise<void> => story.tell({ type: 'book-limit', orderId, amount: 1 });
  const lastPosition = async (): Promise<Position> =>
    (await story.store.read(STORY_STREAM, { backwards: true, limit: 1 }))[0]!.position;

  it('tells only the last of what happens to a stream while it rests', async () => {
    await story.tell({ type: 'open-line', line: 'transaction', approved: 100 });
    const gate = new Gate();
    const running = start({ publish: async (causes) => (told.push(...causes), gate.pass()) });
    await until(() => told.length === 1);
    for (const order of ['o-1', 'o-2', 'o-3', 'o-4']) await book(order);
    gate.release();
    const last = await lastPosition();
    await until(() => running.reached === last);
    expect(revisions()).toEqual([1, (await story.events()).length - 1]);
  });

  it('rests between two states of a stream', async () => {
    await story.tell({ type: 'open-line', line: 'transaction', approved: 1_000 });
    const times: number[] = [];
    const running = start({ restMilliseconds: 40, publish: async () => void times.push(performance.now()) });
    for (let order = 0; times.length < 4 && order < 100_000; order++) {
      await book(`o-${order}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await running.stop();
    const rests = times.slice(1).map((time, index) => time - times[index]!);
    // Timers may fire a millisecond early.
    expect(rests.every((rest) => rest >= 38)).toBe(true);
  });

  it('saves its position only when all up to it is published, and tries again until it is', async () => {
    const errors: unknown[] = [];
    let failures = 2;
    const publish = async (causes: readonly StoredEvent[]): Promise<void> => {
      if (failures-- > 0) throw new Error(`away at ${saved ?? 'the start'}`);
      told.push(...causes);
    };
    const running = start({ publish, onError: (error) => errors.push((error as Error).message) });
    const last = await lastPosition();
    await until(() => running.reached === last);
    expect(errors).toEqual(['away at the start', 'away at the start']);
    expect([saved, revisions()]).toEqual([last, [0]]);
  });

  it('goes on after what was published, in another life', async () => {
    const first = start();
    await until(() => saved !== undefined);
    await first.stop();
    await register('wang-toys');
    start();
    await until(() => told.length === 2);
    expect(told.map(({ stream }) => stream)).toEqual([STORY_STREAM, 'merchant-limit-wang-toys']);
  });

  it('passes over streams without a state, and goes on after them too', async () => {
    const running = start({ hasState: (stream) => stream !== STORY_STREAM });
    const last = await lastPosition();
    await until(() => running.reached === last);
    expect([told, saved]).toEqual([[], last]);
  });

  it('takes in no more than may wait', async () => {
    for (const merchant of ['b', 'c', 'd', 'e']) await register(merchant);
    const gate = new Gate();
    let taken = 0;
    const store: EventStore = Object.create(story.store) as EventStore;
    store.follow = async function* (after, signal) {
      for await (const page of story.store.follow(after, signal)) for (const event of page) yield (taken++, [event]);
    };
    const running = start({ store, mostPending: 2, publish: async (causes) => (told.push(...causes), gate.pass()) });
    await until(() => told.length === 1 && taken === 4);
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toBe(4);
    gate.release();
    await until(() => told.length === 5);
    await running.stop();
  });

  it('stops while it waits for something, and while it publishes', async () => {
    const idle = start();
    await until(() => saved !== undefined);
    await idle.stop();
    await register('f');
    const gate = new Gate();
    const busy = start({ publish: async (causes) => (told.push(...causes), gate.pass()) });
    await until(() => told.length === 2);
    const stopped = busy.stop();
    const before = saved;
    gate.release();
    await stopped;
    expect(saved).toBe(before);
  });
});
