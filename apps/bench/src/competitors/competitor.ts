/** One way of taking a checked reservation, as a benchmark drives it. */
export interface Competitor {
  readonly name: string;
  /** Reserves `amountMinor` of a merchant's limit; answers whether it fitted. Durable when it resolves. */
  reserve(merchant: number, amountMinor: number): Promise<boolean>;
  close(): Promise<void>;
}
