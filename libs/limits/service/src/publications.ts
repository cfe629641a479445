import type { LimitsMerchantLimitEventsV1 } from '@limit-ledger/contracts';
import type { EventOf, LimitEventType, PlacedBy } from '@limit-ledger/limits-domain';
import { publishedMembers as members } from '@limit-ledger/platform';
import { codeShownToMerchant } from './reasons/reason-codes.js';

/** Nobody outside is told of these; `isPublic` of the decider says the same. */
export const PRIVATE_TYPES = [
  'identity-verified',
  'freeze-confirmed',
  'parties-barred',
  'step-noted',
  'notice-ended',
  'signal-not-applied',
  'turnover-noted',
  'limit-reevaluated',
] as const satisfies readonly LimitEventType[];
export type PublicType = Exclude<LimitEventType, (typeof PRIVATE_TYPES)[number]>;
type Data<Type extends LimitEventType> = EventOf<Type>['data'];

type Publications = {
  readonly [Type in PublicType]: (data: Data<Type>) => LimitsMerchantLimitEventsV1[`limit-ledger.limits.${Type}.v1`];
};

/**
 * What of a private event is public, member by member: a type that is forgotten does not compile, and a new member stays
 * inside until it is named here. Notes, evidence, grounds and the ledger's own marks are named nowhere.
 */
export const PUBLICATIONS: Publications = {
  'merchant-registered': (data) => members(data, 'merchantId', 'currency', 'industry', 'onboardedOn', 'imported'),
  'line-opened': (data) => members(data, 'line', 'approved', 'validUntil', 'deltas', 'imported'),

  'limit-reserved': (data) => ({
    ...members(data, 'amount', 'expiresAt', 'merchantOrderId', 'storeId', 'buyerRef', 'deviceRef', 'accountRef'),
    ...ofOrder(data),
  }),
  'limit-captured': (data) => ({
    ...members(data, 'captureId', 'amount', 'buyerRef', 'deviceRef', 'accountRef'),
    ...ofOrder(data),
  }),
  'limit-voided': (data) => ({ ...members(data, 'amount'), ...ofOrder(data) }),
  'reservation-expired': (data) => ({ ...members(data, 'amount'), ...ofOrder(data) }),
  'limit-replenished': (data) => ({
    ...members(data, 'replenishmentId', 'amount', 'cause', 'overpaid', 'perLine'),
    ...ofOrder(data),
  }),
  'replenishment-reversed': (data) => ({
    ...members(data, 'reversalId', 'replenishmentId', 'perLine', 'overage'),
    ...shownReason(data.reasonCode),
    ...ofOrder(data),
  }),
  'limit-booked': (data) => ({ ...members(data, 'amount', 'overage'), ...ofOrder(data) }),

  'limit-frozen': (data) => ({
    ...members(data, 'freezeId', 'line', 'amount', 'basisPoints', 'floating', 'blocks', 'releaseOn', 'releaseAt', 'perLine'),
    ...shownReason(data.reasonCode),
    ...ofRule(data.placedBy),
    ...members(data, 'deltas', 'imported'),
  }),
  'freeze-resolved': (data) => members(data, 'freezeId', 'perLine', 'deltas', 'imported'),
  'freeze-released': (data) => ({
    ...members(data, 'freezeId', 'cause', 'releaseId', 'step', 'perLine', 'remaining', 'deltas', 'imported'),
    ...(data.reasonCode === undefined ? {} : shownReason(data.reasonCode)),
  }),
  'line-reduced': (data) => ({
    ...members(data, 'reductionId', 'reevaluationId', 'line', 'basisPoints', 'amount', 'deltas', 'imported'),
    ...shownReason(data.reasonCode),
    ...ofRule(data.placedBy),
  }),
  'reduction-restored': (data) => ({
    cause: data.cause ?? 'request',
    ...members(data, 'reductionId', 'restoreId', 'line', 'amount', 'deltas', 'imported'),
    ...shownReason(data.reasonCode),
  }),
  'line-adjusted': (data) => ({
    ...members(data, 'adjustmentId', 'reevaluationId', 'line', 'approved', 'previousApproved', 'deltas', 'imported'),
    ...shownReason(data.reasonCode),
  }),

  'lowering-announced': (data) => ({
    ...members(data, 'reevaluationId', 'line', 'limit', 'lowersAt', 'imported'),
    ...shownReason(data.reasonCode),
  }),
  'lowering-withdrawn': (data) => members(data, 'reevaluationId', 'line', 'supersededBy', 'imported'),
  'temporary-increase-granted': (data) => ({
    ...members(data, 'increaseId', 'line', 'amount', 'from', 'until', 'kind', 'declaredDailySales'),
    ...members(data, 'fee', 'booked', 'imported'),
  }),
  'temporary-increase-started': (data) => members(data, 'increaseId', 'line', 'amount', 'feeCharged', 'deltas', 'imported'),
  'temporary-increase-ended': (data) => members(data, 'increaseId', 'line', 'amount', 'deltas', 'imported'),
  'line-lapsed': (data) => members(data, 'line', 'validUntil', 'imported'),
  'line-validity-reminded': (data) => members(data, 'line', 'validUntil', 'daysBefore', 'imported'),
  'merchant-warned': (data) => ({ ...told(data), ...members(data, 'imported') }),
  'suggestion-made': (data) => ({ ...told(data), ...members(data, 'suggestion', 'termDaysAtMost', 'imported') }),
  'usage-warning-raised': (data) => members(data, 'line', 'available', 'effective', 'orderId'),
};

type OfOrder = Pick<Data<'limit-voided'>, 'orderId' | 'order' | 'deltas' | 'imported'>;

const ofOrder = (data: OfOrder): OfOrder => members(data, 'orderId', 'order', 'deltas', 'imported');

/** The true code of a suspicion would tell too much to who passes it on. */
const shownReason = (reasonCode: string): { readonly reasonCode: string } => ({ reasonCode: codeShownToMerchant(reasonCode) });

type Told = Pick<Data<'merchant-warned'>, 'line' | 'reasonCode'> & { readonly placedBy: PublicTerms };

const told = ({ line, reasonCode, placedBy }: Data<'merchant-warned'>): Told => ({
  line,
  ...shownReason(reasonCode),
  placedBy: termsOf(placedBy),
});

/** Of the rule that placed it how it comes back, and nothing that the rule rests on. */
const ofRule = (placedBy: PlacedBy | undefined): { readonly placedBy?: PublicTerms } =>
  placedBy === undefined ? {} : { placedBy: termsOf(placedBy) };

const termsOf = (placedBy: PlacedBy): PublicTerms =>
  members(placedBy, 'signalId', 'checklist', 'clearsByItself', 'unconfirmedEndsAt', 'decideBy');

type PublicTerms = Pick<PlacedBy, 'signalId' | 'checklist' | 'clearsByItself' | 'unconfirmedEndsAt' | 'decideBy'>;
