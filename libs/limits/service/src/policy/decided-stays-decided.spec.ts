import { MemoryEventStore, MemoryStorage } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { metadataOf } from '@limit-ledger/platform';
import { createLimitsRunner, type LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { loadDefaultPolicy } from './load-policy.js';
import { PolicyVersions } from './policy-versions.js';

const at = (time: string): Instant => `2026-11-24T${time}.000Z`;
const STREAM = merchantStream('shop');

describe('a policy that comes into force in the middle of a day', () => {
  let now: Instant;
  let versions: PolicyVersions;
  let said: number;
  let store: MemoryEventStore;
  let runner: LimitsRunner;
  const start = (known: PolicyVersions): LimitsRunner =>
    createLimitsRunner({ eventStore: store, clock: { now: () => now }, policyInForce: (moment) => known.inForce(moment) });

  beforeEach(async () => {
    store = new MemoryEventStore(new MemoryStorage());
    now = at('11:59:00');
    said = 0;
    const reservation = { defaultTtlSeconds: 60, maximumTtlSeconds: 120 };
    versions = new PolicyVersions(loadDefaultPolicy(), [
      { policyId: 'noon', version: 1, activeFrom: at('12:00:00'), stoppedFrom: at('13:00:00'), limits: { reservation } },
    ]);
    runner = start(versions);
    await say({ type: 'register-merchant', merchantId: 'shop', currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01' });
    await say({ type: 'open-line', line: 'credit', approved: 1_000 });
  });

  async function say(command: AskedLimitCommand): Promise<string> {
    const id = `c-${++said}`;
    const outcome = await runner.execute({
      stream: STREAM,
      command,
      actor: { subject: 's', role: 'operator' },
      commandId: id,
      keyed: false,
      fingerprint: '0'.repeat(64),
      correlationId: id,
    });
    return outcome.kind === 'rejected' ? outcome.rejection.code : outcome.kind;
  }
  const reserve = (orderId: string): Promise<string> => say({ type: 'reserve-limit', orderId, amount: 10 });
  async function reserved(): Promise<readonly unknown[]> {
    const events = await store.read(STREAM);
    return events.flatMap((stored) => {
      if (stored.type !== 'limit-reserved') return [];
      const { expiresAt } = JSON.parse(stored.data) as { expiresAt: string };
      return [[expiresAt.slice(11, 19), metadataOf(stored).policyVersion]];
    });
  }

  it('decides what is recorded from its moment on, and says so', async () => {
    for (const time of ['11:59:59', '12:00:00', '12:59:59', '13:00:00']) {
      now = at(time);
      await reserve(time);
    }
    expect(await reserved()).toEqual([
      ['12:29:59', 'default@1'],
      ['12:01:00', 'default@1+noon@1'],
      ['13:00:59', 'default@1+noon@1'],
      ['13:30:00', 'default@1'],
    ]);
  });

  it('decides by the recorded time, which does not go back with the clock', async () => {
    now = at('12:00:03');
    await reserve('after');
    now = at('11:59:58');
    await reserve('clock-set-back');
    expect((await reserved()).at(-1)).toEqual(['12:01:03', 'default@1+noon@1']);
  });

  it('changes nothing that was decided: the same history under other values is the same state', async () => {
    now = at('12:10:00');
    await reserve('o-1');
    const before = JSON.stringify((await runner.present(STREAM, 'o-1')).view);
    const other = { reservation: { defaultTtlSeconds: 5, maximumTtlSeconds: 5 }, validityReminderDays: [1] };
    versions = new PolicyVersions(loadDefaultPolicy(), [
      { policyId: 'other', version: 9, activeFrom: at('00:00:00'), limits: other },
    ]);
    runner = start(versions);
    expect(JSON.stringify((await runner.present(STREAM, 'o-1')).view)).toBe(before);
    now = at('12:10:30');
    await runner.applyDue(STREAM);
    expect((await runner.present(STREAM, 'o-1')).view.order?.status).toBe('reserved');
  });

  it('decides what comes due by itself, too', async () => {
    await say({ type: 'freeze-limit', freezeId: 'f', line: 'credit', amount: 950, reasonCode: 'x', releaseOn: '2026-11-26' });
    versions.put({
      policyId: 'quiet',
      version: 1,
      activeFrom: at('11:59:30'),
      limits: { usageWarning: { belowBasisPoints: 0, rearmBasisPoints: 0 } },
    });
    now = '2026-11-26T00:00:00.000Z';
    await runner.applyDue(STREAM);
    const [last] = (await store.read(STREAM)).slice(-1);
    expect([last?.type, metadataOf(last!).policyVersion]).toEqual(['freeze-released', 'default@1+quiet@1']);
  });
});
