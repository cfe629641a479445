/** By which of an order's pseudonyms somebody is known. */
export const PARTY_KINDS = ['buyer', 'device', 'account'] as const;

/** Who takes part in orders of a merchant, by a pseudonym; internal, never shown to a merchant. */
export interface Party {
  readonly kind: (typeof PARTY_KINDS)[number];
  readonly ref: string;
}
