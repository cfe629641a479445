/** What the risk module provides to its own parts. */
export const POLICY_RUNNER = Symbol('policy runner');
export const RISK_RUNNER = Symbol('risk runner');
