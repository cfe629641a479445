import type { Instant } from '@limit-ledger/kernel';

/** A public event as a subscriber gets it: CloudEvents 1.0, with the extensions that the ledger adds. */
export interface PublishedEvent<Type extends string = string, Data extends object = object> {
  /** The event's id in its store, UUIDv7. */
  readonly id: string;
  /** `/<context>/<stream>`. */
  readonly source: string;
  /** `limit-ledger.<context>.<event-in-kebab-case>.v<n>`. */
  readonly type: Type;
  /** The merchant id; of a policy its id. Also the key by which order is kept. */
  readonly subject: string;
  /** The moment from which it counts. */
  readonly time: Instant;
  readonly recordedTime: Instant;
  /** Dense from 0 in its source: lower or equal is a duplicate, a jump is a gap. Absent in a state topic. */
  readonly sequence?: number;
  /** Where it stands in its stream. */
  readonly revision: number;
  readonly correlationId: string;
  readonly causationId?: string;
  /** Present on the last event of its source. */
  readonly final?: true;
  readonly data: Data;
}
