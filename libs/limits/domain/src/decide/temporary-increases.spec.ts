import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';

const at = (seconds: number): string => addSeconds(SCENARIO_START, seconds);
const grant = (from: number, until: number, increaseId = 'i-1') =>
  ({
    type: 'grant-temporary-increase',
    increaseId,
    line: 'credit',
    amount: 50,
    from: at(from),
    until: at(until),
    kind: 'temporary',
  }) as const;
const riskyFreeze = {
  type: 'freeze-limit',
  freezeId: 'f-1',
  line: 'all',
  amount: 10,
  reasonCode: 'fraud',
  risk: true,
} as const;
const release = { type: 'release-freeze', freezeId: 'f-1', releaseId: 'x', reasonCode: 'manual' } as const;
const shopOf = (): LedgerScenario => LedgerScenario.of({ credit: 100 });

describe('a temporary increase', () => {
  it('starts and ends at its moments, by itself', () => {
    const shop = shopOf().given(grant(10, 20));
    expect(shop.decider.nextDueAt(shop.state)).toBe(at(10));
    expect(shop.pass(9).line('credit').effective).toBe(100);
    expect(shop.pass(2).line('credit')).toMatchObject({ approved: 100, temporary: 50, effective: 150 });
    expect(shop.last('temporary-increase-started')).toMatchObject({ effectiveTime: at(10), recordedTime: at(11) });
    expect(shop.pass(20).line('credit').effective).toBe(100);
    expect(shop.last('temporary-increase-ended')).toMatchObject({ effectiveTime: at(20), data: { amount: 50 } });
    expect(shop.decider.nextDueAt(shop.state)).toBeUndefined();
  });

  it('whose start has come starts in the same commit', () => {
    const shop = shopOf().pass(15);
    const outcome = shop.when(grant(10, 20));
    const events = [{ type: 'temporary-increase-granted' }, { type: 'temporary-increase-started', effectiveTime: at(15) }];
    expect(outcome).toMatchObject({ events });
  });

  it.each([
    [grant(20, 20), 'request.invalid'],
    [grant(-10, 0), 'request.invalid'],
    [{ ...grant(1, 2), amount: 0 }, 'request.invalid'],
    [{ ...grant(1, 2), line: 'transaction' as const }, 'line.not-open'],
  ])('%j is refused', (command, code) => {
    expect(shopOf().verdict(command)).toBe(code);
  });

  it('is recognised by its id', () => {
    const shop = shopOf().given(grant(10, 20));
    expect(shop.verdict(grant(10, 20))).toBe('already');
    expect(shop.verdict(grant(10, 21))).toBe('id.conflict');
    expect(shop.verdict({ ...grant(10, 20), declaredDailySales: 1 })).toBe('id.conflict');
    expect(shop.pass(100).verdict(grant(10, 20))).toBe('already');
  });

  it('takes the room for new orders with it when it ends, and voids nothing', () => {
    const shop = shopOf().given(grant(0, 20), { type: 'reserve-limit', orderId: 'o-1', amount: 140 }).pass(20);
    expect(shop.line('credit')).toMatchObject({ reserved: 140, available: -40 });
    expect(shop.verdict({ type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 140 })).toBe('accepted');
  });
});

describe('an increase behind a risk', () => {
  it('waits, and starts at the moment the last of them is gone', () => {
    const shop = shopOf().given(
      riskyFreeze,
      { type: 'reduce-line', reductionId: 'r-1', line: 'credit', amount: 10, reasonCode: 'x', risk: true },
      grant(10, 100),
    );
    shop.pass(30).given(release).pass(10);
    expect(shop.state.merchant.increases['i-1']?.status).toBe('granted');
    shop.given({ type: 'restore-reduction', reductionId: 'r-1', restoreId: 'x', reasonCode: 'manual' }).pass(5);
    expect(shop.last('temporary-increase-started')).toMatchObject({ effectiveTime: at(40), recordedTime: at(45) });
  });

  it('starts at its own moment when the risk goes before', () => {
    const shop = shopOf().given(riskyFreeze, grant(10, 100)).pass(5).given(release).pass(10);
    expect(shop.last('temporary-increase-started').effectiveTime).toBe(at(10));
  });

  it('counts from a back-dated release on, but not before it was granted', () => {
    const shop = shopOf().given(riskyFreeze).pass(10).given(grant(5, 100)).pass(10);
    shop.given({ ...release, effectiveAt: at(7) }).pass(0);
    expect(shop.last('temporary-increase-started').effectiveTime).toBe(at(10));
  });

  it('ends with nothing when its end comes first', () => {
    const shop = shopOf().given(riskyFreeze, grant(10, 20)).pass(25);
    expect(shop.last('temporary-increase-ended')).toMatchObject({ effectiveTime: at(20), data: { amount: 0, deltas: [] } });
    shop.given(release).pass(1);
    expect(shop.line('credit').effective).toBe(100);
  });

  it('waits also when its start has come as it is granted; what is no risk does not hold it', () => {
    expect(shopOf().given(riskyFreeze, grant(0, 20)).line('credit').temporary).toBe(0);
    expect(
      shopOf()
        .given({ ...riskyFreeze, risk: false }, grant(0, 20))
        .line('credit').temporary,
    ).toBe(50);
  });

  it('that was in force stays so', () => {
    expect(shopOf().given(grant(0, 20), riskyFreeze).pass(1).line('credit').temporary).toBe(50);
  });

  it('that is granted back-dated and starts later moves a floating freeze from its start on', () => {
    const floating = {
      type: 'freeze-limit',
      freezeId: 'f-1',
      line: 'credit',
      basisPoints: 1_000,
      floating: true,
      reasonCode: 'manual',
    } as const;
    const shop = shopOf().given(floating).pass(15);
    const outcome = shop.when({ ...grant(14, 20), effectiveAt: at(5) });
    const moments =
      outcome.kind === 'accepted' ? outcome.events.map(({ type, effectiveTime }) => [type, effectiveTime]) : outcome;
    expect(moments).toEqual([
      ['temporary-increase-granted', at(5)],
      ['temporary-increase-started', at(14)],
      ['freeze-resolved', at(14)],
    ]);
  });
});
