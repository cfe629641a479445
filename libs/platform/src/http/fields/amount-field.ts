import { IntegerField } from './integer-field.js';

/** Integer minor units of the merchant's currency, up to 2^53−1; `min` defaults to 1. */
export function AmountField(description: string, { min = 1 }: { readonly min?: number } = {}): PropertyDecorator {
  return IntegerField(`${description} Minor units of the merchant's currency.`, { min });
}
