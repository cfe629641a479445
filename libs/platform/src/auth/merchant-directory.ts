/** The token of a `MerchantDirectory`. */
export const MERCHANT_DIRECTORY = Symbol('MERCHANT_DIRECTORY');

/** Says which merchants exist, before a request about one is judged. Called for each such request: it has to be fast. */
export interface MerchantDirectory {
  exists(merchantId: string): boolean | Promise<boolean>;
}
