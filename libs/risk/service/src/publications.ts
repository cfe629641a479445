import type { RiskMerchantEventsV1, RiskPolicyEventsV1 } from '@limit-ledger/contracts';
import { publishedMembers as members } from '@limit-ledger/platform';
import {
  PUBLIC_RISK_EVENT_TYPES,
  type MerchantRiskEventOf,
  type PolicyEventOf,
  type PolicyEventType,
} from '@limit-ledger/risk-domain';

type PublicRiskType = (typeof PUBLIC_RISK_EVENT_TYPES)[number];
export type PublicPolicyType = Extract<PolicyEventType, 'policy-activated' | 'policy-stopped'>;

type RiskPublications = {
  readonly [Type in PublicRiskType]: (
    data: MerchantRiskEventOf<Type>['data'],
  ) => RiskMerchantEventsV1[`limit-ledger.risk.${Type}.v1`];
};
type PolicyPublications = {
  readonly [Type in PublicPolicyType]: (
    data: PolicyEventOf<Type>['data'],
  ) => RiskPolicyEventsV1[`limit-ledger.risk.${Type}.v1`];
};

const OF_SIGNAL = ['merchantId', 'signalId', 'rule', 'line', 'episode', 'policyVersion', 'reasonCode'] as const;

/**
 * What of a merchant's risk is public, member by member: a type that is forgotten does not compile, and a new member stays
 * inside until it is named here. What episodes are compared with, and their ways back, are named nowhere.
 */
export const RISK_PUBLICATIONS: RiskPublications = {
  'signal-raised': (data) =>
    members(data, ...OF_SIGNAL, 'consequences', 'checklist', 'clearsByItself', 'unconfirmedEndsAt', 'decideBy', 'grounds'),
  'signal-widened': (data) => members(data, ...OF_SIGNAL, 'parties'),
  'signal-eased': (data) => members(data, ...OF_SIGNAL, 'step', 'releasesBasisPoints'),
  'step-noted': (data) => members(data, ...OF_SIGNAL, 'step'),
  'signal-cleared': (data) => members(data, ...OF_SIGNAL, 'cause', 'grounds'),
  'rating-changed': (data) => members(data, 'merchantId', 'rating', 'previousRating', 'creditLimit', 'cause', 'rule'),
  'case-requested': (data) => members(data, 'merchantId', 'caseRequestId', 'kind', 'signalId', 'dueAt'),
  'limit-reevaluated': (data) =>
    members(data, 'merchantId', 'reevaluationId', 'line', 'limit', 'policyVersion', 'lowersAt', 'grounds'),
  'turnover-reported': (data) => members(data, 'merchantId', 'month', 'sales', 'nothingOverdue'),
};

/** The same of policies: from when on which values hold; who did it and the documents are asked for, not told. */
export const POLICY_PUBLICATIONS: PolicyPublications = {
  'policy-activated': (data) => members(data, 'policyId', 'version', 'activeFrom', 'limits'),
  'policy-stopped': (data) => members(data, 'policyId', 'version', 'stoppedFrom'),
};
