/** Where what is published; every stream publishes to exactly one topic of events. */
export const TOPICS = {
  limitEvents: 'limits.merchant-limit.events.v1',
  limitState: 'limits.merchant-limit.state.v1',
  policyEvents: 'risk.policy.events.v1',
  riskEvents: 'risk.merchant.events.v1',
} as const;

export type Topic = (typeof TOPICS)[keyof typeof TOPICS];
