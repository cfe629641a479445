import { LedgerScenario } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';
import type { SignalConsequence } from '../signal-commands.js';

const transaction = 'transaction' as const;
const signal = signalOf('return-rate');
const freeze: SignalConsequence = { kind: 'freeze', line: transaction, amount: 100 };

describe('a consequence that can not be', () => {
  const REFUSED: readonly (readonly [string, SignalConsequence, string])[] = [
    ['of a kind that nobody knows', { kind: 'close-shop', line: transaction }, 'consequence.not-supported'],
    ['a one-time code', { kind: 'require-code' }, 'consequence.not-supported'],
    ['a freeze of a line that was never opened', { kind: 'freeze', line: 'credit', amount: 1 }, 'line.not-open'],
    ['a reduction of one', { kind: 'reduce', line: 'credit', amount: 1 }, 'line.not-open'],
    ['a reduction of one down to a limit', { kind: 'reduce-to', line: 'credit', limit: 1 }, 'line.not-open'],
    ['a warning of one', { kind: 'warn', line: 'credit' }, 'line.not-open'],
    ['a suggestion for one', { kind: 'suggest', line: 'credit', suggestion: 'shorter-term' }, 'line.not-open'],
    ['a freeze of nothing', { kind: 'freeze', line: transaction }, 'request.invalid'],
    ['a freeze of two things', { kind: 'freeze', line: transaction, amount: 1, basisPoints: 1 }, 'request.invalid'],
    ['a freeze of no line', { kind: 'freeze', amount: 1 }, 'request.invalid'],
    ['a reduction of all lines', { kind: 'reduce', line: 'all', amount: 1 }, 'request.invalid'],
    ['a reduction by nothing', { kind: 'reduce', line: transaction, amount: 0, basisPoints: 5 }, 'request.invalid'],
    ['a reduction down to nothing named', { kind: 'reduce-to', line: transaction }, 'request.invalid'],
    ['a suggestion of nothing', { kind: 'suggest', line: transaction }, 'request.invalid'],
    ['a warning of no line', { kind: 'warn' }, 'request.invalid'],
    [
      'a freeze beyond every range',
      { kind: 'freeze', line: transaction, amount: Number.MAX_SAFE_INTEGER },
      'amount.exceeds-range',
    ],
  ];

  it.each(REFUSED)('is recorded, and the others are: %s', (_, consequence, code) => {
    const shop = LedgerScenario.of({ transaction: 1_000 });
    shop.given({ type: 'freeze-limit', freezeId: 'f', line: transaction, amount: 1, reasonCode: 'manual' });
    const from = shop.events.length;
    shop.given(signal.raised([consequence, { kind: 'warn', line: transaction }]));
    expect(shop.typesFrom(from)).toEqual(['signal-not-applied', 'merchant-warned']);
    expect(shop.events[from]?.data).toMatchObject({ signalId: signal.id, kind: consequence.kind, code });
    expect(shop.line(transaction)).toMatchObject({ frozen: 1, reduced: 0 });
  });

  it.each(REFUSED)('is not tried again when the signal comes again: %s', (_, consequence) => {
    const shop = LedgerScenario.of({ transaction: 1_000 });
    shop.given(
      { type: 'freeze-limit', freezeId: 'f', line: transaction, amount: 1, reasonCode: 'manual' },
      signal.raised([consequence]),
    );
    shop.given({ type: 'open-line', line: 'credit', approved: 5 });
    expect([shop.verdict(signal.raised([consequence])), shop.verdict(signal.cleared())]).toEqual(['already', 'already']);
  });

  it('is one whose id a person gave to something else, which stays as it is', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 });
    shop.given({ type: 'freeze-limit', freezeId: signal.id, line: transaction, amount: 100, reasonCode: 'return-rate' });
    shop.given(signal.raised([freeze]));
    expect(shop.last('signal-not-applied').data).toMatchObject({ kind: 'freeze', code: 'id.conflict' });
    expect([shop.verdict(signal.eased('step', 5_000)), shop.verdict(signal.cleared())]).toEqual(['already', 'already']);
    expect(shop.line(transaction).frozen).toBe(100);
  });

  it('is a reduction whose id a person gave to another one, which stays as it is', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 });
    const reduce = { line: transaction, amount: 100, reasonCode: 'return-rate' };
    shop.given({ type: 'reduce-line', reductionId: signal.id, ...reduce }, signal.raised([{ kind: 'reduce', ...reduce }]));
    expect(shop.last('signal-not-applied').data).toMatchObject({ kind: 'reduce', code: 'id.conflict' });
    expect(shop.verdict(signal.cleared())).toBe('already');
    expect(shop.line(transaction).reduced).toBe(100);
  });

  it('is none of a reduction to a limit that is reached already, which nobody but a rule may place', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 });
    const nothing = { type: 'reduce-line', reductionId: 'r', line: transaction, amount: 0, reasonCode: 'manual' } as const;
    expect(shop.verdict(nothing)).toBe('request.invalid');
    shop.given(signal.raised([{ kind: 'reduce-to', line: transaction, limit: 1_000 }]));
    expect(shop.typesFrom(2)).toEqual(['line-reduced']);
  });

  it('is a second freeze of the same signal', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 }).given(signal.raised([freeze, { ...freeze, amount: 300 }]));
    expect(shop.last('signal-not-applied').data).toMatchObject({ kind: 'freeze', code: 'id.conflict' });
    expect(shop.line(transaction).frozen).toBe(100);
  });
});

describe('a signal that can not be', () => {
  it('is refused when it is not named by rule, line and episode', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 });
    for (const signalId of ['return-rate:transaction', 'return-rate:transaction:2', 'other:transaction:1']) {
      for (const told of [signal.raised([freeze]), signal.eased('step', 1), signal.cleared()]) {
        expect(shop.verdict({ ...told, signalId })).toBe('request.invalid');
      }
    }
    expect(shop.verdict(signal.eased('step', 0))).toBe('request.invalid');
  });

  it('is refused for a merchant that limits does not know', () => {
    const shop = new LedgerScenario();
    for (const told of [signal.raised([freeze]), signal.eased('step', 1), signal.cleared()]) {
      expect(shop.verdict(told)).toBe('merchant.not-found');
    }
  });

  it('changes nothing when it asks for nothing', () => {
    expect(LedgerScenario.of({ transaction: 1 }).verdict(signal.raised([]))).toBe('already');
  });
});
