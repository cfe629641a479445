import * as fc from 'fast-check';
import {
  REEVALUATION_OUTCOMES,
  type ChecklistItem,
  type EventOf,
  type LimitEventType,
  type LineAmount,
  type LineDelta,
  type Party,
} from '../events.js';
import { PARTY_KINDS } from '../party.js';
import { BOOKED, CAUSES, INCREASE_KINDS, LINE_KINDS, RESERVATION_STATUSES, UNMET_CONDITIONS } from '../words.js';

type Arbitraries = { readonly [Type in LimitEventType]: fc.Arbitrary<EventOf<Type>['data']> };

/** Any text that has a canonical form: escapes, control characters and all planes of Unicode among it. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', '"\\', '\n\u0000', '\u007f', '\u2028', '\u{1f45f}'),
);
const integer = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER));
const line = fc.constantFrom(...LINE_KINDS);
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });

/** Objects of which `always` is there and any part of `sometimes`; what is left out is absent, or `undefined`. */
function of<Always, Sometimes>(
  always: { [Key in keyof Always]: fc.Arbitrary<Always[Key]> },
  sometimes: { [Key in keyof Sometimes]: fc.Arbitrary<Sometimes[Key]> },
): fc.Arbitrary<Always & Partial<Sometimes>> {
  const maybe = Object.fromEntries(
    Object.entries<fc.Arbitrary<unknown>>(sometimes).map(([key, value]) => [
      key,
      fc.option(value, { nil: undefined, freq: 4 }),
    ]),
  );
  const requiredKeys = Object.keys(always);
  return fc.record({ ...maybe, ...always } as Record<string, fc.Arbitrary<unknown>>, { requiredKeys }) as never;
}

const lineAmounts = fc.array(of<LineAmount, object>({ line, amount: integer }, {}), { maxLength: 3 });
const sums = {
  approved: integer,
  temporary: integer,
  reduced: integer,
  frozenGross: integer,
  reserved: integer,
  used: integer,
};
const deltas = fc.array(of<Pick<LineDelta, 'line'>, Omit<LineDelta, 'line'>>({ line }, sums), { maxLength: 3 });
const imported = { imported: fc.constant(true as const) };
const order = fc.record({
  status: fc.constantFrom(...RESERVATION_STATUSES),
  amount: integer,
  captured: integer,
  replenished: integer,
  lines: fc.array(line, { maxLength: 2 }),
  expiresAt: orNull(text),
});
const ofOrder = { deltas, orderId: text, previousOrderRevision: orNull(integer), termsRevision: integer, order };
const noted = { ...imported, noteRef: text };
const step = of<Pick<ChecklistItem, 'step'>, Omit<ChecklistItem, 'step'>>(
  { step: text },
  { dueHours: integer, releasesBasisPoints: integer },
);
const measured = of(
  { measure: text, value: integer, threshold: integer, unit: text },
  { numerator: integer, denominator: integer, sample: integer, from: text, until: text },
);
const placedBy = of(
  {
    signalId: text,
    rule: text,
    policyVersion: text,
    checklist: fc.array(step, { maxLength: 3 }),
    clearsByItself: fc.boolean(),
    grounds: fc.array(measured, { maxLength: 2 }),
  },
  { unconfirmedEndsAt: text, decideBy: text },
);
const parties = fc.array(of<Party, object>({ kind: fc.constantFrom(...PARTY_KINDS), ref: text }, {}), { maxLength: 3 });
const fee = of({ amount: integer, basisPoints: integer, yearlyEquivalentBasisPoints: integer }, {});
const increase = { deltas, increaseId: text, line, amount: integer };
const reduction = { deltas, reductionId: text, line, amount: integer, reasonCode: text };

/** What an event of each type may say. */
export const RANDOM_EVENT_DATA: Arbitraries = {
  'merchant-registered': of({ merchantId: text, currency: text, industry: text, onboardedOn: text }, imported),
  'identity-verified': of({ checkId: text, kind: text }, imported),
  'line-opened': of(
    { deltas, line, approved: integer },
    { ...imported, validUntil: text, purposeRef: text, reminderDays: fc.array(integer) },
  ),
  'limit-reserved': of(
    { ...ofOrder, amount: integer, expiresAt: text },
    { ...imported, merchantOrderId: text, storeId: text, buyerRef: text, deviceRef: text, accountRef: text },
  ),
  'limit-captured': of(
    { ...ofOrder, captureId: text, amount: integer },
    { ...imported, buyerRef: text, deviceRef: text, accountRef: text },
  ),
  'limit-voided': of({ ...ofOrder, amount: integer }, imported),
  'reservation-expired': of({ ...ofOrder, amount: integer }, imported),
  'limit-replenished': of(
    {
      ...ofOrder,
      replenishmentId: text,
      amount: integer,
      cause: fc.constantFrom(...CAUSES),
      overpaid: integer,
      perLine: lineAmounts,
    },
    imported,
  ),
  'replenishment-reversed': of(
    { ...ofOrder, reversalId: text, replenishmentId: text, reasonCode: text, perLine: lineAmounts, overage: lineAmounts },
    imported,
  ),
  'limit-booked': of({ ...ofOrder, amount: integer, overage: lineAmounts }, imported),
  'limit-frozen': of(
    {
      deltas,
      freezeId: text,
      line: fc.constantFrom(...LINE_KINDS, 'all' as const),
      floating: fc.boolean(),
      blocks: fc.subarray(['capture' as const]),
      reasonCode: text,
      risk: fc.boolean(),
      perLine: lineAmounts,
    },
    { ...noted, amount: integer, basisPoints: integer, evidence: fc.array(text), releaseOn: text, releaseAt: text, placedBy, parties },
  ),
  'freeze-resolved': of({ deltas, freezeId: text, perLine: lineAmounts }, imported),
  'parties-barred': of({ freezeId: text, parties }, imported),
  'freeze-confirmed': of({ freezeId: text, confirmId: text }, noted),
  'freeze-released': of(
    {
      deltas,
      freezeId: text,
      cause: fc.constantFrom('request' as const, 'date' as const, 'signal' as const, 'unconfirmed' as const),
      perLine: lineAmounts,
      remaining: lineAmounts,
    },
    { ...noted, parties, releaseId: text, reasonCode: text, line, amount: integer, step: text, releasesBasisPoints: integer },
  ),
  'line-reduced': of(
    { ...reduction, risk: fc.boolean() },
    { ...noted, basisPoints: integer, placedBy, reevaluationId: text, downTo: integer },
  ),
  'reduction-restored': of(
    { ...reduction, restoreId: text },
    { ...noted, cause: fc.constantFrom('signal' as const, 're-evaluation' as const) },
  ),
  'line-adjusted': of(
    { deltas, adjustmentId: text, line, approved: integer, previousApproved: integer, reasonCode: text },
    { ...noted, caseId: text, reevaluationId: text },
  ),
  'temporary-increase-granted': of(
    { increaseId: text, line, amount: integer, from: text, until: text, kind: fc.constantFrom(...INCREASE_KINDS) },
    {
      ...imported,
      declaredDailySales: integer,
      fee,
      booked: fc.constantFrom(...BOOKED),
      unmet: fc.subarray([...UNMET_CONDITIONS]),
    },
  ),
  'temporary-increase-started': of(increase, { ...imported, feeCharged: integer }),
  'temporary-increase-ended': of(increase, imported),
  'limit-reevaluated': of(
    {
      reevaluationId: text,
      line,
      limit: integer,
      policyVersion: text,
      grounds: fc.array(measured, { maxLength: 2 }),
      outcome: fc.constantFrom(...REEVALUATION_OUTCOMES),
    },
    { ...imported, code: text, detail: text },
  ),
  'lowering-announced': of(
    { reevaluationId: text, line, limit: integer, lowersAt: text, reasonCode: text, policyVersion: text },
    imported,
  ),
  'lowering-withdrawn': of({ reevaluationId: text, line }, { ...imported, supersededBy: text }),
  'turnover-noted': of({ month: text, sales: integer, nothingOverdue: fc.boolean(), riskRevision: integer }, imported),
  'line-lapsed': of({ line, validUntil: text }, imported),
  'line-validity-reminded': of({ line, validUntil: text, daysBefore: integer }, imported),
  'merchant-warned': of({ line, reasonCode: text, placedBy }, imported),
  'suggestion-made': of({ line, reasonCode: text, placedBy, suggestion: text }, { ...imported, termDaysAtMost: integer }),
  'step-noted': of({ signalId: text, step: text }, imported),
  'notice-ended': of({ signalId: text }, imported),
  'signal-not-applied': of({ signalId: text, kind: text, code: text, detail: text }, imported),
  'usage-warning-raised': of({ line, available: integer, effective: integer, rearmBasisPoints: integer }, { orderId: text }),
};
