const PREFIX = 'merchant-risk-';

/** The stream that holds everything about a merchant's risk. */
export const riskStream = (merchantId: string): string => PREFIX + merchantId;

/** The merchant of such a stream; `undefined` for a stream of another kind. */
export const merchantOfRiskStream = (stream: string): string | undefined =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;
