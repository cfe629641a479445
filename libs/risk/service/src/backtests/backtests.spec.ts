import { openEventStore, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { Overloaded, RunnerClosed } from '@limit-ledger/platform';
import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { Backtests } from './backtests.js';

const VERSION = { policyId: 'default', version: 1, document: DEFAULT_POLICY };
const CLOCK = { now: () => '2026-03-05T00:00:00.000Z' };

describe('backtests of a service', () => {
  let store: EventStore;
  let policies: PoliciesInForce;
  beforeEach(async () => {
    store = await openEventStore('memory:');
    policies = new PoliciesInForce(store);
    await policies.load();
  });
  afterEach(() => store.close());

  it('run one at a time, and the next when the last has ended, however it ended', async () => {
    const gate = Promise.withResolvers<never>();
    let asked = 0;
    const held = { read: store.read.bind(store), heads: () => ((asked += 1), asked === 1 ? gate.promise : store.heads('zzz')) };
    const backtests = new Backtests(held, policies, CLOCK);
    const first = backtests.run(VERSION, {});
    await expect(backtests.run(VERSION, {})).rejects.toThrow(Overloaded);
    gate.reject(new Error('the store is away'));
    await expect(first).rejects.toThrow('the store is away');
    expect(await backtests.run(VERSION, {})).toMatchObject({ merchants: 0, episodes: 0, to: CLOCK.now() });
  });

  it('end when the service shuts down', async () => {
    const read = async (): Promise<readonly StoredEvent[]> => (backtests.onModuleDestroy(), []);
    const backtests = new Backtests({ read, heads: store.heads.bind(store) }, policies, CLOCK);
    await expect(backtests.run(VERSION, { merchantIds: ['one', 'two'] })).rejects.toThrow(RunnerClosed);
  });
});
