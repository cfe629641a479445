import { field } from './field.js';

export interface ListBounds {
  /** Default 1. */
  readonly min?: number;
  readonly max: number;
}

/** A list of distinct texts: some of `values`, or any that match the pattern. */
export function ListField(
  description: string,
  item: { readonly values: readonly string[] } | { readonly pattern: string; readonly words: string },
  { min = 1, max }: ListBounds,
): PropertyDecorator {
  const matches = 'values' in item ? (text: string) => item.values.includes(text) : matcherOf(item.pattern);
  const isItem = (value: unknown): boolean => typeof value === 'string' && matches(value);
  const words = 'values' in item ? `of ${item.values.join(', ')}` : item.words;
  const test = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length >= min &&
    value.length <= max &&
    value.every(isItem) &&
    new Set(value).size === value.length;
  return field(
    { test, message: `must be a list of ${min} to ${max} distinct ${words}` },
    {
      type: 'array',
      items: { type: 'string', ...('values' in item ? { enum: [...item.values] } : { pattern: item.pattern }) },
      minItems: min,
      maxItems: max,
      uniqueItems: true,
      description,
    },
  );
}

function matcherOf(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern);
  return (text) => expression.test(text);
}
