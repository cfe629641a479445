import { field } from './field.js';

export interface ListBounds {
  /** Default 1. */
  readonly min?: number;
  readonly max: number;
}

/** A list of distinct texts: ids, or some of `values`. */
export function ListField(
  description: string,
  item: { readonly values: readonly string[] } | { readonly test: (value: unknown) => boolean; readonly words: string },
  { min = 1, max }: ListBounds,
): PropertyDecorator {
  const isItem = 'values' in item ? (value: unknown) => typeof value === 'string' && item.values.includes(value) : item.test;
  const words = 'values' in item ? `of ${item.values.join(', ')}` : item.words;
  const test = (value: unknown): boolean =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(isItem) && new Set(value).size === value.length;
  return field(
    { test, message: `must be a list of ${min} to ${max} distinct ${words}` },
    {
      type: 'array',
      items: { type: 'string', ...('values' in item ? { enum: [...item.values] } : {}) },
      minItems: min,
      maxItems: max,
      uniqueItems: true,
      description,
    },
  );
}
