/** What the limits module provides to its own parts. */
export const LIMITS_RUNNER = Symbol('limits runner');
export const LIMITS_POLICY = Symbol('limits policy');
