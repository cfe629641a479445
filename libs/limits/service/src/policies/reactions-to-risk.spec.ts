import { publishedEventTypes, type PublishedEvent } from '@limit-ledger/contracts';
import { metadataOf } from '@limit-ledger/platform';
import { faultsOf } from '@limit-ledger/testing';
import { ReactingLimits, SHOP } from './spec-support/reacting-limits.js';
import { ToldByRisk } from './spec-support/told-by-risk.js';

const PEAK = 'daily-peak:transaction:1';
const TREND = 'return-rate-trend:transaction:1';
const OVERDUE = 'overdue-rate:transaction:1';
const line = 'transaction' as const;

/** Freezes, reduces, warns and suggests; releases in parts and gives all back, but for what a person still has to decide on. */
function episodes(risk: ToldByRisk): readonly PublishedEvent[] {
  return [
    risk.raised(PEAK, [
      { kind: 'freeze', line, basisPoints: 8_000 },
      { kind: 'suggest', line, suggestion: 'temporary-limit' },
    ]),
    risk.raised(TREND, [{ kind: 'reduce', line, basisPoints: 3_000 }]),
    risk.raised(OVERDUE, [
      { kind: 'warn', line },
      { kind: 'raise-reserve-rate', steps: 1 },
    ]),
    risk.eased(PEAK, 'promotion-guarantee', 2_500),
    risk.noted(PEAK, 'explanation'),
    risk.eased(PEAK, 'shorter-term', 2_500),
    risk.cleared(TREND),
    risk.cleared(OVERDUE),
    risk.raised('return-rate-trend:transaction:2', [{ kind: 'reduce-to', line, limit: 100_000 }]),
  ];
}
const TYPES = [
  ...['limit-frozen', 'suggestion-made', 'line-reduced', 'usage-warning-raised', 'merchant-warned', 'signal-not-applied'],
  ...['freeze-released', 'step-noted', 'freeze-released', 'reduction-restored', 'notice-ended', 'line-reduced'],
];

describe('what risk tells', () => {
  let limits: ReactingLimits;
  let risk: ToldByRisk;
  beforeEach(async () => {
    limits = await ReactingLimits.open(120_000);
    risk = new ToldByRisk();
  });
  afterEach(() => limits.close());

  it('has its effect on the ledger, in order', async () => {
    const told = episodes(risk);
    const schemas = new Map(publishedEventTypes().map(({ type, schema }) => [type, schema]));
    for (const { type, data } of told) expect([type, faultsOf(schemas.get(type)!, data)]).toEqual([type, []]);
    await limits.tell(told);
    expect(await limits.typesFrom(2)).toEqual(TYPES);
    // 96,000 were frozen at first, a quarter released for each of two steps; 20,000 are reduced.
    expect(await limits.line()).toMatchObject({ frozen: 48_000, reduced: 20_000, effective: 100_000, available: 52_000 });
    expect(limits.errors).toEqual([]);
  });

  it('bars whoever it names, and is told once however often it comes', async () => {
    const parties = [{ kind: 'buyer' as const, ref: 'b-1', also: 'new' }];
    const barring = risk.raised('cash-out:withdrawal:1', [
      { kind: 'freeze', line: 'withdrawal', basisPoints: 10_000 },
      { kind: 'freeze-pair', parties },
    ]);
    const more = [{ kind: 'device' as const, ref: 'd-1', also: 'new' }];
    const others = risk.widened('cash-out:withdrawal:1', more);
    await limits.tell([barring, others, risk.cleared('cash-out:withdrawal:1')], 2);
    expect(await limits.typesFrom(2)).toEqual(['signal-not-applied', 'limit-frozen', 'parties-barred', 'freeze-released']);
    const [, frozen, widened, released] = (await limits.events()).slice(2).map(({ data }) => JSON.parse(data));
    const [buyer, device] = [
      { kind: 'buyer', ref: 'b-1' },
      { kind: 'device', ref: 'd-1' },
    ];
    expect([frozen, widened, released].map((each) => each.parties)).toEqual([[buyer], [device], [buyer, device]]);
    expect((await limits.merchant()).barredParties).toBeUndefined();
    expect(limits.errors).toEqual([]);
  });

  it('is done in the name of risk, because of its event, by the version of its rule', async () => {
    await limits.tell([risk.raised(PEAK, [{ kind: 'freeze', line, basisPoints: 8_000 }]), risk.cleared(PEAK)]);
    const [frozen, released] = (await limits.events()).slice(2).map(metadataOf);
    const origin = { actor: { subject: 'risk', role: 'service' }, correlationId: 'metrics-1', policyVersion: 'default@7' };
    expect(frozen).toMatchObject({ ...origin, causationId: `risk-${SHOP}-0` });
    expect(released).toMatchObject({ ...origin, causationId: `risk-${SHOP}-1` });
    expect(frozen?.commandId).not.toBe(released?.commandId);
  });

  it('has its effect once, when every event comes twice', async () => {
    await limits.tell(episodes(risk), 2);
    expect(await limits.typesFrom(2)).toEqual(TYPES);
  });

  it('has its effect once, when all of it is told again to who has forgotten what it did, years after', async () => {
    await limits.tell(episodes(risk));
    for (const seconds of [0, 60 * 86_400 * 12]) {
      await limits.passSeconds(seconds);
      await limits.forget();
      await limits.tell([]);
      expect(await limits.typesFrom(2)).toEqual(TYPES);
    }
  });

  it('has the same effect when a person acted in between and all of it comes again', async () => {
    const [frozen, reduced, ...rest] = episodes(risk);
    await limits.tell([frozen!, reduced!]);
    await limits.ask({ type: 'release-freeze', freezeId: PEAK, releaseId: 'by-hand', reasonCode: 'manual' });
    await limits.ask({ type: 'restore-reduction', reductionId: TREND, restoreId: 'by-hand', reasonCode: 'manual' });
    await limits.tell(rest);
    await limits.forget();
    await limits.tell([]);
    const types = [...TYPES.slice(0, 4), 'freeze-released', 'reduction-restored'];
    expect(await limits.typesFrom(2)).toEqual([
      ...types,
      'merchant-warned',
      'signal-not-applied',
      'notice-ended',
      'line-reduced',
    ]);
    expect(await limits.line()).toMatchObject({ frozen: 0, reduced: 20_000 });
  });

  it('records nothing of what a later release adds, so that a replay is the live state', async () => {
    const added = { also: 'new' };
    const terms = {
      checklist: [{ step: 'plan', ...added }],
      grounds: [{ measure: 'm', value: 1, threshold: 1, unit: 'u', ...added }],
    };
    await limits.tell([risk.raised(PEAK, [{ kind: 'freeze', line, basisPoints: 8_000, ...added }], { ...terms, ...added })]);
    const placedBy = (await limits.merchant()).freezes[PEAK]?.placedBy;
    expect(JSON.stringify(placedBy)).not.toContain('new');
    expect(JSON.parse((await limits.events())[2]!.data)).toMatchObject({ placedBy });
  });

  it('of a merchant that limits does not know does nothing, and holds nobody up', async () => {
    const stranger = new ToldByRisk('nobody');
    await limits.tell([stranger.raised(PEAK, [{ kind: 'warn', line }]), stranger.cleared(PEAK), ...episodes(risk)]);
    expect(limits.strangers.map(({ subject }) => subject)).toEqual(['nobody', 'nobody']);
    expect(await limits.typesFrom(2)).toEqual(TYPES);
    expect([limits.errors, await limits.bus.parkedCount('limits.risk')]).toEqual([[], 0]);
  });

  it('is parked when it is not what was agreed, for a person to look at', async () => {
    await limits.tell([risk.raised('return-rate:transaction:0', [{ kind: 'warn', line }])]);
    expect(await limits.bus.parked('limits.risk')).toMatchObject([{ key: SHOP, error: expect.stringContaining('AskedAmiss') }]);
    expect(await limits.typesFrom(2)).toEqual([]);
  });
});
