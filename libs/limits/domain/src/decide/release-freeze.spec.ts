import { LedgerScenario } from '../scenario/ledger-scenario.js';

const release = (releaseId: string, change: object = {}) =>
  ({ type: 'release-freeze', freezeId: 'f-1', releaseId, reasonCode: 'manual', ...change }) as const;

describe('release-freeze', () => {
  const frozen = (): LedgerScenario =>
    LedgerScenario.of({ credit: 100, transaction: 40 }).given({
      type: 'freeze-limit',
      freezeId: 'f-1',
      line: 'all',
      basisPoints: 5_000,
      reasonCode: 'manual',
    });

  it('in part takes off each line at most what remains there', () => {
    const shop = frozen().given(release('x', { amount: 30 }));
    expect(shop.last('freeze-released').data).toMatchObject({
      cause: 'request',
      amount: 30,
      perLine: [{ line: 'credit', amount: 30 }, { line: 'transaction', amount: 20 }],
      remaining: [{ line: 'credit', amount: 20 }, { line: 'transaction', amount: 0 }],
    });
  });

  it('takes it off the named line only', () => {
    const shop = frozen().given(release('x', { line: 'transaction', amount: 5 }), release('y', { line: 'credit' }));
    expect(shop.last('freeze-released').data.remaining).toEqual([{ line: 'credit', amount: 0 }, { line: 'transaction', amount: 15 }]);
  });

  it.each([
    ['more than remains on every line', { amount: 51 }, 'freeze.exceeds-remaining'],
    ['what remains on one of them', { amount: 50 }, 'accepted'],
    ['more than remains on the named line', { line: 'transaction', amount: 21 }, 'freeze.exceeds-remaining'],
    ['a line it does not cover', { line: 'withdrawal' }, 'freeze.exceeds-remaining'],
    ['nothing', { amount: 0 }, 'request.invalid'],
  ])('of %s', (_name, change, verdict) => {
    expect(frozen().verdict(release('x', change))).toBe(verdict);
  });

  it('of a freeze that found nothing to hold back is refused, and on the other lines takes what there is', () => {
    const [empty, half] = [{ transaction: 0 }, { credit: 100, transaction: 0 }].map((lines) => LedgerScenario.of(lines));
    const freeze = { type: 'freeze-limit', freezeId: 'f-1', line: 'all', basisPoints: 5_000, reasonCode: 'manual' } as const;
    expect([empty!.given(freeze).verdict(release('x')), half!.given(freeze).verdict(release('x'))]).toEqual([
      'freeze.exceeds-remaining',
      'accepted',
    ]);
    expect(half!.last('freeze-released').data.perLine).toEqual([{ line: 'credit', amount: 50 }]);
  });

  it('of a freeze with nothing left is refused; by its id it is recognised', () => {
    const shop = frozen().given(release('x', { amount: 10 }), release('y'));
    expect(shop.verdict(release('z'))).toBe('freeze.exceeds-remaining');
    expect(shop.verdict(release('x', { amount: 10 }))).toBe('already');
    expect(shop.verdict(release('x', { amount: 11 }))).toBe('id.conflict');
    expect(shop.verdict(release('y'))).toBe('already');
    expect(shop.verdict(release('y', { line: 'credit' }))).toBe('id.conflict');
    expect(shop.verdict({ ...release('x'), freezeId: 'f-2' })).toBe('freeze.not-found');
  });

  it('is not earlier than the freeze', () => {
    const shop = LedgerScenario.of({ credit: 100 }).pass(10).given({
      type: 'freeze-limit',
      freezeId: 'f-1',
      line: 'all',
      amount: 5,
      reasonCode: 'manual',
    });
    expect(shop.pass(10).verdict(release('x', { effectiveAt: '2026-11-24T02:00:09.000Z' }))).toBe('effective-time.out-of-order');
    expect(shop.verdict(release('x', { effectiveAt: '2026-11-24T02:00:10.000Z' }))).toBe('accepted');
  });

  it('happens by itself at the start of the date in Shanghai', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({
      type: 'freeze-limit',
      freezeId: 'f-1',
      line: 'credit',
      amount: 30,
      reasonCode: 'manual',
      releaseOn: '2026-11-26',
    });
    shop.given(release('x', { amount: 10 })).at('2026-11-25T15:59:59.999Z');
    expect(shop.line('credit').frozen).toBe(20);
    shop.at('2026-11-25T16:00:05.000Z');
    expect(shop.last('freeze-released')).toMatchObject({
      effectiveTime: '2026-11-25T16:00:00.000Z',
      recordedTime: '2026-11-25T16:00:05.000Z',
      data: { cause: 'date', perLine: [{ line: 'credit', amount: 20 }], remaining: [{ line: 'credit', amount: 0 }] },
    });
    expect(shop.decider.nextDueAt(shop.state)).toBeUndefined();
  });

  it('by date has nothing to do when all was released before', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({
      type: 'freeze-limit',
      freezeId: 'f-1',
      line: 'credit',
      amount: 30,
      reasonCode: 'manual',
      releaseOn: '2026-11-26',
    });
    expect(shop.given(release('x')).decider.nextDueAt(shop.state)).toBeUndefined();
  });
});
