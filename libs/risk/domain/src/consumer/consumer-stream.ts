const PREFIX = 'consumer-';

/** The stream that holds everything that was decided about a consumer. */
export const consumerStream = (consumerRef: string): string => PREFIX + consumerRef;

/** The consumer of such a stream; `undefined` for a stream of another kind. */
export const consumerOfStream = (stream: string): string | undefined =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;
