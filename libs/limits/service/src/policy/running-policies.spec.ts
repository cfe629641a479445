import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import { openMessageBus, type MessageBus } from '@limit-ledger/message-bus';
import { Metrics, Shutdown, toMessage } from '@limit-ledger/platform';
import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { loadDefaultPolicy } from './load-policy.js';
import { PolicyVersions } from './policy-versions.js';
import { RunningPolicies } from './running-policies.js';
import { StoredPolicyVersions } from './stored-policy-versions.js';

const MOMENT = '2026-11-24T00:00:00.000Z';
const ACTIVATED: PublishedEvent = {
  id: 'activated',
  source: '/risk/policy-summer',
  type: 'limit-ledger.risk.policy-activated.v1',
  subject: 'summer',
  time: MOMENT,
  recordedTime: MOMENT,
  sequence: 0,
  revision: 0,
  correlationId: 'c',
  data: { policyId: 'summer', version: 1, activeFrom: MOMENT, limits: {} },
};

describe('limits that are started', () => {
  let bus: MessageBus;
  let viewStore: ViewStore;
  const stops: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    bus = await openMessageBus('memory:');
    viewStore = await openViewStore('sqlite::memory:');
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await bus.close();
    await viewStore.close();
  });

  /** The version that decides once the start is over. */
  async function started(): Promise<string> {
    const versions = new PolicyVersions(loadDefaultPolicy(), await new StoredPolicyVersions(viewStore).all());
    const shutdown = { add: (_: string, stop: () => Promise<void>) => void stops.push(stop) } as unknown as Shutdown;
    await new RunningPolicies(versions, viewStore, bus, new Metrics(), shutdown).onApplicationBootstrap();
    return versions.inForce(MOMENT).version;
  }

  it('with nothing kept know what was published before, when the start is over', async () => {
    await bus.publish([toMessage(TOPICS.policyEvents, ACTIVATED)]);
    expect(await started()).toBe('default@1+summer@1');
  });

  it('where nothing was ever published are decided by the shipped values', async () => {
    expect(await started()).toBe('default@1');
  });

  it('again know what was kept, also where the bus has lost it', async () => {
    await bus.publish([toMessage(TOPICS.policyEvents, ACTIVATED)]);
    await started();
    for (const stop of stops.splice(0)) await stop();
    await bus.close();
    bus = await openMessageBus('memory:');
    expect(await started()).toBe('default@1+summer@1');
  });
});
