import { field } from './field.js';

export interface IntegerBounds {
  /** Default −(2^53−1). */
  readonly min?: number;
  /** Default 2^53−1. */
  readonly max?: number;
  readonly default?: number;
}

/** A JSON integer within the bounds; in a query its decimal text. */
export function IntegerField(description: string, bounds: IntegerBounds = {}): PropertyDecorator {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, default: fallback } = bounds;
  const test = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
  const optional = fallback === undefined ? {} : { default: fallback };
  const api = { type: 'integer', minimum: min, maximum: max, description, ...optional } as const;
  return field({ test, message: `must be an integer from ${min} to ${max}` }, api, { integer: true });
}
