import { publishedEventTypes, type PublishedEvent } from '@limit-ledger/contracts';
import { addSeconds } from '@limit-ledger/kernel';
import { metadataOf } from '@limit-ledger/platform';
import { faultsOf } from '@limit-ledger/testing';
import { ReactingLimits } from './spec-support/reacting-limits.js';
import { ToldByRisk } from './spec-support/told-by-risk.js';

const DAY = 86_400;
const [OCTOBER, NOVEMBER, DECEMBER] = ['10', '11', '12'].map((month) => `re-evaluation:transaction:2026-${month}`) as [
  string,
  string,
  string,
];

describe('when a limit is re-evaluated', () => {
  let limits: ReactingLimits;
  let risk: ToldByRisk;
  beforeEach(async () => {
    limits = await ReactingLimits.open(120_000);
    risk = new ToldByRisk();
  });
  afterEach(() => limits.close());
  const lowered = (): PublishedEvent => risk.reevaluated(OCTOBER, 100_000, addSeconds(limits.now, 7 * DAY));
  const TYPES = [
    'limit-reevaluated',
    'lowering-announced',
    'line-reduced',
    'limit-reevaluated',
    'reduction-restored',
    'line-adjusted',
  ];

  /** Lowered, and a month later raised. */
  async function twoMonths(times = 1): Promise<void> {
    await limits.tell([lowered()], times);
    await limits.passSeconds(30 * DAY);
    await limits.tell([risk.reevaluated(NOVEMBER, 150_000, addSeconds(limits.now, 7 * DAY))], times);
  }

  it('a raise takes effect at once, a lowering at its moment, in the name of risk by the version that decided', async () => {
    await twoMonths();
    expect(await limits.typesFrom(2)).toEqual(TYPES);
    expect(await limits.line()).toMatchObject({ reduced: 0, effective: 150_000 });
    const [, announced, reduced, , , adjusted] = (await limits.events()).slice(2).map(metadataOf);
    const origin = { actor: { subject: 'risk', role: 'service' }, correlationId: 'metrics-1', policyVersion: 'default@7' };
    expect([announced, adjusted]).toMatchObject([origin, origin]);
    expect(reduced).toMatchObject({ actor: { role: 'clock' }, policyVersion: 'default@7' });
  });

  it('is told as the contract says', () => {
    const schema = publishedEventTypes().find(({ type }) => type === 'limit-ledger.risk.limit-reevaluated.v1')!.schema;
    expect(faultsOf(schema, lowered().data)).toEqual([]);
  });

  it('has its effect once, though it is told twice, and all of it again years after', async () => {
    await twoMonths(2);
    expect(await limits.typesFrom(2)).toEqual(TYPES);
    await limits.passSeconds(900 * DAY);
    await limits.forget();
    await limits.tell([]);
    expect(await limits.typesFrom(2)).toEqual(TYPES);
  });

  it('and can not be raised while a risk stands, that is recorded, and the next one raises it', async () => {
    await limits.tell([risk.raised('return-rate:transaction:1', [{ kind: 'freeze', line: 'transaction', basisPoints: 100 }])]);
    await limits.tell([risk.reevaluated(OCTOBER, 150_000, limits.now), risk.cleared('return-rate:transaction:1')]);
    await limits.tell([risk.reevaluated(DECEMBER, 160_000, limits.now)]);
    const types = ['limit-frozen', 'limit-reevaluated', 'freeze-released', 'limit-reevaluated', 'line-adjusted'];
    expect(await limits.typesFrom(2)).toEqual(types);
    expect(JSON.parse((await limits.events())[3]!.data)).toMatchObject({ outcome: 'not-applied', code: 'risk.stands' });
    expect(await limits.line()).toMatchObject({ effective: 160_000 });
  });

  it('and a programme that a risk held up raises it by itself, by its version, when the risk is gone, and once', async () => {
    await limits.tell([risk.raised('return-rate:transaction:1', [{ kind: 'freeze', line: 'transaction', basisPoints: 100 }])]);
    const done = risk.reevaluated('programme:improvement', 144_000, limits.now);
    await limits.tell([done], 2);
    await limits.passSeconds(DAY);
    await limits.tell([risk.cleared('return-rate:transaction:1')]);
    await limits.passSeconds(1);
    await limits.tell([done]);
    const types = ['limit-frozen', 'limit-reevaluated', 'freeze-released', 'limit-reevaluated', 'line-adjusted'];
    expect(await limits.typesFrom(2)).toEqual(types);
    expect(await limits.line()).toMatchObject({ effective: 144_000, frozen: 0 });
    const adjusted = metadataOf((await limits.events()).at(-1)!);
    expect(adjusted).toMatchObject({ actor: { role: 'clock' }, policyVersion: 'default@7' });
  });
});
