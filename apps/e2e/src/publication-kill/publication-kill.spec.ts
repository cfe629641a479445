import { join } from 'node:path';
import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import { openMessageBus, type MessageBus } from '@limit-ledger/message-bus';
import { Subscriber, type SourceGap } from '@limit-ledger/platform';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { HeldDatabase } from '../product/held-database.js';
import { historiesOnDisk } from '../product/histories-on-disk.js';
import { LedgerClient } from '../product/ledger-client.js';
import { temporaryFolder } from '../product/temporary-folder.js';
import { readBus, readBusUntil } from '../bus/read-bus.js';
import { countOf, toBeTold, toldSources } from '../bus/told-sources.js';
import { untilWhole } from '../bus/until-told.js';
import { untilNoted } from './until-noted.js';

const AT = '/v1/merchants/m';
const SOURCE = '/limits/merchant-limit-m';
const ORDERS = [1, 2, 3];

describe('a product that is killed while it tells what happened', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let product: StartedProduct;
  let held: HeldDatabase | undefined;
  beforeEach(async () => {
    folder = temporaryFolder();
    product = await startProduct(folder.path);
    const client = await LedgerClient.connect(product.url);
    const register = { merchantId: 'm', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
    await client.mustPost('/v1/merchants', register, 'register');
    await client.mustPost(`${AT}/lines`, { line: 'credit', approved: 1_000 }, 'open');
    await untilNoted(folder.path);
  });
  afterEach(async () => {
    held?.letGo();
    await product.end('SIGKILL');
    folder.remove();
  });

  const hold = (file: string): HeldDatabase => (held = new HeldDatabase(join(folder.path, file)));
  const reserve = async (orders: readonly number[]): Promise<void> => {
    const client = await LedgerClient.connect(product.url);
    for (const order of orders) await client.mustPost(`${AT}/reservations`, { orderId: `o-${order}`, amount: 1 }, `o-${order}`);
  };
  const told = async () => toldSources(await readBus(folder.path));
  const stored = async () => toBeTold(await historiesOnDisk(folder.path));
  const allTold = async () => {
    const { histories, messages } = await untilWhole(folder.path);
    return { ...toldSources(messages), stored: toBeTold(histories) };
  };

  it('between the commit and the bus: tells all of it after the restart, in order', async () => {
    const bus = hold('bus.sqlite');
    await reserve(ORDERS);
    await product.end('SIGKILL');
    bus.letGo();
    const before = await told();
    expect(countOf(await stored()) - countOf(before.told)).toBe(ORDERS.length);

    product = await startProduct(folder.path);
    const after = await allTold();
    expect(after.told).toEqual(after.stored);
    expect(after).toMatchObject({ again: 0, complaints: [] });
  });

  it('between the bus and the note of it: tells it again, and subscribers do it once', async () => {
    const noted = countOf((await told()).told);
    const follower = await follow(folder.path);
    try {
      const views = hold('views.sqlite');
      await reserve(ORDERS);
      // The first page that is told can't be noted, and nothing is told after it; which orders it has is not known.
      await readBusUntil(folder.path, (messages) => countOf(toldSources(messages).told) > noted);
      await product.end('SIGKILL');
      views.letGo();
      const before = await told();
      expect(before).toMatchObject({ again: 0, complaints: [] });

      product = await startProduct(folder.path);
      await reserve([4]);
      const after = await allTold();
      expect(after.told).toEqual(after.stored);
      expect(after.complaints).toEqual([]);
      expect(after.again).toBe(countOf(before.told) - noted);
      const ofMerchant = after.told[SOURCE]!;
      await follower.until(ofMerchant.length);
      expect(follower.done).toEqual(ofMerchant);
      expect(follower.gaps).toEqual([]);
    } finally {
      await follower.stop();
    }
  });
});

interface Follower {
  /** Ids of the events, as often as they had an effect. */
  readonly done: readonly string[];
  readonly gaps: readonly SourceGap[];
  until(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** A subscriber of its own beside the product, with its own notes of what it has done. */
async function follow(dataDir: string): Promise<Follower> {
  const bus: MessageBus = await openMessageBus(`sqlite:${join(dataDir, 'bus.sqlite')}`);
  const viewStore: ViewStore = await openViewStore('sqlite::memory:');
  const done: string[] = [];
  const gaps: SourceGap[] = [];
  const note = async ({ id }: PublishedEvent): Promise<void> => void done.push(id);
  const types = ['merchant-registered', 'line-opened', 'limit-reserved'].map((name) => `limit-ledger.limits.${name}.v1`);
  const reactions = Object.fromEntries(types.map((type) => [type, note]));
  const topics = [TOPICS.limitEvents];
  const subscriber = new Subscriber({
    bus,
    viewStore,
    group: 'e2e.follower',
    topics,
    reactions,
    onGap: (gap) => gaps.push(gap),
  });
  subscriber.start();
  return {
    done,
    gaps,
    until: async (count) => {
      while (done.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    stop: async () => {
      await subscriber.stop();
      await bus.close();
      await viewStore.close();
    },
  };
}
