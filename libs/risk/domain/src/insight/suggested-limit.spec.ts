import type { RiskPolicyDocument } from '../rules/policy-document.js';
import { DEFAULT_POLICY } from '../rules/default-policy/default-policy.js';
import { rulesInForce } from '../rules/make-rules-in-force.js';
import { suggestedLimits, type SuggestedLimit } from './suggested-limit.js';

const MONTHS = [
  { month: '2026-01', sales: 900 },
  { month: '2026-02', sales: 100 },
  { month: '2026-03', sales: 201 },
  { month: '2026-04', sales: 303 },
  { month: '2026-05', sales: 7 },
];
const KNOWN = { latestDay: '2026-05-02', rating: 'B', lines: [], industry: 'tea' } as const;

function suggested(change: Partial<RiskPolicyDocument> = {}, known: object = {}, months = MONTHS): readonly SuggestedLimit[] {
  const document = { ...DEFAULT_POLICY, ...change };
  const { values } = rulesInForce([{ policyId: 'default', version: 1, activeFrom: '2026-01-01T00:00:00.000Z', document }]);
  return suggestedLimits({ ...KNOWN, ...known }, { days: [], months }, values);
}

const REEVALUATION = DEFAULT_POLICY.reevaluation!;

describe('a suggested limit', () => {
  it('of the transaction line is the mean of the last three whole months, each shown', () => {
    expect(suggested()[0]).toEqual({
      ...{ line: 'transaction', suggested: 201, because: 'mean-of-months', mean: 201, basisPoints: 10_000 },
      months: MONTHS.slice(1, 4),
    });
    const lines = [{ line: 'transaction', approved: 50, available: 0, effective: 50, reserved: 0, used: 50 }];
    expect(suggested({}, { lines, latestDay: '2026-05-31' })[0]).toMatchObject({ approved: 50, months: MONTHS.slice(2) });
  });

  it('is of the part of the mean that policy gives, and at most its ceiling in the industry', () => {
    const ceilings = [
      { line: 'transaction', limit: 500 },
      { line: 'transaction', industry: 'tea', limit: 350 },
    ] as const;
    const doubled = { ...REEVALUATION, transaction: { months: 3, basisPoints: 20_000 }, ceilings };
    expect(suggested({ reevaluation: doubled })[0]).toMatchObject({ suggested: 350, ceiling: 350, mean: 201 });
    expect(suggested({ reevaluation: doubled }, { industry: 'shoes' })[0]).toMatchObject({ suggested: 403, ceiling: 500 });
  });

  it('is none where a month is not known, and says which', () => {
    const [line] = suggested(
      {},
      {},
      MONTHS.filter(({ month }) => month !== '2026-03'),
    );
    expect(line).toEqual({
      line: 'transaction',
      because: 'too-few-months',
      months: [MONTHS[1], { month: '2026-03' }, MONTHS[3]],
    });
    expect(suggested({}, { latestDay: undefined })[0]).toEqual({ line: 'transaction', because: 'too-few-months' });
  });

  it('of the credit line is what policy gives the rating', () => {
    expect(suggested()[1]).toEqual({
      ...{ line: 'credit', ceiling: 100_000_000, suggested: 50_000_000, because: 'rating', rating: 'B', ofRating: 50_000_000 },
    });
    expect(suggested({ reevaluation: { ...REEVALUATION, ceilings: [{ line: 'credit', limit: 9 }] } })[1]).toMatchObject({
      suggested: 9,
    });
    expect(suggested({}, { rating: undefined })[1]).toMatchObject({ because: 'no-rating' });
    expect(suggested({ reevaluation: { lowersAfterDays: 7, ceilings: [] } }).map(({ because }) => because)).toEqual([
      ...['no-formula', 'no-formula'],
    ]);
  });
});
