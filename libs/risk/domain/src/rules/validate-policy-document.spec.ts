import { DEFAULT_POLICY } from './default-policy/default-policy.js';
import { validatePolicyDocument } from './validate-policy-document.js';

/** The default policy with something else at a path. */
function withAt(path: readonly (string | number)[], value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(DEFAULT_POLICY)) as Record<string | number, unknown>;
  let inner = copy;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return copy;
}

const PAIR = ['rules', 13, 'consequences', 1] as const;
const PAIR_PATH = 'rules[13].consequences[1]';
const CONDITION = DEFAULT_POLICY.rules[0]!.condition;

describe('a policy document', () => {
  it('is right as it ships, and as JSON gives it back', () => {
    expect(validatePolicyDocument(DEFAULT_POLICY)).toEqual([]);
    expect(validatePolicyDocument(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual([]);
  });

  it('may say for limits all that limits decides by', () => {
    const limits = {
      ...DEFAULT_POLICY.limits,
      fourEyesSums: [{ currency: 'CNY', sum: 50_000_000 }],
      increases: { ...DEFAULT_POLICY.limits!.increases, strict: true },
    };
    expect(validatePolicyDocument({ ...DEFAULT_POLICY, limits })).toEqual([]);
  });

  it('may let a pair that nobody confirmed go, without a freeze beside it', () => {
    expect(validatePolicyDocument(withAt(['rules', 13, 'consequences'], [{ kind: 'freeze-pair', partiesAtMost: 50 }]))).toEqual(
      [],
    );
  });

  it('ships every rule of the table', () => {
    expect(DEFAULT_POLICY.rules.map(({ ruleId }) => ruleId)).toEqual([
      'return-rate',
      'return-rate-trend',
      'daily-peak',
      'promotion-overrun',
      'inventory-turnover',
      'overdue-rate',
      'overdue-month-ends',
      'credit-rating',
      'own-overdue',
      'over-use',
      'usage',
      'term-mismatch',
      'device',
      'cash-out',
    ]);
  });

  it.each<readonly [string, readonly (string | number)[], unknown, string]>([
    ['an unknown member', ['extra'], 1, 'extra'],
    ['an inherited name', ['constructor'], 1, 'constructor'],
    ['another schema', ['schemaVersion'], 2, 'schemaVersion'],
    ['a missing title', ['titles', 'zh'], undefined, 'titles.zh'],
    ['too many rules', ['rules'], new Array(101).fill(DEFAULT_POLICY.rules[0]), 'rules'],
    ['two rules of one id', ['rules', 1, 'ruleId'], 'return-rate', 'rules'],
    ['a long rule id', ['rules', 0, 'ruleId'], 'r'.repeat(41), 'rules[0].ruleId'],
    ['no line', ['rules', 0, 'lines'], [], 'rules[0].lines'],
    ['a line twice', ['rules', 0, 'lines'], ['credit', 'credit'], 'rules[0].lines'],
    ['all lines beside one', ['rules', 0, 'lines'], ['all', 'credit'], 'rules[0]'],
    ['an unknown measure', ['rules', 0, 'condition', 'measure', 'kind'], 'mood', 'rules[0].condition.measure.kind'],
    [
      'an unknown field',
      ['rules', 0, 'condition', 'measure', 'numerator', 'field'],
      'luck',
      'rules[0].condition.measure.numerator.field',
    ],
    [
      'an unknown window',
      ['rules', 0, 'condition', 'measure', 'numerator', 'window'],
      { kind: 'year' },
      'rules[0].condition.measure.numerator.window.kind',
    ],
    [
      'a window too long',
      ['rules', 0, 'condition', 'measure', 'numerator', 'window'],
      { kind: 'days', days: 93 },
      'rules[0].condition.measure.numerator.window.days',
    ],
    [
      'a mean of one day',
      ['rules', 0, 'condition', 'measure', 'numerator', 'mean'],
      true,
      'rules[0].condition.measure.numerator',
    ],
    ['a course too far back', ['rules', 0, 'condition', 'course', 'days'], 100, 'rules[0].condition.course.days'],
    [
      'window and course too far back',
      ['rules', 0, 'condition'],
      {
        ...CONDITION,
        minimumSample: { quantity: { of: 'field', field: 'orders', window: { kind: 'days', days: 60 } }, atLeast: 1 },
        course: { kind: 'consecutive-days', days: 60 },
      },
      'rules[0].condition',
    ],
    ['months of days', ['rules', 0, 'condition', 'course'], { kind: 'rising-months', months: 2 }, 'rules[0].condition'],
    [
      'a course of occurrences',
      ['rules', 12, 'condition', 'course'],
      { kind: 'consecutive-days', days: 2 },
      'rules[12].condition',
    ],
    ['a fraction', ['rules', 0, 'condition', 'threshold'], 8.5, 'rules[0].condition.threshold'],
    ['an unknown comparison', ['rules', 0, 'condition', 'comparison'], 'about', 'rules[0].condition.comparison'],
    ['an unknown consequence', ['rules', 0, 'consequences', 0, 'kind'], 'close', 'rules[0].consequences[0].kind'],
    ['part and amount', ['rules', 0, 'consequences', 0, 'amount'], 1, 'rules[0].consequences[0]'],
    ['two ways to hold back', ['rules', 0, 'consequences', 1], { kind: 'reduce', basisPoints: 1 }, 'rules[0]'],
    ['the rating moved by the rating', ['rules', 7, 'consequences', 1], { kind: 'rating-step', steps: 1 }, 'rules[7]'],
    ['the limit of a rating elsewhere', ['rules', 0, 'consequences', 0], { kind: 'reduce-to-rating' }, 'rules[0]'],
    ['an unknown way back', ['rules', 0, 'wayBack'], { kind: 'luck' }, 'rules[0].wayBack.kind'],
    ['steps beyond the whole', ['rules', 2, 'wayBack', 'steps', 0, 'releasesBasisPoints'], 6_000, 'rules[2].wayBack'],
    ['parts of a reduction', ['rules', 4, 'wayBack', 'steps', 0, 'releasesBasisPoints'], 6_000, 'rules[4]'],
    ['a way back by a pattern', ['rules', 0, 'wayBack', 'condition'], DEFAULT_POLICY.rules[13]!.condition, 'rules[0].wayBack'],
    ['numbers of a line on all lines', ['rules', 10, 'lines'], ['all'], 'rules[10]'],
    ['a pair of what is no pattern', ['rules', 0, 'consequences', 1], { kind: 'freeze-pair', partiesAtMost: 1 }, 'rules[0]'],
    ['a pair of nobody', [...PAIR, 'partiesAtMost'], 0, `${PAIR_PATH}.partiesAtMost`],
    ['a pair of too many', [...PAIR, 'partiesAtMost'], 51, `${PAIR_PATH}.partiesAtMost`],
    ['a pair of as many as there are', [...PAIR, 'partiesAtMost'], undefined, `${PAIR_PATH}.partiesAtMost`],
    ['an unconfirmed reduction', ['rules', 1, 'unconfirmedDays'], 7, 'rules[1]'],
    ['too long a checklist', ['rules', 0, 'checklist'], new Array(21).fill({ step: 's' }), 'rules[0].checklist'],
    ['a sum of no currency', ['limits', 'fourEyesSums'], [{ currency: 'yuan', sum: 1 }], 'limits.fourEyesSums[0].currency'],
    [
      'a currency twice',
      ['limits', 'fourEyesSums'],
      [
        { currency: 'CNY', sum: 1 },
        { currency: 'CNY', sum: 2 },
      ],
      'limits.fourEyesSums',
    ],
    ['ratings out of order', ['ratings', 0, 'rating'], 'E', 'ratings[0].rating'],
    ['more for less', ['ratings', 3, 'creditLimit'], 90_000_000_000_000, ''],
    ['a negative amount', ['ratings', 0, 'creditLimit'], -1, 'ratings[0].creditLimit'],
    ['an unknown cause', ['limits', 'causesThatCount', 'credit', 0], 'gift', 'limits.causesThatCount.credit[0]'],
    ['a default beyond the maximum', ['limits', 'reservation', 'defaultTtlSeconds'], 2_592_000, ''],
    ['reminders out of order', ['limits', 'validityReminderDays'], [1, 7], 'limits'],
    ['an unknown value', ['limits', 'mood'], 1, 'limits.mood'],
    ['a re-evaluation every five months', ['reevaluation', 'credit', 'everyMonths'], 5, 'reevaluation.credit.everyMonths'],
    ['a programme without tasks', ['programmes', 0, 'tasks'], [], 'programmes[0].tasks'],
    ['a tier with a fraction', ['assessment', 'scores', 0, 'tiers', 1, 'from'], 600.5, 'assessment.scores[0].tiers[1].from'],
    ['tiers out of order', ['assessment', 'scores', 0, 'tiers', 1, 'from'], 550, 'assessment.scores[0]'],
    ['a tier beyond its scale', ['assessment', 'scores', 0, 'tiers', 2, 'from'], 951, 'assessment.scores[0]'],
    ['a scale that ends before it begins', ['assessment', 'scores', 0, 'most'], 350, 'assessment.scores[0]'],
    [
      'more free months than instalments',
      ['assessment', 'scores', 0, 'tiers', 0, 'interestFreeMonths'],
      7,
      'assessment.scores[0]',
    ],
    [
      'all of the price paid down',
      ['assessment', 'scores', 0, 'tiers', 0, 'downPaymentBasisPoints'],
      10_000,
      'assessment.scores[0].tiers[0].downPaymentBasisPoints',
    ],
    ['a tier twice', ['assessment', 'scores', 0, 'tiers', 1, 'tier'], 'basic', 'assessment.scores[0].tiers'],
    ['a scale twice', ['assessment', 'scores', 1], DEFAULT_POLICY.assessment!.scores[0], 'assessment'],
    ['grades that do not rise', ['assessment', 'grades', 1, 'limit'], 200_000, 'assessment'],
    ['a way to a person in one language', ['assessment', 'wayToAPerson', 'zh'], undefined, 'assessment.wayToAPerson.zh'],
    ['no scores', ['assessment', 'scores'], [], 'assessment.scores'],
    ['an unknown member', ['assessment', 'mood'], 1, 'assessment.mood'],
  ])('is refused with %s', (_, path, value, faultAt) => {
    const faults = validatePolicyDocument(withAt(path, value));
    if (faultAt === '') expect(faults.length).toBeLessThanOrEqual(1);
    else expect(faults.map((fault) => fault.path)).toContain(faultAt);
  });

  it('has every fault told at once', () => {
    const document = { ...DEFAULT_POLICY, schemaVersion: 3, rules: [{ ruleId: 'X' }, null], luck: 1, staleSeconds: 0 };
    const paths = validatePolicyDocument(document).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'schemaVersion',
        'rules[0].ruleId',
        'rules[0].condition',
        'rules[0].wayBack',
        'rules[1]',
        'luck',
        'staleSeconds',
      ]),
    );
  });

  it.each([[null], [undefined], [1], ['policy'], [[]]])('is an object: %j is none', (value) => {
    expect(validatePolicyDocument(value)).toEqual([{ path: '', message: 'is an object' }]);
  });
});
