import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';
import { MESSAGE_BUS, toMessage } from '@limit-ledger/platform';
import { ToldByRisk } from '../policies/spec-support/told-by-risk.js';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const line = 'transaction' as const;
const PEAK = 'daily-peak:transaction:1';
const TREND = 'return-rate-trend:transaction:1';

const tell = (...events: readonly PublishedEvent[]): Promise<void> => {
  const bus = service.running.get<MessageBus>(MESSAGE_BUS, { strict: false });
  return bus.publish(events.map((event) => toMessage(TOPICS.riskEvents, event)));
};
const frozenIs = (frozen: number) => (body: { readonly lines: readonly { readonly frozen: number }[] }) =>
  body.lines[0]?.frozen === frozen;

/** The types and causes in a merchant's history. */
async function historyOf(merchantId: string): Promise<readonly (readonly [string, unknown])[]> {
  const { body } = await service.as('auditor').get(`/v1/merchants/${merchantId}/events`);
  return body.events.map(({ type, data }: { readonly type: string; readonly data: object }) => [
    type,
    'cause' in data ? data.cause : undefined,
  ]);
}

describe('signals that come over the bus', () => {
  it('freeze, ease and give back; a restart in between loses and doubles nothing', async () => {
    const reviewer = service.as('reviewer');
    await service.as('operator').open('peak', { transaction: 120_000 });
    const risk = new ToldByRisk('peak');
    const events = [risk.raised(PEAK, [{ kind: 'freeze', line, basisPoints: 8_000 }]), risk.eased(PEAK, 'guarantee', 2_500)];
    await tell(...events);
    await reviewer.eventually('/v1/merchants/peak/limits', frozenIs(72_000));
    await service.restart();
    await tell(...events, risk.cleared(PEAK), risk.raised(TREND, [{ kind: 'reduce', line, basisPoints: 3_000 }]));
    const limits = await reviewer.eventually('/v1/merchants/peak/limits', ({ lines }) => lines[0].reduced === 36_000);
    expect(limits.lines[0]).toMatchObject({ frozen: 0, effective: 84_000, available: 84_000 });
    expect(limits.reductions).toMatchObject([{ reductionId: TREND, amount: 36_000, reasonCode: 'return-rate' }]);
    const [frozen, ...after] = (await historyOf('peak')).slice(2);
    expect([frozen, ...after]).toEqual([
      ['limit-frozen', undefined],
      ['freeze-released', 'signal'],
      ['freeze-released', 'signal'],
      ['line-reduced', undefined],
    ]);
  });

  it('stand beside what people do: a person who names the episode lifts it, for good', async () => {
    await service.as('operator').open('lifted', { transaction: 1_000 });
    const risk = new ToldByRisk('lifted');
    const raised = risk.raised(PEAK, [{ kind: 'freeze', line, amount: 400 }]);
    await tell(raised);
    const reviewer = service.as('reviewer');
    await reviewer.eventually('/v1/merchants/lifted/limits', frozenIs(400));
    const release = { releaseId: 'x-1', reasonCode: 'rectified', note: 'seen' };
    expect((await reviewer.post(`/v1/merchants/lifted/freezes/${PEAK}/release`, release)).status).toBe(200);
    await tell(risk.eased(PEAK, 'guarantee', 2_500), risk.cleared(PEAK), risk.raised(TREND, [{ kind: 'warn', line }]));
    await service
      .as('auditor')
      .eventually('/v1/merchants/lifted/events', ({ events }) => events.at(-1).type === 'merchant-warned');
    expect((await historyOf('lifted')).slice(2)).toEqual([
      ['limit-frozen', undefined],
      ['freeze-released', 'request'],
      ['merchant-warned', undefined],
    ]);
  });

  it('end by themselves when nobody has confirmed them in time, and stand when somebody has', async () => {
    const risks = ['ends', 'stands'].map((merchantId) => new ToldByRisk(merchantId));
    for (const merchantId of ['ends', 'stands']) await service.as('operator').open(merchantId, { transaction: 1_000 });
    const terms = { unconfirmedEndsAt: service.instant(1) };
    await tell(...risks.map((risk) => risk.raised(PEAK, [{ kind: 'freeze', line, amount: 400 }], terms)));
    const reviewer = service.as('reviewer');
    await reviewer.eventually('/v1/merchants/stands/limits', frozenIs(400));
    const confirm = { confirmId: 'c-1', note: 'looked at the sales' };
    expect((await reviewer.post(`/v1/merchants/stands/freezes/${PEAK}/confirm`, confirm)).status).toBe(200);
    await reviewer.eventually('/v1/merchants/ends/limits', frozenIs(0));
    expect((await historyOf('ends')).at(-1)).toEqual(['freeze-released', 'unconfirmed']);
    expect((await historyOf('stands')).slice(2).map(([type]) => type)).toEqual(['limit-frozen', 'freeze-confirmed']);
  });

  it('of a merchant that limits does not know are counted, and hold nobody up', async () => {
    await service.as('operator').open('known', { transaction: 1_000 });
    await tell(new ToldByRisk('nobody').raised(PEAK, [{ kind: 'freeze', line, amount: 400 }]));
    await tell(new ToldByRisk('known').raised(PEAK, [{ kind: 'freeze', line, amount: 400 }]));
    await service.as('reviewer').eventually('/v1/merchants/known/limits', frozenIs(400));
    const metrics = async (): Promise<string> => (await service.running.inject({ method: 'GET', url: '/metrics' })).body;
    while (!(await metrics()).includes('limit_ledger_limits_signals_of_strangers_total 1'))
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await metrics()).toContain('limit_ledger_subscriber_parked_keys{group="limits.risk"} 0');
    expect((await service.as('operator').get('/v1/merchants/nobody/limits')).status).toBe(404);
  });
});
