import { metadataOf } from '@limit-ledger/platform';
import { ReactingLimits } from './spec-support/reacting-limits.js';
import { ToldByRisk } from './spec-support/told-by-risk.js';

describe('when turnover is reported', () => {
  let limits: ReactingLimits;
  let risk: ToldByRisk;
  beforeEach(async () => {
    limits = await ReactingLimits.open(120_000);
    risk = new ToldByRisk();
  });
  afterEach(() => limits.close());
  const known = async (): Promise<unknown> => (await limits.merchant()).turnover?.months.map(({ month, sales }) => [month, sales]);

  it('it is noted, as it was reported last, with the report as its cause and no policy', async () => {
    await limits.tell([risk.turnover('2026-09', 5), risk.turnover('2026-10', 6), risk.turnover('2026-09', 7)]);
    expect(await limits.typesFrom(2)).toEqual(['turnover-noted', 'turnover-noted', 'turnover-noted']);
    expect(await known()).toEqual([
      ['2026-09', 7],
      ['2026-10', 6],
    ]);
    const metadata = metadataOf((await limits.events())[2]!);
    expect(metadata).toMatchObject({ actor: { subject: 'risk', role: 'service' }, correlationId: 'metrics-1' });
    expect(metadata.policyVersion).toBeUndefined();
  });

  it('it is noted once, though it is told twice, and all of it again years after', async () => {
    await limits.tell([risk.turnover('2026-09', 5), risk.turnover('2026-09', 7), risk.turnover('2026-10', 6)], 2);
    await limits.passSeconds(900 * 86_400);
    await limits.forget();
    await limits.tell([]);
    expect(await limits.typesFrom(2)).toHaveLength(3);
    expect(await known()).toEqual([
      ['2026-09', 7],
      ['2026-10', 6],
    ]);
  });
});
