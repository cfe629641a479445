/** The n-th merchant of a benchmark's folder. */
export const merchantIdOf = (index: number): string => `merchant-${index}`;
