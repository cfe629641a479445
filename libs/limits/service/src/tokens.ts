/** What the limits module provides to its own parts. */
export const LIMITS_RUNNER = Symbol('limits runner');
/** `PolicyVersions`, which answers which values decide at a moment. */
export const POLICY_VERSIONS = Symbol('policy versions');
