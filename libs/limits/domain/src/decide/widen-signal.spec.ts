import type { Party } from '../party.js';
import { LedgerScenario } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';
import type { SignalConsequence } from '../signal-commands.js';

const BUYER: Party = { kind: 'buyer', ref: 'b-1' };
const DEVICE: Party = { kind: 'device', ref: 'd-1' };
const signal = signalOf('cash-out', 'withdrawal');
const whole = { kind: 'freeze', line: 'withdrawal', basisPoints: 10_000 } as const;
const pairOf = (...parties: readonly Party[]): SignalConsequence => ({ kind: 'freeze-pair', parties });
const widened = (...parties: readonly Party[]) => {
  const { consequences: _consequences, ...of } = signal.raised([]);
  const { signalId, rule, line, episode, policyVersion, reasonCode } = of;
  return { type: 'widen-signal', signalId, rule, line, episode, policyVersion, reasonCode, parties } as const;
};
const release = { type: 'release-freeze', freezeId: signal.id, releaseId: 'r-1', reasonCode: 'manual' } as const;
const shopOf = (...consequences: readonly SignalConsequence[]): LedgerScenario =>
  LedgerScenario.of({ transaction: 1_000, withdrawal: 500 }).given(signal.raised(consequences));
const barred = (shop: LedgerScenario): readonly string[] => Object.keys(shop.state.merchant.barredParties ?? {});

describe('others who show the pattern of an open episode', () => {
  it('are barred by the same freeze, once, and go with it', () => {
    const shop = shopOf(whole, pairOf(BUYER));
    const before = shop.events.length;
    shop.given(widened(DEVICE, BUYER));
    expect([shop.typesFrom(before), shop.last('parties-barred').data]).toEqual([
      ['parties-barred'],
      { freezeId: signal.id, parties: [DEVICE] },
    ]);
    expect(barred(shop)).toEqual(['buyer:b-1', 'device:d-1']);
    expect([shop.verdict(widened(DEVICE)), shop.verdict(widened(BUYER, DEVICE))]).toEqual(['already', 'already']);
    shop.given(release);
    expect([shop.last('freeze-released').data.parties, barred(shop)]).toEqual([[BUYER, DEVICE], []]);
    expect(shop.verdict(widened({ kind: 'account', ref: 'a' }))).toBe('already');
  });

  it('are others though they are called the same, or are of the same kind', () => {
    const shop = shopOf(pairOf(BUYER)).given(widened({ kind: 'device', ref: 'b-1' }), widened({ kind: 'buyer', ref: 'b-2' }));
    expect(barred(shop)).toEqual(['buyer:b-1', 'device:b-1', 'buyer:b-2']);
  });

  it('are barred by a freeze that barred nobody, as long as it stands', () => {
    const shop = shopOf(whole).given(widened(BUYER));
    expect(barred(shop)).toEqual(['buyer:b-1']);
    shop.given(signal.cleared());
    expect([barred(shop), shop.verdict(widened(DEVICE))]).toEqual([[], 'already']);
  });

  it('are nobody where the signal froze nothing', () => {
    expect(shopOf({ kind: 'warn', line: 'transaction' }).verdict(widened(BUYER))).toBe('already');
  });

  it('are recorded where the signal was not raised here yet, which it still may be', () => {
    const shop = LedgerScenario.of({ transaction: 1_000, withdrawal: 500 }).given(widened(BUYER));
    const early = { signalId: signal.id, kind: 'widen', code: 'signal.not-found' };
    expect(shop.last('signal-not-applied').data).toEqual({ ...early, detail: `${signal.id} was not raised here yet` });
    shop.given(signal.raised([whole, pairOf(DEVICE)]));
    expect(barred(shop)).toEqual(['device:d-1']);
  });

  it('are recorded where too many are barred', () => {
    const many = Array.from({ length: 200 }, (_, index): Party => ({ kind: 'buyer', ref: `m-${index}` }));
    const shop = shopOf(pairOf(...many)).given(widened(DEVICE));
    expect(shop.last('signal-not-applied').data).toMatchObject({ kind: 'widen', code: 'parties.too-many' });
    expect(barred(shop)).toHaveLength(200);
  });

  it('are refused where the signal is not named as agreed', () => {
    expect(shopOf(whole).when({ ...widened(BUYER), signalId: 'odd' })).toMatchObject({
      rejection: { code: 'request.invalid', detail: 'odd is not named by rule, line and episode' },
    });
  });
});
