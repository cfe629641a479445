import { addSeconds } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from './commands.js';
import { limitDecider } from './limit-decider.js';
import { LedgerScenario, SCENARIO_START } from './scenario/ledger-scenario.js';
import { SCENARIO_POLICY as policy } from './scenario/scenario-policy.js';

const decider = limitDecider(() => policy);
const at = (seconds: number): string => addSeconds(SCENARIO_START, seconds);

describe('the limit decider', () => {
  it('tells nobody outside of identity checks and confirmations', () => {
    const types = ['identity-verified', 'freeze-confirmed', 'limit-reserved', 'usage-warning-raised'] as const;
    expect(types.map(decider.isPublic)).toEqual([false, false, true, true]);
  });

  it('names the order, the policy version and the history that a command is about', () => {
    const reserve: AskedLimitCommand = { type: 'reserve-limit', orderId: 'o-1', amount: 1 };
    const confirm: AskedLimitCommand = { type: 'confirm-freeze', freezeId: 'f', confirmId: 'c' };
    expect([decider.keyOf(reserve), decider.keyOf(confirm)]).toEqual(['o-1', undefined]);
    expect([decider.policyVersionOf(reserve, at(0)), decider.policyVersionOf(confirm, at(0))]).toEqual(['scenario@1', undefined]);
    expect(decider.historyNeededSince(reserve)).toBeUndefined();
    expect(decider.historyNeededSince({ ...reserve, effectiveAt: at(0) })).toBe(at(0));
  });

  it('belongs to one kind of stream', () => {
    expect(() => decider.initial('settlement-account-shop')).toThrow('not a merchant');
  });

  it('keeps views as they were when taken', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({ type: 'reserve-limit', orderId: 'o-1', amount: 10 });
    const view = shop.decider.view(shop.state, 'o-1');
    const text = JSON.stringify(view);
    shop.given(
      { type: 'capture-limit', orderId: 'o-1', captureId: 'c', amount: 10 },
      { type: 'adjust-line', adjustmentId: 'a', line: 'credit', approved: 1, reasonCode: 'x' },
    );
    expect(JSON.stringify(view)).toBe(text);
    expect(shop.decider.view(shop.state, 'unknown')).not.toHaveProperty('order');
  });

  it('counts the last change of terms apart from order traffic', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({ type: 'reserve-limit', orderId: 'o-1', amount: 10 });
    expect([shop.state.merchant.revision, shop.decider.termsRevision(shop.state)]).toEqual([2, 1]);
    shop.given({ type: 'void-limit', orderId: 'o-1' });
    expect(shop.last('limit-voided').data).toMatchObject({ previousOrderRevision: 2, termsRevision: 1 });
  });

  it('says of everything by import that it was imported', () => {
    const shop = LedgerScenario.of({ credit: 100 });
    shop.given({ type: 'freeze-limit', freezeId: 'f', line: 'all', basisPoints: 10, floating: true, reasonCode: 'x' });
    shop.given({ type: 'adjust-line', adjustmentId: 'a', line: 'credit', approved: 50_000, reasonCode: 'x', imported: true });
    expect(shop.events.slice(-2)).toMatchObject([{ data: { imported: true } }, { type: 'freeze-resolved', data: { imported: true } }]);
    expect(shop.events[0]?.data).not.toHaveProperty('imported');
  });
});

describe('moments that come due', () => {
  it('happen in their order, the earliest first, however late', () => {
    const shop = LedgerScenario.of({ credit: 100, transaction: 1_000 });
    const order = (orderId: string, ttlSeconds: number) => ({ type: 'reserve-limit', orderId, amount: 1, ttlSeconds }) as const;
    shop.given(
      order('late', 300),
      order('early', 100),
      order('voided', 50),
      order('captured', 60),
      { type: 'void-limit', orderId: 'voided' },
    );
    shop.given({ type: 'capture-limit', orderId: 'captured', captureId: 'c', amount: 1 });
    shop.given({
      type: 'grant-temporary-increase',
      increaseId: 'i',
      line: 'credit',
      amount: 5,
      from: at(100),
      until: at(200),
      kind: 'temporary',
    });
    expect(shop.decider.nextDueAt(shop.state)).toBe(at(100));
    expect(shop.decider.due(shop.state, at(99))).toBeUndefined();
    const revision = shop.events.length;
    shop.pass(1_000);
    expect(shop.events.slice(revision).map(({ type, effectiveTime, recordedTime }) => [type, effectiveTime, recordedTime])).toEqual([
      ['reservation-expired', at(100), at(1_000)],
      ['temporary-increase-started', at(100), at(1_000)],
      ['temporary-increase-ended', at(200), at(1_000)],
      ['reservation-expired', at(300), at(1_000)],
    ]);
  });

  it('at one moment free before they bind', () => {
    const shop = LedgerScenario.of({ credit: 100 });
    shop.given({
      type: 'freeze-limit',
      freezeId: 'f',
      line: 'credit',
      amount: 5,
      reasonCode: 'fraud',
      risk: true,
      releaseOn: '2026-11-25',
    });
    const midnight = '2026-11-24T16:00:00.000Z';
    shop.given({
      type: 'grant-temporary-increase',
      increaseId: 'i',
      line: 'credit',
      amount: 5,
      from: midnight,
      until: '2026-11-26T00:00:00.000Z',
      kind: 'temporary',
    });
    shop.at(midnight);
    expect(shop.typesFrom(4)).toEqual(['freeze-released', 'temporary-increase-started']);
  });

  it('at one moment end before they start', () => {
    const shop = LedgerScenario.of({ credit: 100 });
    const grant = { type: 'grant-temporary-increase', line: 'credit', amount: 5, kind: 'temporary' } as const;
    shop.given({ ...grant, increaseId: 'second', from: at(10), until: at(20) });
    shop.given({ ...grant, increaseId: 'first', from: at(5), until: at(10) });
    expect(shop.pass(10).typesFrom(4)).toEqual(['temporary-increase-started', 'temporary-increase-ended', 'temporary-increase-started']);
  });

  it('expire what is left of a partly captured order', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({ type: 'reserve-limit', orderId: 'o-1', amount: 10, ttlSeconds: 60 });
    shop.given({ type: 'capture-limit', orderId: 'o-1', captureId: 'c', amount: 4 }).pass(60);
    expect(shop.last('reservation-expired')).toMatchObject({ data: { amount: 6, order: { status: 'captured', amount: 10, captured: 4 } } });
    const whole = LedgerScenario.of({ credit: 9 }).given({ type: 'reserve-limit', orderId: 'o', amount: 9 });
    expect(whole.pass(1_800).order('o').status).toBe('expired');
  });
});
