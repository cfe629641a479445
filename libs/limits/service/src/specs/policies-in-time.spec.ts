import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TOPICS, type PolicyActivated, type PublishedEvent } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';
import { MESSAGE_BUS, toMessage } from '@limit-ledger/platform';
import { POLICIES_GROUP } from '../policy/running-policies.js';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const bus = (): MessageBus => service.running.get<MessageBus>(MESSAGE_BUS, { strict: false });

function activated(sequence: number, data: PolicyActivated): PublishedEvent {
  return {
    id: `activated-${data.policyId}-${data.version}`,
    source: `/risk/policy-${data.policyId}`,
    type: 'limit-ledger.risk.policy-activated.v1',
    subject: data.policyId,
    time: data.activeFrom,
    recordedTime: data.activeFrom,
    sequence,
    revision: sequence,
    correlationId: 'c',
    data,
  };
}

async function publish(...events: readonly PublishedEvent[]): Promise<void> {
  await bus().publish(events.map((event) => toMessage(TOPICS.policyEvents, event)));
  const deadline = Date.now() + 8_000;
  while (!(await bus().groups()).includes(POLICIES_GROUP) || (await bus().lag(POLICIES_GROUP)) > 0) {
    if (Date.now() > deadline) throw new Error('limits never took the policies in');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** How long a reservation lives where nobody says, in seconds, and the versions that decided it. */
async function decided(orderId: string): Promise<readonly unknown[]> {
  const { body } = await service.as('service').reserve('shop', { orderId, amount: 1 });
  const { events } = (await service.as('auditor').get('/v1/merchants/shop/events?limit=1000')).body;
  const event = events.find(({ data }: { data: { orderId?: string } }) => data.orderId === orderId);
  const lifeSeconds = (Date.parse(body.expiresAt) - Date.parse(event.recordedTime)) / 1_000;
  return [lifeSeconds, event.metadata.policyVersion];
}

describe('a policy that is activated while limits are served', () => {
  beforeAll(() => service.as('operator').open('shop', { transaction: 1_000 }));

  it('decides from its moment on, with no restart', async () => {
    expect(await decided('before')).toEqual([1_800, 'default@1']);
    const reservation = { defaultTtlSeconds: 77, maximumTtlSeconds: 100 };
    await publish(
      activated(0, { policyId: 'short', version: 1, activeFrom: service.instant(-1), limits: { reservation } }),
      activated(0, { policyId: 'later', version: 1, activeFrom: service.instant(3_600), limits: { validityReminderDays: [] } }),
    );
    expect(await decided('after')).toEqual([77, 'default@1+short@1']);
  });

  it('decides the first command after a restart', async () => {
    await service.restart();
    expect(await decided('restarted')).toEqual([77, 'default@1+short@1']);
  });

  it('decides the first command after what was kept of it was lost', async () => {
    await service.running.close();
    const folder = dirname(service.eventsFile);
    for (const file of readdirSync(folder)) if (file.startsWith('views.')) rmSync(join(folder, file));
    await service.start();
    expect(await decided('rebuilt')).toEqual([77, 'default@1+short@1']);
  });

  it('is refused whole where a value is wrong, and that is counted', async () => {
    const limits = { validityReminderDays: [1, 2], reservation: { defaultTtlSeconds: 5, maximumTtlSeconds: 5 } };
    await publish(activated(1, { policyId: 'short', version: 2, activeFrom: service.instant(-1), limits }));
    expect(await decided('refused')).toEqual([77, 'default@1+short@1']);
    const metrics = await service.running.inject({ method: 'GET', url: '/metrics' });
    expect(metrics.body).toMatch(/limit_ledger_limits_policies_refused_total 1\n/);
    expect(await bus().parkedCount(POLICIES_GROUP)).toBe(0);
  });
});
