import type { AssessmentPolicy, ScoreTable } from '../assessment-policy.js';
import { kebab, listOf, objectOf, rules, textOf, whole, type Check } from './check.js';
import { textsCheck } from './rule-check.js';

const MOST_AMOUNT = 90_000_000_000_000;
const MOST_SCORE = 1_000_000;
const SECONDS_A_MONTH = 2_678_400;
const NOT_THE_WHOLE = 9_999;

const score = whole(0, MOST_SCORE);

const tierCheck = objectOf({
  tier: kebab(40),
  from: score,
  instalmentsAtMost: whole(1, 120),
  downPaymentBasisPoints: whole(0, NOT_THE_WHOLE),
  interestFreeMonths: whole(0, 120),
});

const scoreTableCheck = objectOf(
  {
    provider: kebab(64),
    scale: kebab(64),
    least: score,
    most: score,
    tiers: listOf(tierCheck, 1, 50, 'tier'),
  },
  {},
  rules<ScoreTable>(({ least, most, tiers }) => [
    least >= most && 'has a scale that ends before it begins',
    !isRising(tiers.map(({ from }) => from)) && 'has tiers that do not rise',
    tiers.some(({ from }) => from < least || from > most) && 'has a tier beyond its scale',
    tiers.some(({ interestFreeMonths, instalmentsAtMost }) => interestFreeMonths > instalmentsAtMost) &&
      'has more months free of interest than instalments',
  ]),
);

/** How consumers are assessed: every number is in range, tables and grades rise, no table stands twice. */
export const assessmentCheck: Check = objectOf(
  {
    currency: textOf(/^[A-Z]{3}$/, 'a currency of three capital letters'),
    validSeconds: whole(1, SECONDS_A_MONTH),
    holdGraceSeconds: whole(0, SECONDS_A_MONTH),
    scores: listOf(scoreTableCheck, 1, 50),
    grades: listOf(objectOf({ grade: kebab(40), limit: whole(0, MOST_AMOUNT) }), 1, 20, 'grade'),
    regrading: objectOf({ onTimeAtLeast: whole(1, 1_000) }),
    wayToAPerson: textsCheck,
  },
  {},
  rules<AssessmentPolicy>(({ scores, grades }) => [
    new Set(scores.map(({ provider, scale }) => `${provider} ${scale}`)).size < scores.length &&
      'has a scale of a provider twice',
    !isRising(grades.map(({ limit }) => limit)) && 'has grades that do not rise',
  ]),
);

const isRising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > values[index - 1]!);
