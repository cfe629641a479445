const PREFIX = 'merchant-limit-';

/** The stream that holds everything about a merchant's limits. */
export function merchantStream(merchantId: string): string {
  return PREFIX + merchantId;
}

/** The merchant of such a stream; `undefined` for a stream of another kind. */
export function merchantOfStream(stream: string): string | undefined {
  return stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;
}
