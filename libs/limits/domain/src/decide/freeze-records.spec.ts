import { LedgerScenario } from '../scenario/ledger-scenario.js';

const freeze = { type: 'freeze-limit', freezeId: 'f-1', line: 'credit', reasonCode: 'manual' } as const;
const release = { type: 'release-freeze', freezeId: 'f-1', reasonCode: 'manual' } as const;
const adjust = (adjustmentId: string, approved: number) =>
  ({ type: 'adjust-line', adjustmentId, line: 'credit', approved, reasonCode: 'manual' }) as const;

describe('what is recorded of a freeze', () => {
  it('is what was left out too, and only lines that it moves', () => {
    const shop = LedgerScenario.of({ credit: 100, transaction: 1 }).given({ ...freeze, line: 'all', basisPoints: 1_000 });
    expect(shop.last('limit-frozen').data).toEqual({
      freezeId: 'f-1',
      line: 'all',
      basisPoints: 1_000,
      floating: false,
      blocks: [],
      reasonCode: 'manual',
      risk: false,
      perLine: [
        { line: 'credit', amount: 10 },
        { line: 'transaction', amount: 0 },
      ],
      deltas: [{ line: 'credit', frozenGross: 10 }],
    });
  });

  it('recognises a repeat that leaves the same out, and no other amount', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({ ...freeze, amount: 10 });
    expect(shop.verdict({ ...freeze, amount: 10 })).toBe('already');
    expect(shop.verdict({ ...freeze, amount: 10, floating: false, blocks: [], evidence: [] })).toBe('already');
    expect(shop.verdict({ ...freeze, amount: 11 })).toBe('id.conflict');
    expect(shop.verdict({ ...freeze, basisPoints: 1_000 })).toBe('id.conflict');
  });

  it('has a date that is still to come', () => {
    const shop = LedgerScenario.of({ credit: 100 }).at('2026-11-24T16:00:00.000Z');
    expect(shop.verdict({ ...freeze, amount: 1, releaseOn: '2026-11-25' })).toBe('request.invalid');
    expect(shop.verdict({ ...freeze, amount: 1, releaseOn: '2026-11-26' })).toBe('accepted');
  });

  it('of all lines by an amount does not count among those that resolve again', () => {
    const shop = LedgerScenario.of({ credit: 100 });
    for (let index = 0; index < 50; index++) shop.given({ ...freeze, freezeId: `f-${index}`, basisPoints: 1, floating: true });
    expect(shop.verdict({ ...freeze, freezeId: 'all', line: 'all', amount: 1 })).toBe('accepted');
  });
});

describe('a floating freeze', () => {
  it('says nothing where the rounded amount stays', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({ ...freeze, basisPoints: 1, floating: true });
    const { length } = shop.events;
    shop.given(adjust('a-1', 110));
    expect(shop.typesFrom(length)).toEqual(['line-adjusted']);
  });

  it('moves nothing where more was released than it comes to, and moves again when it comes to more', () => {
    const shop = LedgerScenario.of({ credit: 100 }).given({ ...freeze, basisPoints: 5_000, floating: true });
    shop.given({ ...release, releaseId: 'r-1', amount: 45 }, adjust('a-1', 80));
    expect(shop.last('freeze-resolved').data).toMatchObject({ deltas: [{ line: 'credit', frozenGross: -5 }] });
    shop.given(adjust('a-2', 60));
    expect(shop.last('freeze-resolved').data).toMatchObject({ perLine: [{ line: 'credit', amount: 30 }], deltas: [] });
    shop.given(adjust('a-3', 100));
    expect(shop.last('freeze-resolved').data).toMatchObject({ deltas: [{ line: 'credit', frozenGross: 5 }] });
  });
});
