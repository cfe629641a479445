import { LedgerScenario, SCENARIO_START, type ScenarioCommand } from '../scenario/ledger-scenario.js';

const freeze = (freezeId: string, change: object): ScenarioCommand =>
  ({ type: 'freeze-limit', freezeId, line: 'credit', reasonCode: 'manual', ...change }) as ScenarioCommand;
const release = (freezeId: string, releaseId: string, change: object = {}) =>
  ({ type: 'release-freeze', freezeId, releaseId, reasonCode: 'manual', ...change }) as const;
const adjust = (adjustmentId: string, approved: number) =>
  ({ type: 'adjust-line', adjustmentId, line: 'credit', approved, reasonCode: 'manual' }) as const;
const shopOf = (): LedgerScenario => LedgerScenario.of({ credit: 100, transaction: 41 });

describe('freeze-limit', () => {
  it.each([
    ['an amount', { amount: 30 }, [30, 0]],
    ['an amount on each line', { line: 'all', amount: 30 }, [30, 30]],
    ['a percentage, half to even', { line: 'all', basisPoints: 5_000 }, [50, 20]],
    ['a percentage, to the nearest', { line: 'all', basisPoints: 7_500 }, [75, 31]],
    ['more than there is, in gross', { amount: 300 }, [300, 0]],
  ])('of %s', (_name, change, [credit, transaction]) => {
    const shop = shopOf().given(freeze('f-1', change));
    expect([shop.line('credit').frozenGross, shop.line('transaction').frozenGross]).toEqual([credit, transaction]);
  });

  it('takes a percentage of effective, whatever other freezes left, and caps only what is shown', () => {
    const shop = shopOf().given(freeze('f-1', { basisPoints: 8_000 }), freeze('f-2', { basisPoints: 8_000 }));
    expect(shop.line('credit')).toMatchObject({ frozenGross: 160, frozen: 100, available: 0 });
    shop.given(release('f-1', 'x'));
    expect(shop.line('credit')).toMatchObject({ frozen: 80, available: 20 });
  });

  it.each([
    ['both', { amount: 1, basisPoints: 1 }, 'request.invalid'],
    ['neither', {}, 'request.invalid'],
    ['a floating amount', { amount: 1, floating: true }, 'request.invalid'],
    ['a date that has come', { amount: 1, releaseOn: '2026-11-24' }, 'request.invalid'],
    ['a line never opened', { amount: 1, line: 'withdrawal' }, 'line.not-open'],
  ])('is refused with %s', (_name, change, code) => {
    expect(shopOf().verdict(freeze('f-1', change))).toBe(code);
    if (code === 'line.not-open') expect(LedgerScenario.of({}).verdict(freeze('f-1', { amount: 1, line: 'all' }))).toBe(code);
  });

  it('is recognised by its id', () => {
    const content = { basisPoints: 100, floating: true, blocks: ['capture'], evidence: ['e'], releaseOn: '2026-11-25' };
    const shop = shopOf().given(freeze('constructor', content));
    expect(shop.verdict(freeze('constructor', content))).toBe('already');
    const others = [{ line: 'all' }, { basisPoints: 101 }, { floating: false }, { blocks: [] }, { evidence: [] }];
    for (const other of [...others, { releaseOn: '2026-11-26' }, { reasonCode: 'x' }, { noteRef: 'another text' }]) {
      expect(shop.verdict(freeze('constructor', { ...content, ...other }))).toBe('id.conflict');
    }
    expect(shop.verdict(freeze('__proto__', content))).toBe('accepted');
    expect(shop.pass(86_400).verdict(freeze('constructor', content))).toBe('already');
  });

  it('bounds how many resolve again', () => {
    const shop = shopOf();
    for (let index = 0; index < 50; index++) shop.given(freeze(`f-${index}`, { basisPoints: 1, floating: true }));
    expect(shop.verdict(freeze('f-50', { line: 'all', basisPoints: 1 }))).toBe('request.invalid');
    expect(shop.verdict(freeze('f-50', { basisPoints: 1 }))).toBe('accepted');
    expect(shop.verdict(adjust('a-1', 100_000))).toBe('accepted');
    shop.given(release('f-0', 'x'));
    expect(shop.verdict(freeze('f-51', { line: 'all', basisPoints: 1 }))).toBe('accepted');
  });
});

describe('a floating freeze', () => {
  it('resolves again in the same commit when effective changes; what was released stays released', () => {
    const shop = shopOf().given(
      freeze('f-1', { basisPoints: 5_000, floating: true }),
      freeze('f-2', { basisPoints: 5_000 }),
      release('f-1', 'x', { amount: 20 }),
    );
    const revision = shop.events.length;
    shop.given(adjust('a-1', 200));
    expect(shop.typesFrom(revision)).toEqual(['line-adjusted', 'freeze-resolved']);
    expect(shop.state.merchant.freezes['f-1']?.perLine).toEqual([{ line: 'credit', resolved: 100, released: 20, remaining: 80 }]);
    shop.given({ type: 'reduce-line', reductionId: 'r-1', line: 'credit', amount: 170, reasonCode: 'manual' });
    expect(shop.state.merchant.freezes['f-1']?.perLine).toEqual([{ line: 'credit', resolved: 15, released: 20, remaining: 0 }]);
    shop.given({ type: 'restore-reduction', reductionId: 'r-1', restoreId: 'x', reasonCode: 'manual' });
    expect(shop.line('credit').frozenGross).toBe(130);
  });

  it('does not come back where it was released to nothing', () => {
    const shop = shopOf().given(
      freeze('f-1', { line: 'all', basisPoints: 5_000, floating: true }),
      release('f-1', 'x', { line: 'credit', amount: 50 }),
    );
    shop.given(adjust('a-1', 200), { ...adjust('a-2', 82), line: 'transaction' });
    expect(shop.line('credit').frozenGross).toBe(0);
    expect(shop.line('transaction').frozenGross).toBe(41);
    shop.given(release('f-1', 'y'), { ...adjust('a-3', 300), line: 'transaction' });
    expect(shop.line('transaction').frozenGross).toBe(0);
  });

  it('released whole ends also where nothing of it remained for the moment', () => {
    const shop = shopOf().given(freeze('f-1', { line: 'all', basisPoints: 5_000, floating: true }), adjust('a-1', 0));
    shop.given(release('f-1', 'x', { amount: 1 }), adjust('a-2', 100));
    expect(shop.line('credit').frozenGross).toBe(50);
    shop.given(adjust('a-3', 0), release('f-1', 'y'), adjust('a-4', 100));
    expect(shop.line('credit').frozenGross).toBe(0);
  });
});

describe('a freeze of all lines', () => {
  const open = { type: 'open-line', line: 'withdrawal', approved: 80 } as const;

  it('by percentage covers a line opened while it stands', () => {
    const shop = shopOf().given(freeze('f-1', { line: 'all', basisPoints: 5_000 }), freeze('f-2', { line: 'all', amount: 5 })).given(open);
    expect(shop.line('withdrawal').frozenGross).toBe(40);
    shop.given(release('f-1', 'x', { line: 'withdrawal', amount: 10 }));
    expect(shop.line('withdrawal').frozenGross).toBe(30);
  });

  it('covers one opened with an earlier moment from its own moment on', () => {
    const shop = shopOf().pass(10).given(freeze('f-1', { line: 'all', basisPoints: 5_000 })).pass(10);
    shop.given({ ...open, effectiveAt: SCENARIO_START });
    expect(shop.events.slice(-2)).toMatchObject([
      { type: 'line-opened', effectiveTime: SCENARIO_START },
      { type: 'freeze-resolved', effectiveTime: '2026-11-24T02:00:10.000Z' },
    ]);
  });

  it('covers none after it was released', () => {
    const shop = shopOf().given(freeze('f-1', { line: 'all', basisPoints: 5_000 }), release('f-1', 'x'), open);
    expect(shop.line('withdrawal').frozenGross).toBe(0);
  });
});

describe('confirm-freeze', () => {
  it('is recorded once', () => {
    const shop = shopOf().given(freeze('f-1', { amount: 1 }));
    const confirm = { type: 'confirm-freeze', freezeId: 'f-1', confirmId: 'c-1' } as const;
    expect(shop.verdict({ ...confirm, freezeId: 'f-2' })).toBe('freeze.not-found');
    expect(shop.verdict({ ...confirm, effectiveAt: '2026-11-24T01:59:59.999Z' })).toBe('effective-time.out-of-order');
    expect(shop.verdict(confirm)).toBe('accepted');
    expect(shop.verdict(confirm)).toBe('already');
  });
});
