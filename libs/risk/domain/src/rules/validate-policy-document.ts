import { RATINGS } from '@limit-ledger/contracts';
import type { RiskPolicyDocument } from './policy-document.js';
import type { PolicyFault } from './policy-fault.js';
import { assessmentCheck } from './validate/assessment-check.js';
import { always, isObject, kebab, listOf, objectOf, oneOf, rules, whole, type Check } from './validate/check.js';
import { limitsCheck } from './validate/limits-check.js';
import { ruleCheck, textsCheck } from './validate/rule-check.js';

const MOST_AMOUNT = 90_000_000_000_000;
const amount = whole(0, MOST_AMOUNT);
const line = oneOf(['credit', 'transaction', 'withdrawal']);

const ratingsCheck: Check = listOf(
  objectOf({ rating: oneOf(RATINGS), creditLimit: amount }),
  RATINGS.length,
  RATINGS.length,
  'rating',
);

const reevaluationCheck = objectOf(
  { lowersAfterDays: whole(0, 366), ceilings: listOf(objectOf({ line, limit: amount }, { industry: kebab(64) }), 0, 200) },
  {
    transaction: objectOf({ months: whole(1, 12), basisPoints: whole(1, 100_000) }),
    credit: objectOf({ everyMonths: oneOf([1, 2, 3, 4, 6, 12]) }),
  },
);

const programmeCheck = objectOf({
  programmeId: kebab(40),
  titles: textsCheck,
  line,
  tasks: listOf(kebab(64), 1, 20),
  raiseBasisPoints: whole(1, 100_000),
});

const activationCheck = objectOf({
  leadSeconds: whole(300, 31_536_000),
  ceiling: objectOf({
    windowSeconds: whole(60, 31_536_000),
    merchantsBasisPoints: whole(0, 10_000),
    cases: whole(1, 1_000_000),
  }),
});

const healthTargetsCheck = objectOf({
  windowDays: whole(1, 100),
  minimumOrders: whole(0, 1_000_000),
  returnRateBelow: whole(0, 10_000),
  inventoryTurnsAbove: whole(0, 100_000),
  repeatPurchaseAbove: whole(0, 10_000),
});

const documentCheck: Check = objectOf(
  { schemaVersion: always(1), titles: textsCheck, rules: listOf(ruleCheck, 0, 100, 'ruleId') },
  {
    ratings: ratingsCheck,
    staleSeconds: whole(1, 31_536_000),
    reevaluation: reevaluationCheck,
    programmes: listOf(programmeCheck, 0, 20, 'programmeId'),
    activation: activationCheck,
    healthCheck: healthTargetsCheck,
    limits: limitsCheck,
    assessment: assessmentCheck,
  },
  rules<RiskPolicyDocument>(({ ratings = [] }) => [
    ratings.some(
      ({ rating, creditLimit }, index) =>
        rating !== RATINGS[index] || creditLimit > (ratings[index - 1]?.creditLimit ?? MOST_AMOUNT),
    ) && 'has ratings from A to D, none with more than the one before',
  ]),
);

/** Everything that is wrong with a document, at once; nothing where it can be decided by. */
export function validatePolicyDocument(value: unknown): readonly PolicyFault[] {
  if (!isObject(value)) return [{ path: '', message: 'is an object' }];
  const faults: PolicyFault[] = [];
  documentCheck(value, '', faults);
  return faults;
}
