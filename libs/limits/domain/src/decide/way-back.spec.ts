import type { AmountMinor } from '@limit-ledger/kernel';
import { LedgerScenario, type ScenarioCommand } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';

const transaction = 'transaction' as const;
const signal = signalOf('daily-peak');
const release = (freezeId: string, amount?: number): ScenarioCommand => ({
  type: 'release-freeze',
  freezeId,
  releaseId: `by-hand-${amount}`,
  reasonCode: 'manual',
  ...(amount !== undefined && { amount }),
});

function frozen(approved: AmountMinor, basisPoints: number): LedgerScenario {
  const shop = LedgerScenario.of({ transaction: approved });
  return shop.given(signal.raised([{ kind: 'freeze', line: transaction, basisPoints }]));
}

describe('a step of the way back', () => {
  const STEPS = ['promotion-guarantee', 'shorter-term', 'deposit-orders', 'review'];

  it('releases its part of what was frozen at first', () => {
    const shop = frozen(120_000, 8_000);
    const left = STEPS.map((step) => shop.given(signal.eased(step, 2_500)).line(transaction).frozen);
    expect(left).toEqual([72_000, 48_000, 24_000, 0]);
    expect(shop.last('freeze-released').data).toMatchObject({ cause: 'signal', step: 'review', releasesBasisPoints: 2_500 });
  });

  it('leaves nothing of odd amounts when it is the last of a whole', () => {
    for (const approved of [1, 2, 3, 5, 7, 10_001, 99_999]) {
      const shop = frozen(approved, 10_000);
      for (const step of STEPS.slice(1)) shop.verdict(signal.eased(step, 3_333));
      shop.verdict(signal.eased('promotion-guarantee', 1));
      expect([approved, shop.line(transaction).frozen]).toEqual([approved, 0]);
      expect([shop.verdict(signal.cleared()), shop.verdict(signal.eased('more', 1))]).toEqual(['already', 'already']);
    }
  });

  it('leaves the rest of less than a whole to whoever decides', () => {
    const shop = frozen(1_000, 10_000);
    shop.given(signal.eased('promotion-guarantee', 2_500), signal.eased('shorter-term', 2_500), release(signal.id));
    expect(shop.line(transaction).frozen).toBe(0);
  });

  it('counts once, whoever tells it again', () => {
    const shop = frozen(1_000, 10_000).given(signal.eased('shorter-term', 2_500));
    expect(shop.verdict(signal.eased('shorter-term', 2_500))).toBe('already');
    expect(shop.line(transaction).frozen).toBe(750);
  });

  it('takes at most what a person left', () => {
    const shop = frozen(1_000, 10_000).given(release(signal.id, 900), signal.eased('shorter-term', 2_500));
    expect(shop.last('freeze-released').data.perLine).toEqual([{ line: transaction, amount: 100 }]);
    expect(shop.line(transaction).frozen).toBe(0);
    expect(shop.verdict(signal.eased('deposit-orders', 2_500))).toBe('already');
  });

  it('releases on each line its part of what was frozen there', () => {
    const shop = LedgerScenario.of({ credit: 1_001, transaction: 400 });
    const both = signalOf('daily-peak', 'all');
    shop.given(both.raised([{ kind: 'freeze', line: 'all', basisPoints: 10_000 }]), both.eased('shorter-term', 5_000));
    expect([shop.line('credit').frozen, shop.line(transaction).frozen]).toEqual([501, 200]);
    shop.given(both.eased('review', 5_000));
    expect([shop.line('credit').frozen, shop.line(transaction).frozen]).toEqual([0, 0]);
  });

  it('gives back no part of a reduction, and is noted beside it', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 });
    shop.given(signal.raised([{ kind: 'reduce', line: transaction, amount: 300 }]), signal.eased('shorter-term', 2_500));
    expect(shop.last('step-noted').data).toEqual({ signalId: signal.id, step: 'shorter-term' });
    expect(shop.line(transaction).reduced).toBe(300);
    expect(shop.verdict(signal.eased('shorter-term', 2_500))).toBe('already');
    expect(shop.given(signal.eased('review', 2_500)).last('step-noted').data).toEqual({ signalId: signal.id, step: 'review' });
  });
});

describe('a signal that is cleared', () => {
  it('gives back what remains of what it placed, and nothing else', () => {
    const shop = frozen(1_000, 5_000);
    const other = signalOf('return-rate');
    shop.given(other.raised([{ kind: 'reduce', line: transaction, amount: 100 }]), release(signal.id, 50));
    shop.given({ type: 'freeze-limit', freezeId: 'by-hand', line: transaction, amount: 20, reasonCode: 'manual' });
    shop.given(signal.cleared());
    expect(shop.last('freeze-released').data).toMatchObject({
      freezeId: signal.id,
      cause: 'signal',
      perLine: [{ amount: 450 }],
    });
    expect(shop.line(transaction)).toMatchObject({ frozen: 20, reduced: 100 });
    shop.given(other.cleared());
    expect(shop.last('reduction-restored').data).toMatchObject({
      reductionId: other.id,
      restoreId: other.id,
      cause: 'signal',
      amount: 100,
    });
    expect(shop.line(transaction)).toMatchObject({ frozen: 20, reduced: 0 });
    expect([shop.verdict(signal.cleared()), shop.verdict(other.cleared())]).toEqual(['already', 'already']);
  });

  it('changes nothing of what a person lifted, nor does any of its steps', () => {
    const shop = frozen(1_000, 5_000);
    const other = signalOf('return-rate');
    shop.given(other.raised([{ kind: 'reduce', line: transaction, amount: 100 }]), release(signal.id));
    shop.given({ type: 'restore-reduction', reductionId: other.id, restoreId: 'r', reasonCode: 'manual' });
    expect(shop.last('reduction-restored').data).not.toHaveProperty('cause');
    const told = [signal.eased('review', 2_500), signal.cleared(), other.cleared()];
    expect(told.map((each) => shop.verdict(each))).toEqual(['already', 'already', 'already']);
    expect(shop.verdict(signal.raised([{ kind: 'freeze', line: transaction, basisPoints: 5_000 }]))).toBe('already');
  });

  it('is known though nothing but a warning came of it', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 }).given(signal.raised([{ kind: 'warn', line: transaction }]));
    shop.given(signal.cleared());
    expect(shop.last('notice-ended').data).toEqual({ signalId: signal.id });
    expect(shop.verdict(signal.cleared())).toBe('already');
    expect(shop.verdict(signal.raised([{ kind: 'warn', line: transaction }]))).toBe('already');
  });
});

describe('what comes out of order', () => {
  const freeze = signal.raised([{ kind: 'freeze', line: transaction, basisPoints: 5_000 }]);

  it('is never placed when it was cleared before it was raised', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 }).given(signal.cleared());
    expect(shop.last('signal-not-applied').data).toMatchObject({
      signalId: signal.id,
      kind: 'clear',
      code: 'signal.not-found',
    });
    expect([shop.verdict(freeze), shop.verdict(signal.cleared()), shop.verdict(freeze)]).toEqual([
      'already',
      'already',
      'already',
    ]);
  });

  it('is placed whole when a step came before it', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 }).given(signal.eased('review', 2_500));
    expect(shop.last('signal-not-applied').data).toMatchObject({ kind: 'ease', code: 'signal.not-found' });
    expect(shop.given(freeze).line(transaction).frozen).toBe(500);
  });

  it('is not placed when a later episode was seen, and the next one is', () => {
    const [second, third] = [signalOf('daily-peak', transaction, 2), signalOf('daily-peak', transaction, 3)];
    const warn = [{ kind: 'warn', line: transaction }];
    const shop = LedgerScenario.of({ transaction: 1_000 }).given(second.raised(warn));
    expect([shop.verdict(freeze), shop.verdict(third.raised(warn))]).toEqual(['already', 'accepted']);
    expect(shop.state.merchant.signalsSeen).toEqual({ 'daily-peak:transaction': 3 });
  });

  it('is told apart by rule and line', () => {
    const shop = LedgerScenario.of({ credit: 1_000, transaction: 1_000 }).given(
      signalOf('daily-peak', transaction, 2).cleared(),
    );
    expect(shop.verdict(signalOf('daily-peak', 'credit').raised([{ kind: 'warn', line: 'credit' }]))).toBe('accepted');
    expect(shop.verdict(signalOf('return-rate').raised([{ kind: 'warn', line: transaction }]))).toBe('accepted');
  });
});
