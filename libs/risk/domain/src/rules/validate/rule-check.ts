import type { Quantity } from '../measure.js';
import type { Rule, WayBack } from '../rule.js';
import { always, kebab, listOf, objectOf, oneOf, rules, taggedBy, textOf, whole, type Check } from './check.js';
import { conditionCheck } from './condition-check.js';

const WHOLE_BASIS_POINTS = 10_000;
const MOST_AMOUNT = 90_000_000_000_000;
const kind = (name: string): Readonly<Record<string, Check>> => ({ kind: always(name) });
const partOrAmount = {
  basisPoints: whole(1, WHOLE_BASIS_POINTS),
  amount: whole(1, MOST_AMOUNT),
};
const isEither = rules<{ basisPoints?: number; amount?: number }>(({ basisPoints, amount }) => [
  (basisPoints === undefined) === (amount === undefined) && 'has either basisPoints or amount',
]);

export const textsCheck: Check = objectOf({
  zh: textOf(/^.{1,200}$/u, 'a text of 1 to 200 characters'),
  en: textOf(/^.{1,200}$/u, 'a text of 1 to 200 characters'),
});

const consequenceCheck = taggedBy('kind', {
  freeze: objectOf(kind('freeze'), partOrAmount, isEither),
  reduce: objectOf(kind('reduce'), partOrAmount, isEither),
  'reduce-to-rating': objectOf(kind('reduce-to-rating')),
  warn: objectOf(kind('warn')),
  suggest: objectOf(
    { ...kind('suggest'), suggestion: oneOf(['temporary-limit', 'shorter-term']) },
    { termDaysAtMost: whole(1, 366) },
  ),
  'freeze-pair': objectOf({ ...kind('freeze-pair'), partiesAtMost: whole(1, 50) }),
  'require-code': objectOf(kind('require-code')),
  'raise-reserve-rate': objectOf({ ...kind('raise-reserve-rate'), steps: whole(1, 3) }),
  'rating-step': objectOf({ ...kind('rating-step'), steps: whole(1, 3) }),
});

const stepCheck = objectOf({ step: kebab(64) }, { releasesBasisPoints: whole(1, WHOLE_BASIS_POINTS) });

const wayBackCheck = taggedBy('kind', {
  'condition-over': objectOf(kind('condition-over')),
  measured: objectOf(
    { ...kind('measured'), condition: conditionCheck },
    { steps: listOf(kebab(64), 1, 10) },
    rules(isMeasurable),
  ),
  steps: objectOf({ ...kind('steps'), steps: listOf(stepCheck, 1, 10, 'step') }, {}, rules(partsFit)),
  'rating-restored': objectOf(kind('rating-restored')),
  person: objectOf(kind('person')),
});

export const ruleCheck: Check = objectOf(
  {
    ruleId: kebab(40),
    titles: textsCheck,
    lines: listOf(oneOf(['credit', 'transaction', 'withdrawal', 'all']), 1, 3),
    condition: conditionCheck,
    consequences: listOf(consequenceCheck, 1, 8, 'kind'),
    wayBack: wayBackCheck,
    checklist: listOf(
      objectOf({ step: kebab(64) }, { dueHours: whole(1, 8_784), releasesBasisPoints: whole(1, WHOLE_BASIS_POINTS) }),
      0,
      20,
      'step',
    ),
    reasonCode: kebab(64),
    quietHours: whole(0, 8_784),
  },
  {
    case: objectOf({ kind: oneOf(['freeze', 'rating', 'device', 'cash-out', 're-evaluation']), dueHours: whole(1, 8_784) }),
    unconfirmedDays: whole(1, 366),
    decideByDays: whole(1, 366),
  },
  rules(isOfOnePiece),
);

function isMeasurable({ condition: { measure } }: Extract<WayBack, { kind: 'measured' }>): readonly (string | false)[] {
  const { kind: measured } = measure;
  return [(measured === 'order-pattern' || measured === 'rating-fall') && `a way back is not measured by ${measured}`];
}

function partsFit({ steps }: Extract<WayBack, { kind: 'steps' }>): readonly (string | false)[] {
  const sum = steps.reduce((total, { releasesBasisPoints = 0 }) => total + releasesBasisPoints, 0);
  return [sum > WHOLE_BASIS_POINTS && 'its steps release more than the whole'];
}

function isOfOnePiece({ lines, condition, consequences, wayBack, unconfirmedDays }: Rule): readonly (string | false)[] {
  const kinds = consequences.map((each) => each.kind);
  const holding = kinds.filter((each) => each === 'freeze' || each === 'reduce' || each === 'reduce-to-rating');
  const ofOneLine = kinds.filter(
    (each) => each === 'reduce' || each === 'reduce-to-rating' || each === 'warn' || each === 'suggest',
  );
  const isOfRating = condition.measure.kind === 'rating-fall';
  const ofLine = isOfLine(condition.measure) || (wayBack.kind === 'measured' && isOfLine(wayBack.condition.measure));
  return [
    holding.length > 1 && 'holds limit back in one way at most',
    lines.includes('all') && lines.length > 1 && 'names all lines, or single ones',
    lines.includes('all') && ofOneLine.length > 0 && `${ofOneLine.join(', ')} is for a line by its name`,
    lines.includes('all') && ofLine && 'measures numbers of a line by its name',
    isOfRating && kinds.includes('rating-step') && 'a rule on the rating moves no rating',
    kinds.includes('reduce-to-rating') && !isOfRating && 'reduce-to-rating is for a rule on the rating',
    wayBack.kind === 'rating-restored' && !isOfRating && 'rating-restored is for a rule on the rating',
    kinds.includes('freeze-pair') && condition.measure.kind !== 'order-pattern' && 'freeze-pair is for a rule on an order-pattern',
    unconfirmedDays !== undefined && !kinds.some(isFreeze) && 'unconfirmedDays is for a freeze',
    wayBack.kind === 'condition-over' &&
      (isOfRating || condition.measure.kind === 'order-pattern') &&
      'its condition does not tell when it is over',
    wayBack.kind === 'steps' &&
      wayBack.steps.some((step) => step.releasesBasisPoints !== undefined) &&
      !kinds.includes('freeze') &&
      'steps release parts of a freeze only',
  ];
}

const isFreeze = (kind: Rule['consequences'][number]['kind']): boolean => kind === 'freeze' || kind === 'freeze-pair';

function isOfLine(measure: Rule['condition']['measure']): boolean {
  const isLine = (quantity: Quantity): boolean => quantity.of === 'line';
  if (measure.kind === 'ratio') return [measure.numerator, ...measure.denominators].some(isLine);
  return measure.kind === 'value' && isLine(measure.quantity);
}
